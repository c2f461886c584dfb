import type { Account } from '@chandlery/contract';
import { account } from '@chandlery/contract/checks/account';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * The account whose credential the connection has, with its organisations and publishers.
 * @throws {StoreError} `unauthenticated`
 */
export const getAccount = (connection: Connection, options?: RequestOptions): Promise<Account> =>
  call(connection, '/v1/account', account, options);

import type { Subscription } from '@chandlery/contract';
import { subscription } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * One subscription of the account or its organisations.
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`
 */
export const getSubscription = (connection: Connection, id: string, options?: RequestOptions): Promise<Subscription> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(id)}`, subscription, options);

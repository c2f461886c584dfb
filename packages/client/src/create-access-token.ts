import type { AccessTokenRequest, NewAccessToken } from '@chandlery/contract';
import { newAccessToken } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * A new personal access token of the account. It is shown this once.
 * @throws {StoreError} `unauthenticated`, `forbidden`, `invalid_request`
 */
export const createAccessToken = (
  connection: Connection,
  body: AccessTokenRequest,
  options?: RequestOptions,
): Promise<NewAccessToken> =>
  call(connection, '/v1/account/tokens', newAccessToken, { method: 'POST', body, ...options });

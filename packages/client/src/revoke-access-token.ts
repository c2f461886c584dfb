import type { AccessToken } from '@chandlery/contract';
import { accessToken } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Ends a personal access token at once.
 * @throws {StoreError} `unauthenticated`, `forbidden`, `token_not_found`
 */
export const revokeAccessToken = (connection: Connection, id: string, options?: RequestOptions): Promise<AccessToken> =>
  call(connection, `/v1/account/tokens/${encodeURIComponent(id)}`, accessToken, { method: 'DELETE', ...options });

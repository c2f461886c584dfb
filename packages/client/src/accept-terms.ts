import type { Subscription } from '@chandlery/contract';
import { subscription } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Accepts the product's terms, where that was still to be done.
 * @param version of the terms that were shown; null where the product has none
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`, `owner_required`, `subscription_state`, `terms_stale` where there is a newer version
 */
export const acceptTerms = (
  connection: Connection,
  id: string,
  version: string | null,
  options?: RequestOptions,
): Promise<Subscription> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(id)}/terms`, subscription, {
    method: 'POST',
    body: { version },
    ...options,
  });

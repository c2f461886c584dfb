import type { Subscription } from '@chandlery/contract';
import { subscription } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Cancels a subscription to the end of what is paid for, or of its minimum term where that is later.
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`, `owner_required`, `subscription_managed`, `subscription_state`
 */
export const cancelSubscription = (
  connection: Connection,
  id: string,
  options?: RequestOptions,
): Promise<Subscription> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(id)}/cancel`, subscription, {
    method: 'POST',
    body: {},
    ...options,
  });

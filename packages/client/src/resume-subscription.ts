import type { Subscription } from '@chandlery/contract';
import { subscription } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Takes a cancellation back, before the end has come.
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`, `owner_required`, `subscription_managed`, `subscription_state`
 */
export const resumeSubscription = (
  connection: Connection,
  id: string,
  options?: RequestOptions,
): Promise<Subscription> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(id)}/resume`, subscription, {
    method: 'POST',
    body: {},
    ...options,
  });

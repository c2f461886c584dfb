import type { Subscription, SubscriptionChange } from '@chandlery/contract';
import { subscription } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Changes plan, quantity or interval: more at once, for what is left of the period; less from the next period on.
 * @param body with `expectedDueNow` as `previewChange` has said it, nothing is changed at another price
 * @throws {StoreError} what `previewChange` throws, `price_changed`, `payment_failed`
 */
export const changeSubscription = (
  connection: Connection,
  id: string,
  body: SubscriptionChange,
  options?: RequestOptions,
): Promise<Subscription> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(id)}/change`, subscription, {
    method: 'POST',
    body,
    ...options,
  });

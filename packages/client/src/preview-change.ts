import type { ChangePreview, SubscriptionChange } from '@chandlery/contract';
import { changePreview } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * What a change of plan, quantity or interval costs, and from when it holds. Nothing is changed.
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`, `owner_required`, `subscription_managed`, `subscription_state`,
 *   `plan_not_found`, `price_not_found`, `quantity_out_of_range`, `checkout_required` where nobody charges for it yet
 */
export const previewChange = (
  connection: Connection,
  id: string,
  body: SubscriptionChange,
  options?: RequestOptions,
): Promise<ChangePreview> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(id)}/change/preview`, changePreview, {
    method: 'POST',
    body,
    ...options,
  });

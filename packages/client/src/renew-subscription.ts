import type { Checkout, NewCheckout } from '@chandlery/contract';
import { checkout } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Starts a checkout for the same again: of what has ended, or is not renewed by itself. Its customer goes on at the checkout's `url`.
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`, `owner_required`, `subscription_managed`, `subscription_state`,
 *   `return_url_not_allowed`, and why the plan is not to be had any more: `not_for_sale`, `plan_not_found`, `country_closed`
 */
export const renewSubscription = (
  connection: Connection,
  id: string,
  body: Pick<NewCheckout, 'mode' | 'returnUrl'> = {},
  options?: RequestOptions,
): Promise<Checkout> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(id)}/renew`, checkout, {
    method: 'POST',
    body,
    ...options,
  });

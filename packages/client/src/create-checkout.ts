import type { Checkout, NewCheckout } from '@chandlery/contract';
import { checkout } from '@chandlery/contract/checks/checkout';
import { call, credentialOf } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Starts a checkout, for whoever is signed in, else for the page by its publishable key. The customer goes on at its `url`. A request that is
 * repeated, because the network failed, starts it once.
 * @throws {StoreError} why it cannot be had so (`quote` has the codes), `trial_used`, `price_changed`, `return_url_not_allowed`,
 * `owner_required`, `unauthenticated`, `origin_not_allowed`
 */
export const createCheckout = (
  connection: Connection,
  wanted: NewCheckout,
  options?: RequestOptions,
): Promise<Checkout> => {
  const credential = async () => (await credentialOf(connection)) ?? connection.publishableKey;
  return call({ ...connection, credential }, '/v1/checkouts', checkout, { method: 'POST', body: wanted, ...options });
};

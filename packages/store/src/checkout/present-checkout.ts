import type { Checkout } from '@chandlery/contract';
import type { CheckoutRow } from './tables.ts';

/**
 * A checkout as the API answers it: nothing of who goes through it.
 * @param origin where the public reaches the store
 * @param ticket null where its bearer is not to act as its account
 */
export const presentCheckout = (row: CheckoutRow, origin: string, ticket: string | null = null): Checkout => ({
  id: row.id,
  state: row.state,
  mode: row.mode,
  url: `${origin}/checkout/${row.id}${ticket === null ? '' : `?ticket=${ticket}`}`,
  quote: row.quote,
  subscriptionId: row.subscriptionId,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

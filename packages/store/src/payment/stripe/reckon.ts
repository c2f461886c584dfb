import { charge } from '../../price/quote.ts';
import type { Billed } from '../provider.ts';
import { toStripe } from './amounts.ts';

/** One charge, as Stripe is told of it. Amounts are in Stripe's minor units. */
export interface Reckoned {
  /** In small letters. */
  readonly currency: string;
  readonly interval: 'month' | 'year' | 'once';
  /** Before the discount; what Stripe multiplies by the quantity. */
  readonly unitAmount: number;
  readonly quantity: number;
  readonly discount: number;
  readonly isTaxIncluded: boolean;
}

/**
 * What one charge comes to: reckoned by the store, so that it is what the customer has been shown. Only what is one price times a number is
 * multiplied by Stripe; steps, and several prices together, are one sum. What is metered is charged for by the store, afterwards.
 * @throws {StoreProblem} `payments_unavailable` for an amount that Stripe cannot charge
 */
export const reckon = (billed: Billed): Reckoned => {
  const [price] = billed.prices;
  if (price === undefined) throw new Error('nothing is charged');
  const { lines, subtotal, discount } = charge(billed, billed.discount);
  const { currency, interval } = price;
  const [line] = lines;
  const isMultiple = line !== undefined && lines.length === 1 && price.scheme === 'per_unit' && line.quantity > 0;
  return {
    currency: currency.toLowerCase(),
    interval,
    unitAmount: toStripe(isMultiple ? price.amount : subtotal, currency),
    quantity: isMultiple ? line.quantity : 1,
    discount: toStripe(discount, currency),
    isTaxIncluded: price.isTaxIncluded ?? false,
  };
};

/** What is bought, in words: `5 × Seats, 3 × Nodes`. */
export const quantitiesText = ({ quantities }: Billed): string =>
  quantities.map(({ name, value }) => `${value} × ${name}`).join(', ');

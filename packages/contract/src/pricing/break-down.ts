import type { Price } from '../money.ts';
import { type Quantities, chargeFor } from './charge.ts';
import { type Discount, discountOn } from './discount.ts';
import { exactly } from './share.ts';
import { type Tax, applyTax } from './tax.ts';

/** One price of a charge. Amounts are in minor units. */
export interface ChargeLine {
  readonly price: Price;
  /** Of the price's component; 1 of a flat price, 0 of a metered one. */
  readonly quantity: number;
  readonly amount: number;
}

/** A charge with how it comes about. `subtotal - discount` is what is taxed. Amounts are in minor units. */
export interface Breakdown {
  readonly lines: readonly ChargeLine[];
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  /** What is charged, with the tax. */
  readonly total: number;
}

const quantityOf = ({ scheme, component }: Price, quantities: Quantities): number => {
  if (scheme === 'metered') return 0;
  return component === undefined ? 1 : (quantities[component] ?? 0);
};

/**
 * What prices of one currency and interval come to.
 * @throws AmountError
 */
export const breakDown = (
  prices: readonly Price[],
  quantities: Quantities,
  discount: Discount | null,
  tax: Tax,
): Breakdown => {
  const lines = prices.map((price) => ({
    price,
    quantity: quantityOf(price, quantities),
    amount: chargeFor(price, quantities),
  }));
  const subtotal = exactly(lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
  const off = discountOn(subtotal, discount);
  const { tax: due, gross } = applyTax(subtotal - off, tax);
  return { lines, subtotal, discount: off, tax: due, total: gross };
};

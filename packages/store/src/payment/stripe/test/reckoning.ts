/** How Stripe adds an invoice up: lines, less a coupon, with rates of tax, each line's tax rounded by itself. */
import type { Books, Line } from './records.ts';

export interface Sum {
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
}

export const addUp = (
  { coupons, taxRates }: Books,
  lines: readonly Pick<Line, 'amount' | 'taxRates'>[],
  coupon: string | null,
): Sum => {
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
  const discount = coupon === null ? 0 : Math.min(subtotal, coupons.get(coupon)?.amountOff ?? 0);
  let tax = 0;
  let added = 0;
  for (const line of lines) {
    const net = line.amount - (subtotal === 0 ? 0 : Math.round((discount * line.amount) / subtotal));
    for (const id of line.taxRates) {
      const rate = taxRates.get(id);
      const percentage = rate?.percentage ?? 0;
      const isInclusive = rate?.inclusive === true;
      const due = Math.round(isInclusive ? (net * percentage) / (100 + percentage) : (net * percentage) / 100);
      tax += due;
      if (!isInclusive) added += due;
    }
  }
  return { subtotal, discount, tax, total: subtotal - discount + added };
};

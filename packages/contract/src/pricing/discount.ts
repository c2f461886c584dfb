import { share } from './share.ts';

/** What a promotion takes off: a part, or an amount. */
export type Discount =
  /** Hundredths of a per cent: 2 500 is a quarter. */
  | { readonly basisPoints: number }
  /** Minor units of the price's currency. */
  | { readonly amount: number };

/** What is taken off an amount: never more than all of it. @throws AmountError */
export const discountOn = (amount: number, discount: Discount | null): number => {
  if (discount === null) return 0;
  const off = 'amount' in discount ? discount.amount : share(amount, discount.basisPoints, 10_000);
  return Math.min(amount, off);
};

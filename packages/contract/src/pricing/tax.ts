import { share } from './share.ts';

/** A rate of tax is in thousandths of a per cent: 19 % is 19 000, 8.875 % is 8 875. */
export const taxScale = 100_000;

export interface Tax {
  /** Thousandths of a per cent. */
  readonly rate: number;
  /** Whether prices are written with it. */
  readonly isIncluded: boolean;
}

/** An amount without tax, the tax, and both together; in minor units. */
export interface Taxed {
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
}

/** The tax on an amount, rounded once for the whole charge. @throws AmountError */
export const applyTax = (amount: number, { rate, isIncluded }: Tax): Taxed => {
  const tax = share(amount, rate, isIncluded ? taxScale + rate : taxScale);
  return isIncluded ? { net: amount - tax, tax, gross: amount } : { net: amount, tax, gross: amount + tax };
};

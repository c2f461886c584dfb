import type { Price, PriceTier } from '../money.ts';
import { exactly } from './share.ts';

export { AmountError } from './share.ts';

/** How many of each pricing component: `{ Seats: 5 }`. */
export type Quantities = Readonly<Record<string, number>>;

/** Each unit costs what its own step says; what lies beyond the last step costs as much as its last unit. */
const graduated = (tiers: readonly PriceTier[], quantity: number): bigint => {
  let counted = 0;
  let total = 0n;
  for (const [index, { upTo, amount }] of tiers.entries()) {
    const isLast = index === tiers.length - 1;
    const here = Math.max(0, Math.min(quantity, upTo === null || isLast ? quantity : upTo) - counted);
    total += BigInt(here) * BigInt(amount);
    counted += here;
  }
  return total;
};

const unitsCharge = ({ scheme, amount, tiers }: Price, quantity: number): bigint => {
  switch (scheme) {
    case 'flat':
      return BigInt(amount);
    case 'tiered':
      return graduated(tiers ?? [{ upTo: null, amount }], quantity);
    case 'per_unit':
    case 'metered':
      return BigInt(amount) * BigInt(quantity);
  }
};

/**
 * What a price comes to for one interval, charged when it begins. What is metered is charged afterwards: nothing here.
 * @returns minor units
 * @throws AmountError
 */
export const chargeFor = (price: Price, quantities: Quantities): number =>
  price.scheme === 'metered' ? 0 : exactly(unitsCharge(price, quantities[price.component ?? ''] ?? 0));

/**
 * What was used in an interval comes to, by a metered price.
 * @param used units of the price's component
 * @returns minor units
 * @throws AmountError
 */
export const meteredCharge = (price: Price, used: number): number => exactly(unitsCharge(price, used));

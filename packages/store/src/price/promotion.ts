import { StoreProblem } from '../problem/store-problem.ts';
import type { SubscribedDiscount } from '../subscription/tables.ts';
import type { Offering } from './offering.ts';
import type { PromotionRow } from './tables.ts';

type Promotion = Pick<
  PromotionRow,
  | 'code'
  | 'products'
  | 'basisPoints'
  | 'amount'
  | 'currency'
  | 'charges'
  | 'maxRedemptions'
  | 'redemptions'
  | 'startsAt'
  | 'expiresAt'
>;

const notApplicable = (detail: string) => new StoreProblem('promotion_not_applicable', { detail });

const mustBeOn = ({ code, startsAt, expiresAt, maxRedemptions, redemptions }: Promotion, now: Date): void => {
  if (now < startsAt) throw notApplicable(`The promotion ${code} begins at ${startsAt.toISOString()}.`);
  if (expiresAt !== null && now >= expiresAt)
    throw new StoreProblem('promotion_expired', {
      detail: `The promotion ${code} ended at ${expiresAt.toISOString()}. Leave it out, or use another.`,
    });
  if (maxRedemptions !== null && redemptions >= maxRedemptions)
    throw new StoreProblem('promotion_expired', {
      detail: `The promotion ${code} has been used as often as it may. Leave it out, or use another.`,
    });
};

/**
 * What a promotion takes off a plan's charges.
 * @param currency of the charges; null where nothing is charged
 * @throws {StoreProblem} `promotion_expired`, `promotion_not_applicable`
 */
export const applyPromotion = (
  promotion: Promotion,
  { product }: Pick<Offering, 'product'>,
  currency: string | null,
  now: Date,
): SubscribedDiscount => {
  mustBeOn(promotion, now);
  const { code, products, basisPoints, amount, charges } = promotion;
  if (currency === null) throw notApplicable('Nothing is charged for this plan, so nothing can be taken off.');
  if (products.length > 0 && !products.includes(product.slug))
    throw notApplicable(`The promotion ${code} is for ${products.join(', ')}.`);
  if (amount !== null && promotion.currency !== currency)
    throw notApplicable(`The promotion ${code} is for prices in ${promotion.currency ?? 'another currency'}.`);
  return { code, basisPoints, amount, chargesLeft: charges };
};

import type { Offer, OfferPrice, PlanKind, Price } from '@chandlery/contract';
import { minorDigits } from '@chandlery/contract/pricing';

/** What of a plan decides a product's offer. */
export interface OfferedPlan {
  readonly kind: PlanKind;
  readonly isDefault: boolean;
  readonly trialDays: number;
  /** The first is in the plan's default currency. */
  readonly prices: readonly Price[];
}

/** The lowest that one unit can cost. */
const lowestAmount = ({ amount, tiers }: Price): number => Math.min(...(tiers?.map((tier) => tier.amount) ?? [amount]));

/** The lowest price in each currency, in the order in which the currencies come. */
const lowestPrices = (prices: readonly Price[]): OfferPrice[] => {
  // What is used is charged afterwards and by small units: it says less than any other price.
  const known = prices.filter(({ scheme }) => scheme !== 'metered');
  const lowest = new Map<string, OfferPrice>();
  for (const price of known.length > 0 ? known : prices) {
    const { currency, interval, component = null } = price;
    const amount = lowestAmount(price);
    if (amount < (lowest.get(currency)?.amount ?? Infinity))
      lowest.set(currency, { amount, currency, minorDigits: minorDigits(currency), interval, component });
  }
  return [...lowest.values()];
};

/** What a visitor is offered first: that of the default plan. */
export const offerOf = (plans: readonly OfferedPlan[]): Offer => {
  const plan = plans.find(({ isDefault }) => isDefault) ?? plans[0];
  if (plan === undefined || plan.kind === 'free') return { kind: 'free', prices: [], isFrom: false, trialDays: 0 };
  if (plan.kind === 'byol') return { kind: 'byol', prices: [], isFrom: false, trialDays: plan.trialDays };
  return {
    kind: plan.trialDays > 0 ? 'trial' : 'paid',
    prices: lowestPrices(plan.prices),
    isFrom:
      plans.filter(({ kind }) => kind === 'paid').length > 1 || plan.prices.some(({ scheme }) => scheme === 'tiered'),
    trialDays: plan.trialDays,
  };
};

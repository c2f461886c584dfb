import type { Offer, PlanKind, Price } from '@chandlery/contract';

/** What of a plan decides a product's offer. */
export interface OfferedPlan {
  readonly kind: PlanKind;
  readonly isDefault: boolean;
  readonly trialDays: number;
  /** The first is in the plan's default currency. */
  readonly prices: readonly Price[];
}

const lowestPrice = ([first, ...others]: readonly Price[]): Price | null => {
  if (first === undefined) return null;
  // What is used is charged afterwards and by small units: it says less than any other price.
  const sameCurrency = [first, ...others].filter(({ currency }) => currency === first.currency);
  const known = sameCurrency.filter(({ scheme }) => scheme !== 'metered');
  return (known.length > 0 ? known : sameCurrency).toSorted((one, other) => one.amount - other.amount)[0] ?? null;
};

/** What a visitor is offered first: that of the default plan. */
export const offerOf = (plans: readonly OfferedPlan[]): Offer => {
  const plan = plans.find(({ isDefault }) => isDefault) ?? plans[0];
  if (plan === undefined || plan.kind === 'free') return { kind: 'free', from: null, trialDays: 0 };
  if (plan.kind === 'byol') return { kind: 'byol', from: null, trialDays: plan.trialDays };
  return { kind: plan.trialDays > 0 ? 'trial' : 'paid', from: lowestPrice(plan.prices), trialDays: plan.trialDays };
};

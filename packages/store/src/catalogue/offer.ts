import type {
  ListedStatus,
  Offer,
  OfferAction,
  OfferKind,
  OfferPrice,
  PlanKind,
  Price,
  PullRequirement,
} from '@chandlery/contract';
import { minorDigits } from '@chandlery/contract/pricing';

/** What of a plan decides a product's offer. */
export interface OfferedPlan {
  readonly kind: PlanKind;
  readonly isDefault: boolean;
  readonly gated: boolean;
  readonly pullRequirement: PullRequirement;
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

const actionOf = (plans: readonly OfferedPlan[], status: ListedStatus): OfferAction => {
  const isOpen = plans.every(({ kind, pullRequirement }) => kind === 'free' && pullRequirement === 'everyone');
  if (isOpen || status !== 'published') return 'page';
  if (plans.length > 1) return 'choose';
  return plans[0]?.gated ? 'contact' : 'buy';
};

const firstOf = <Offered extends OfferedPlan>(plans: readonly Offered[]): Offered | undefined =>
  plans.find(({ isDefault }) => isDefault) ?? plans[0];

/** What getting the default plan takes. */
export const offerKindOf = (plans: readonly OfferedPlan[]): OfferKind => {
  const plan = firstOf(plans);
  if (plan === undefined || plan.kind !== 'paid') return plan?.kind ?? 'free';
  return plan.trialDays > 0 ? 'trial' : 'paid';
};

/** What a visitor is offered first: that of the default plan. */
export const offerOf = (plans: readonly OfferedPlan[], status: ListedStatus): Offer => {
  const plan = firstOf(plans);
  const kind = offerKindOf(plans);
  const isSold = plan?.kind === 'paid';
  return {
    kind,
    action: actionOf(plans, status),
    prices: isSold ? lowestPrices(plan.prices) : [],
    isFrom:
      isSold &&
      (plans.filter((one) => one.kind === 'paid').length > 1 || plan.prices.some(({ scheme }) => scheme === 'tiered')),
    trialDays: kind === 'free' ? 0 : (plan?.trialDays ?? 0),
  };
};

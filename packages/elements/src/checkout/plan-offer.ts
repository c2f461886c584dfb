import type {
  Interval,
  Offer,
  OfferAction,
  OfferPrice,
  Plan,
  Price,
  ProductPlans,
  Quantity,
} from '@chandlery/contract';
import { chargeFor, minorDigits } from '@chandlery/contract/pricing';

/** What of a plan somebody is about to choose. */
export interface Choice {
  readonly quantities?: readonly Quantity[] | undefined;
  readonly interval?: Interval | undefined;
}

/** How many of each of a plan's components: those chosen, else its own. */
export const quantitiesOf = ({ components }: Plan, chosen: readonly Quantity[] = []): Record<string, number> =>
  Object.fromEntries(
    components.map(({ name, default: usual }) => [name, chosen.find((one) => one.name === name)?.value ?? usual]),
  );

/**
 * What a plan comes to in one interval of a currency, before tax and promotions; undefined where it has no price in it, or only for what
 * will be used.
 */
export const totalOf = (plan: Plan, currency: string, { interval, quantities }: Choice): OfferPrice | undefined => {
  const inCurrency = plan.prices.filter((price) => price.currency === currency);
  const every = interval ?? inCurrency[0]?.interval;
  const prices = inCurrency.filter((price) => price.interval === every && price.scheme !== 'metered');
  const [first] = prices;
  if (!first) return undefined;
  const counted = quantitiesOf(plan, quantities);
  const amount = prices.reduce((sum, price) => sum + chargeFor(price, counted), 0);
  return { amount, currency, minorDigits: minorDigits(currency), interval: first.interval, component: null };
};

/** A plan's currencies, its own first. */
export const currenciesOf = (prices: readonly Price[]): string[] => [
  ...new Set(prices.map(({ currency }) => currency)),
];

const actionOf = ({ kind, gated, pullRequirement }: Plan, { status }: Pick<ProductPlans, 'status'>): OfferAction => {
  if (status !== 'published') return 'page';
  if (gated) return 'contact';
  return kind === 'free' && pullRequirement === 'everyone' ? 'page' : 'buy';
};

/** What a plan offers, as a product's own offer says it of the first. */
export const planOffer = (plan: Plan, product: Pick<ProductPlans, 'status'>, choice: Choice = {}): Offer => {
  const { kind, trialDays, prices } = plan;
  return {
    kind: kind === 'paid' && trialDays > 0 ? 'trial' : kind,
    action: actionOf(plan, product),
    prices: currenciesOf(prices)
      .map((currency) => totalOf(plan, currency, choice))
      .filter((price) => price !== undefined),
    isFrom: prices.some(({ scheme }) => scheme === 'metered'),
    trialDays,
  };
};

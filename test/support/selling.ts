/** What the browser tests' store sells: plans by a product's name, and checkouts whose state a test sets. */
import type { Checkout, Offer, Plan, ProductPlans } from '@chandlery/contract';

const planOf = (slug: string, says: Partial<Plan>): Plan => ({
  id: `plan_${slug.padEnd(22, '0')}` as Plan['id'],
  slug,
  name: slug,
  description: `All of ${slug}.`,
  kind: 'paid',
  gated: false,
  isDefault: false,
  pullRequirement: 'subscribed',
  prices: [],
  components: [],
  trialDays: 0,
  minimumTermMonths: 0,
  usesProductKeys: false,
  images: [],
  certification: null,
  contactUrl: null,
  ...says,
});

const team = planOf('team', {
  isDefault: true,
  trialDays: 14,
  prices: [
    { amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' },
    { amount: 4500, currency: 'EUR', interval: 'month', scheme: 'flat', isTaxIncluded: true },
    { amount: 49_000, currency: 'USD', interval: 'year', scheme: 'flat' },
  ],
});
const seats = planOf('seats', {
  prices: [
    { amount: 1000, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Seats' },
    { amount: 10_000, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Seats' },
  ],
  components: [{ name: 'Seats', min: 2, max: 50, default: 5 }],
});
const free = planOf('free', { kind: 'free' });
const gated = planOf('gated', {
  kind: 'byol',
  gated: true,
  isDefault: true,
  contactUrl: 'https://acme.example/contact',
});

const shelves: Readonly<Record<string, readonly Plan[]>> = {
  'acme/several': [team, seats, free],
  'acme/gated': [gated],
  'acme/closed': [team],
  'acme/foreign': [team],
  'acme/trial': [team],
  'acme/own': [planOf('own', { kind: 'byol', isDefault: true })],
  'acme/seats': [{ ...seats, isDefault: true }],
};

/** The plans of a product; undefined where it only has what every product of the tests has. */
export const plansOf = (slug: string): ProductPlans | undefined => {
  const items = shelves[slug];
  return (
    items && {
      slug,
      name: slug,
      status: 'published',
      url: `https://store.example.com/products/${slug}`,
      items: [...items],
      support: { statement: 'By mail.', slaHours: 4 },
      terms: { version: '1', url: 'https://acme.example/terms' },
    }
  );
};

/** What a product's card offers. */
export const offerOf = (slug: string): Offer | undefined => {
  const plans = shelves[slug];
  const plan = plans?.find(({ isDefault }) => isDefault);
  if (plans === undefined || plan === undefined) return undefined;
  return {
    kind: plan.kind === 'paid' && plan.trialDays > 0 ? 'trial' : plan.kind,
    action: plans.length > 1 ? 'choose' : plan.gated ? 'contact' : 'buy',
    prices: plan.prices
      .filter(({ interval }) => interval === 'month')
      .map(({ amount, currency, interval, component = null }) => ({
        amount,
        currency,
        minorDigits: 2,
        interval,
        component,
      })),
    isFrom: plans.length > 1,
    trialDays: plan.trialDays,
  };
};

/** Codes with which the store refuses to start a checkout of a product. */
export const refusals: Readonly<Record<string, readonly [number, string]>> = {
  'acme/closed': [403, 'country_closed'],
  'acme/foreign': [403, 'origin_not_allowed'],
};

const checkouts = new Map<string, Checkout>();

export interface WantedCheckout {
  readonly product: string;
  readonly plan?: string;
  readonly mode?: Checkout['mode'];
  readonly quantities?: Checkout['quote']['quantities'];
}

/** Starts a checkout. */
export const openCheckout = (origin: string, wanted: WantedCheckout): Checkout => {
  const id = `chk_${String(checkouts.size).padStart(22, '0')}`;
  const plan = plansOf(wanted.product)?.items.find(({ slug, isDefault }) =>
    wanted.plan === undefined ? isDefault : slug === wanted.plan,
  );
  const checkout: Checkout = {
    id,
    state: 'open',
    mode: wanted.mode ?? 'redirect',
    url: `${origin}/checkout/${id}`,
    quote: {
      product: { slug: wanted.product, name: wanted.product },
      plan: { slug: plan?.slug ?? 'team', name: plan?.name ?? 'team' },
      quantities: [...(wanted.quantities ?? [])],
      currency: 'USD',
      interval: 'month',
      lines: [],
      subtotal: 4900,
      discount: 0,
      promotion: null,
      tax: 0,
      taxRate: 0,
      taxCountry: null,
      isTaxIncluded: false,
      total: 4900,
      totalAfterPromotion: 4900,
      dueNow: 0,
      trialDays: plan?.trialDays ?? 0,
      minimumTermMonths: 0,
      nextChargeAt: null,
    },
    subscriptionId: null,
    failure: null,
    createdAt: '2026-11-23T10:00:00Z',
    expiresAt: '2026-11-24T10:00:00Z',
  };
  checkouts.set(id, checkout);
  return checkout;
};

/** A checkout as it is; with `become`, as a test makes it. */
export const checkoutOf = (id: string, become: string | undefined): Checkout | undefined => {
  const checkout = checkouts.get(id);
  if (checkout === undefined || become === undefined) return checkout;
  const changed = { ...checkout, state: become as Checkout['state'] };
  checkouts.set(id, changed);
  return changed;
};

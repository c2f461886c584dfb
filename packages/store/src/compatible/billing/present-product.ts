/** A product with its plans and prices, as the billing interface answers it. Amounts are in units of the currency, as the original's were. */
import type { Price, PricingComponent } from '@chandlery/contract';
import type { ProductRow } from '../../catalogue/find-products.ts';

const durationOf = ({ interval }: Pick<Price, 'interval'>): { duration: number; duration_period: string } => {
  if (interval === 'month') return { duration: 1, duration_period: 'months' };
  if (interval === 'year') return { duration: 1, duration_period: 'years' };
  return { duration: 0, duration_period: 'none' };
};

/** Of a currency: cents in a dollar, none in a yen. */
const minorUnits = (currency: string): number =>
  10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

const tiersOf = (price: Price) => {
  const inUnits = (amount: number) => amount / minorUnits(price.currency);
  if (price.tiers === undefined)
    return [{ lower_threshold: 0, upper_threshold: null, pricing_type: 'unit', price: inUnits(price.amount) }];
  return price.tiers.map(({ upTo, amount }, index) => ({
    lower_threshold: index === 0 ? 0 : (price.tiers?.[index - 1]?.upTo ?? 0) + 1,
    upper_threshold: upTo,
    pricing_type: 'unit',
    price: inUnits(amount),
  }));
};

const chargeTypes = {
  flat: 'subscription',
  per_unit: 'subscription',
  tiered: 'subscription',
  metered: 'usage',
} as const;
const chargeModels = { flat: 'flat', per_unit: 'tiered', tiered: 'tiered', metered: 'tiered' } as const;

const describeComponent = (component: PricingComponent, prices: readonly Price[]) => {
  const price = prices.find((each) => each.component === component.name);
  return {
    name: component.name,
    label: component.name,
    unit_of_measure: component.name,
    charge_type: price === undefined ? 'subscription' : chargeTypes[price.scheme],
    charge_model: price === undefined ? 'flat' : chargeModels[price.scheme],
    default_quantity: component.default,
    min_quantity: component.min,
    max_quantity: component.max,
    tiers: price === undefined ? [] : tiersOf(price),
  };
};

/** What is charged whatever the quantity is a component like any other here. */
const describeFlat = (price: Price) => ({
  name: 'Subscription',
  label: 'Subscription',
  unit_of_measure: 'Subscription',
  charge_type: chargeTypes.flat,
  charge_model: chargeModels.flat,
  default_quantity: 1,
  min_quantity: 1,
  max_quantity: 1,
  tiers: tiersOf(price),
});

const describePlan = (
  plan: ProductRow['plans'][number],
  productId: string,
  externalIds: ReadonlyMap<string, string>,
) => {
  const [first] = plan.prices;
  const prices = plan.prices.filter(
    ({ currency, interval }) => currency === first?.currency && interval === first.interval,
  );
  const flat = prices.find(({ scheme }) => scheme === 'flat');
  return {
    id: externalIds.get(plan.id) ?? plan.id,
    name: externalIds.get(plan.id) ?? plan.slug,
    label: plan.name,
    description: plan.description,
    product_id: productId,
    ...(first === undefined ? { duration: 0, duration_period: 'none' } : durationOf(first)),
    trial: plan.trialDays,
    trial_period: plan.trialDays > 0 ? 'days' : 'none',
    expires: first?.interval === 'once' || first === undefined,
    currency: first?.currency ?? 'USD',
    requires_order: plan.gated,
    pricing_components: [
      ...(flat === undefined ? [] : [describeFlat(flat)]),
      ...plan.components.map((component) => describeComponent(component, prices)),
    ],
  };
};

export const presentProduct = (row: ProductRow, externalIds: ReadonlyMap<string, string>) => {
  const id = externalIds.get(row.id) ?? row.id;
  return {
    id,
    name: row.slug,
    label: row.name,
    publisher: { id: row.publisherId, name: row.publisher.name },
    created: row.createdAt.toISOString(),
    updated: row.updatedAt.toISOString(),
    rate_plans: row.plans.map((plan) => describePlan(plan, id, externalIds)),
  };
};

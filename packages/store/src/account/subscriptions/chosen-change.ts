/** What somebody chooses of a change, as the address and the form have it. */
import type { Interval, Plan, PricingComponent, Quantity, Subscription, SubscriptionChange } from '@chandlery/contract';
import { intervalsIn } from '../../checkout/pages/intervals.ts';

export interface ChosenChange {
  /** Slug of the plan. */
  readonly plan: string;
  readonly components: readonly PricingComponent[];
  /** In the order of the components; NaN where no number was entered. */
  readonly quantities: readonly Quantity[];
  /** Ways of paying for the plan in the subscription's currency. */
  readonly intervals: readonly Interval[];
  readonly interval: Interval | null;
}

/** What is held, as far as a choice looks at it. */
type Held = Pick<Subscription, 'plan' | 'quantities' | 'currency' | 'interval'>;

/** Plans that a customer can choose: those that are had from their publisher alone are not among them. */
export const choosable = (plans: readonly Plan[], { plan }: Held): readonly Plan[] =>
  plans.filter(({ slug, kind, gated }) => slug === plan.slug || (kind !== 'byol' && !gated));

export const fieldOf = (index: number): string => `quantity-${index}`;

const numberIn = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN);

/**
 * @param plans of which its own is none where it is not sold any more: then it stays as it is until another is chosen
 * @param entered by the names of fields; what is left out stays as it is
 */
export const chosenChange = (
  plans: readonly Plan[],
  subscription: Held,
  entered: Readonly<Record<string, string>>,
): ChosenChange => {
  const plan = plans.find(({ slug }) => slug === (entered['plan'] ?? subscription.plan.slug));
  const components = plan?.components ?? [];
  const held = new Map(subscription.quantities.map(({ name, value }) => [name, value]));
  const intervals = intervalsIn(plan?.prices ?? [], subscription.currency ?? plan?.prices[0]?.currency ?? '');
  const wanted = entered['interval'] ?? subscription.interval;
  return {
    plan: plan?.slug ?? subscription.plan.slug,
    components,
    quantities: components.map(({ name, default: usual }, index) => {
      const text = entered[fieldOf(index)];
      return { name, value: text === undefined ? (held.get(name) ?? usual) : numberIn(text) };
    }),
    intervals,
    interval:
      plan === undefined
        ? subscription.interval
        : (intervals.find((interval) => interval === wanted) ?? intervals[0] ?? null),
  };
};

/** The same as what is sent and not shown. */
export const hiddenChange = ({ plan, interval, quantities }: ChosenChange): Record<string, string> => ({
  plan,
  ...(interval === null ? {} : { interval }),
  ...Object.fromEntries(quantities.map(({ value }, index) => [fieldOf(index), String(value)])),
});

/** As the rules take it. */
export const changeOf = ({ plan, interval, quantities }: ChosenChange, subscription: Held): SubscriptionChange => ({
  ...(plan === subscription.plan.slug ? {} : { plan }),
  ...(interval === null || interval === subscription.interval ? {} : { interval }),
  quantities: [...quantities],
});

export const isSame = ({ plan, interval, quantities }: ChosenChange, subscription: Held): boolean => {
  const held = new Map(subscription.quantities.map(({ name, value }) => [name, value]));
  return (
    plan === subscription.plan.slug &&
    interval === subscription.interval &&
    quantities.every(({ name, value }) => held.get(name) === value)
  );
};

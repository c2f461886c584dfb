import type { Plan, Price } from '@chandlery/contract';
import { minorDigits } from '@chandlery/contract/pricing';

/** A price as schema.org writes it: a decimal number with a point. */
const decimal = ({ amount, currency }: Pick<Price, 'amount' | 'currency'>): string =>
  (amount / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));

/** ISO 8601 durations of the billing periods. */
const billingDuration = { month: 'P1M', year: 'P1Y' } as const;

const specification = (price: Price) =>
  price.interval === 'once'
    ? undefined
    : {
        '@type': 'UnitPriceSpecification',
        price: decimal(price),
        priceCurrency: price.currency,
        billingDuration: billingDuration[price.interval],
      };

/** Plans as schema.org `Offer`s: those that have one price that can be named. */
export const structuredOffers = (address: string, plans: readonly Plan[], isOffered: boolean) => {
  const availability = isOffered ? 'https://schema.org/InStock' : 'https://schema.org/Discontinued';
  const offer = (plan: Plan, price: string, priceCurrency: string, priceSpecification?: unknown) => ({
    '@type': 'Offer',
    name: plan.name,
    url: `${address}#plan-${plan.slug}`,
    availability,
    price,
    priceCurrency,
    priceSpecification,
  });
  return plans.flatMap((plan) => {
    if (plan.kind === 'free') return [offer(plan, '0', 'USD')];
    const named = plan.prices.filter(({ scheme }) => scheme === 'flat' || scheme === 'per_unit');
    return named.map((price) => offer(plan, decimal(price), price.currency, specification(price)));
  });
};

import type { Interval, Price, Quantity, Quote, QuotePromotion } from '@chandlery/contract';
import { type Breakdown, type ChargeLine, type Discount, breakDown, taxScale } from '@chandlery/contract/pricing';
import { addDays, firstPeriod } from '../subscription/period.ts';
import type { SubscribedDiscount } from '../subscription/tables.ts';
import type { Offering } from './offering.ts';

/** What is bought, with everything of it decided. */
export interface Terms {
  /** Of one currency and interval; empty where nothing is charged. */
  readonly prices: readonly Price[];
  readonly quantities: readonly Quantity[];
  readonly discount: SubscribedDiscount | null;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly taxCountry: string | null;
  /** Thousandths of a per cent. */
  readonly taxRate: number;
  /** Days; 0 where no trial comes first. */
  readonly trialDays: number;
}

const discountOf = ({ basisPoints, amount }: SubscribedDiscount): Discount =>
  amount === null ? { basisPoints: basisPoints ?? 0 } : { amount };

/** What one interval costs. @throws AmountError */
export const charge = (
  { prices, quantities, taxRate }: Pick<Terms, 'prices' | 'quantities' | 'taxRate'>,
  discount: SubscribedDiscount | null,
): Breakdown =>
  breakDown(
    prices,
    Object.fromEntries(quantities.map(({ name, value }) => [name, value])),
    discount && discountOf(discount),
    { rate: taxRate, isIncluded: prices[0]?.isTaxIncluded ?? false },
  );

const presentLine = ({ price, quantity, amount }: ChargeLine): Quote['lines'][number] => ({
  scheme: price.scheme,
  component: price.component ?? null,
  quantity,
  unitAmount: price.scheme === 'tiered' ? null : price.amount,
  amount,
});

const presentPromotion = ({ code, basisPoints, amount, chargesLeft }: SubscribedDiscount): QuotePromotion => ({
  code,
  percent: basisPoints === null ? null : basisPoints / 100,
  amount,
  charges: chargesLeft,
});

/** When the next charge is due, where it begins now. */
const nextCharge = (interval: Interval | null, trialDays: number, now: Date): Date | null => {
  if (interval === null) return null;
  return trialDays > 0 ? addDays(now, trialDays) : firstPeriod(now, interval).end;
};

/**
 * A quote in full.
 * @throws AmountError
 */
export const quoteOf = ({ product, plan }: Offering, terms: Terms, now: Date): Quote => {
  const { prices, quantities, discount, taxCountry, taxRate, trialDays } = terms;
  const first = charge(terms, discount);
  const interval = prices[0]?.interval ?? null;
  return {
    product: { slug: product.slug, name: product.name },
    plan: { slug: plan.slug, name: plan.name },
    quantities: [...quantities],
    currency: prices[0]?.currency ?? null,
    interval,
    lines: first.lines.map(presentLine),
    subtotal: first.subtotal,
    discount: first.discount,
    promotion: discount && presentPromotion(discount),
    tax: first.tax,
    taxRate: (taxRate * 100) / taxScale,
    taxCountry,
    isTaxIncluded: prices[0]?.isTaxIncluded ?? false,
    total: first.total,
    totalAfterPromotion: charge(terms, null).total,
    dueNow: trialDays > 0 ? 0 : first.total,
    trialDays,
    minimumTermMonths: plan.minimumTermMonths,
    nextChargeAt: nextCharge(interval, trialDays, now)?.toISOString() ?? null,
  };
};

/** What a change of plan, quantity or interval comes to: more holds at once, less from the next period on. */
import type { ChangePreview, Price, Quantity, SubscriptionChange } from '@chandlery/contract';
import { applyTax, prorate } from '@chandlery/contract/pricing';
import { choosePrices } from '../price/choose-prices.ts';
import type { Offering } from '../price/offering.ts';
import { type Terms, charge, quoteOf } from '../price/quote.ts';
import { readQuantities } from '../price/read-quantities.ts';
import { taxRate } from '../price/tax-rates.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { firstPeriod } from './period.ts';
import type { Period } from './state.ts';
import type { PendingChange, SubscriptionRow } from './tables.ts';

export interface WorkedOutChange {
  readonly to: PendingChange;
  /** The period it holds in where it holds at once and another begins; null where the present one goes on. */
  readonly period: Period | null;
  readonly preview: ChangePreview;
}

/** Quantities as they are, where the plan still counts them, with what is wanted put in. */
const quantitiesOf = (
  row: SubscriptionRow,
  { plan }: Offering,
  wanted: readonly Quantity[] = [],
): readonly Quantity[] => {
  const kept = row.components.filter(({ name, value }) =>
    plan.components.some((each) => each.name === name && value >= each.min && value <= each.max),
  );
  const changed = new Set(wanted.map(({ name }) => name));
  return readQuantities(plan.components, [...kept.filter(({ name }) => !changed.has(name)), ...wanted]);
};

/** As agreed, where plan and interval stay; otherwise as the plan costs by now. */
const pricesOf = (row: SubscriptionRow, { plan }: Offering, { interval }: SubscriptionChange): readonly Price[] => {
  const [agreed] = row.prices;
  const isSame = plan.id === row.planId && (interval === undefined || interval === agreed?.interval);
  if (isSame) return row.prices;
  return choosePrices(plan.prices, agreed?.currency, interval ?? agreed?.interval);
};

const intervalOf = (prices: readonly Price[]) => prices[0]?.interval ?? null;
const months = { month: 1, year: 12, once: Infinity } as const;

/** Whether something is longer than it was: it begins at once. */
const isLonger = (before: readonly Price[], after: readonly Price[]): boolean =>
  months[intervalOf(after) ?? 'month'] > months[intervalOf(before) ?? 'month'];

const mustBeBillable = (row: SubscriptionRow, total: number): void => {
  if (total > 0 && row.provider === null && !row.isTrial)
    throw new StoreProblem('checkout_required', {
      detail: 'Nobody charges for this subscription yet. Buy the plan with POST /v1/checkouts.',
    });
};

const mustBeFree = ({ minimumTermEnd, currentPeriodEnd }: SubscriptionRow): void => {
  if (minimumTermEnd !== null && (currentPeriodEnd === null || minimumTermEnd > currentPeriodEnd))
    throw new StoreProblem('subscription_state', {
      detail: `The minimum term lasts to ${minimumTermEnd.toISOString()}: less is to be had from then on.`,
    });
};

/**
 * Works a change out.
 * @param offering the plan it is to become, which must be of the same product
 * @throws {StoreProblem} `quantity_out_of_range`, `price_not_found`, `checkout_required`, `subscription_state`
 * @throws AmountError
 */
export const workOutChange = (
  row: SubscriptionRow,
  offering: Offering,
  wanted: SubscriptionChange,
  now: Date,
): WorkedOutChange => {
  const rate = taxRate(row.taxCountry);
  const quantities = quantitiesOf(row, offering, wanted.quantities);
  const terms: Terms = {
    prices: pricesOf(row, offering, wanted),
    quantities,
    discount: row.discount,
    taxCountry: row.taxCountry,
    taxRate: rate,
    trialDays: 0,
  };
  const before = charge({ prices: row.prices, quantities: row.components, taxRate: rate }, row.discount);
  const after = charge(terms, row.discount);
  mustBeBillable(row, after.total);
  const net = (each: typeof before) => each.subtotal - each.discount;
  const begins = isLonger(row.prices, terms.prices);
  const isNow = row.isTrial || begins || net(after) >= net(before);
  if (!isNow) mustBeFree(row);
  const end = row.currentPeriodEnd;
  const period = isNow && begins && !row.isTrial ? firstPeriod(now, intervalOf(terms.prices) ?? 'month') : null;
  const whole = { start: row.currentPeriodStart, end: end ?? now };
  const shares = prorate(net(before), net(after), whole, now);
  const due =
    !isNow || row.isTrial
      ? { credit: 0, charge: 0 }
      : { credit: shares.credit, charge: period === null ? shares.charge : net(after) };
  const difference = Math.max(0, due.charge - due.credit);
  const { tax, gross } = applyTax(difference, { rate, isIncluded: terms.prices[0]?.isTaxIncluded ?? false });
  return {
    to: { planId: offering.plan.id, components: quantities, prices: terms.prices },
    period,
    preview: {
      effective: isNow ? 'now' : 'period_end',
      effectiveAt: (isNow ? now : (end ?? now)).toISOString(),
      currency: terms.prices[0]?.currency ?? null,
      ...due,
      tax,
      dueNow: gross,
      quote: {
        ...quoteOf(offering, terms, now),
        dueNow: gross,
        nextChargeAt: (period?.end ?? end)?.toISOString() ?? null,
      },
    },
  };
};

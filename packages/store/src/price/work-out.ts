import type { Quote, Wanted } from '@chandlery/contract';
import { AmountError } from '@chandlery/contract/pricing';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { SubscribedDiscount } from '../subscription/tables.ts';
import { choosePrices } from './choose-prices.ts';
import { findOffering } from './find-offering.ts';
import { findPromotion } from './find-promotion.ts';
import { mustBeForSale } from './must-be-for-sale.ts';
import type { Offering } from './offering.ts';
import { applyPromotion } from './promotion.ts';
import { type Terms, quoteOf } from './quote.ts';
import { readQuantities } from './read-quantities.ts';
import { taxRate } from './tax-rates.ts';

/** What somebody wants, as the store sells it. */
export interface WorkedOut {
  readonly offering: Offering;
  readonly terms: Terms;
  readonly quote: Quote;
}

const tooMuch = new StoreProblem('quantity_out_of_range', {
  detail: 'The amount is larger than can be charged. Take less, or ask the publisher for an offer.',
});

const inRange = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (error instanceof AmountError) throw tooMuch;
    throw error;
  }
};

/** Whether the plan's trial comes first. */
const trialOf = ({ plan }: Offering, trial: boolean | undefined): number => (trial === false ? 0 : plan.trialDays);

const discountFor = async (
  database: Database,
  offering: Offering,
  code: string | undefined,
  currency: string | null,
  now: Date,
): Promise<SubscribedDiscount | null> => {
  if (code === undefined || code.trim() === '') return null;
  return applyPromotion(await findPromotion(database, offering.product.publisherId, code), offering, currency, now);
};

/**
 * Works out what something costs, by rules that the checkout keeps to, too.
 * @param country where it is taxed unless `wanted` says so; null where that is not known
 * @throws {StoreProblem} why it cannot be had so
 */
export const workOut = async (
  database: Database,
  wanted: Wanted,
  country: string | null,
  now: Date,
): Promise<WorkedOut> => {
  const offering = await findOffering(database, wanted.product, wanted.plan);
  const taxCountry = wanted.country ?? country;
  mustBeForSale(offering, taxCountry);
  const prices = choosePrices(offering.plan.prices, wanted.currency, wanted.interval);
  const terms: Terms = {
    prices,
    quantities: readQuantities(offering.plan.components, wanted.quantities),
    discount: await discountFor(database, offering, wanted.promotionCode, prices[0]?.currency ?? null, now),
    taxCountry,
    taxRate: taxRate(taxCountry),
    trialDays: trialOf(offering, wanted.trial),
  };
  return { offering, terms, quote: inRange(() => quoteOf(offering, terms, now)) };
};

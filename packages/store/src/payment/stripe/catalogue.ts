/** What charges are made of at Stripe: products, coupons and rates of tax, each made once. */
import type { Stripe } from 'stripe';
import { taxScale } from '@chandlery/contract/pricing';
import type { Billed } from '../provider.ts';
import type { Reckoned } from './reckon.ts';
import { isThere } from './errors.ts';

/** In a coupon's metadata: charges that it holds for. */
export const chargesMark = 'chandlery_charges';

/** A plan as a product of Stripe's. @returns its id */
export const productOf = async (stripe: Stripe, planId: string, title: string): Promise<string> => {
  const id = `chandlery_${planId}`;
  try {
    await stripe.products.create({ id, name: title });
  } catch (error) {
    if (!isThere(error)) throw error;
    const { name } = await stripe.products.retrieve(id);
    if (name !== title) await stripe.products.update(id, { name: title });
  }
  return id;
};

const durationOf = (
  { discount }: Billed,
  { interval }: Reckoned,
  trialMonths: number,
): Pick<Stripe.CouponCreateParams, 'duration' | 'duration_in_months'> => {
  const left = discount?.chargesLeft ?? null;
  if (left === null) return { duration: 'forever' };
  return { duration: 'repeating', duration_in_months: left * (interval === 'year' ? 12 : 1) + trialMonths };
};

/**
 * What a promotion takes off each charge, as an amount, so that Stripe rounds nothing.
 * @param key of what it is for: the same makes it once
 * @param trialMonths for which nothing is charged at first, rounded up
 * @returns the coupon's id; null where nothing is taken off
 */
export const couponOf = async (
  stripe: Stripe,
  billed: Billed,
  reckoned: Reckoned,
  key: string,
  trialMonths = 0,
): Promise<string | null> => {
  if (billed.discount === null || reckoned.discount === 0) return null;
  const id = `chandlery_${key}`;
  try {
    await stripe.coupons.create({
      id,
      name: billed.discount.code.slice(0, 40),
      amount_off: reckoned.discount,
      currency: reckoned.currency,
      ...durationOf(billed, reckoned, trialMonths),
      metadata: { [chargesMark]: billed.discount.chargesLeft ?? '' },
    });
  } catch (error) {
    if (!isThere(error)) throw error;
  }
  return id;
};

/** The store's own rate of tax as one of Stripe's. @returns its id; null where nothing is taxed */
export const taxRateOf = async (
  stripe: Stripe,
  { taxCountry, taxRate, prices }: Pick<Billed, 'taxCountry' | 'taxRate' | 'prices'>,
): Promise<string | null> => {
  if (taxRate === 0 || taxCountry === null) return null;
  const inclusive = prices[0]?.isTaxIncluded ?? false;
  const name = `${taxCountry}-${taxRate}-${inclusive ? 'inclusive' : 'exclusive'}`;
  for await (const each of stripe.taxRates.list({ active: true, inclusive, limit: 100 }))
    if (each.metadata?.['chandlery'] === name) return each.id;
  const { id } = await stripe.taxRates.create(
    {
      display_name: 'Tax',
      percentage: (taxRate * 100) / taxScale,
      inclusive,
      country: taxCountry,
      jurisdiction: taxCountry,
      metadata: { chandlery: name },
    },
    { idempotencyKey: `chandlery-tax-${name}` },
  );
  return id;
};

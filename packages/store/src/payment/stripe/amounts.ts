/** Stripe's minor units: those of ISO 4217, but for a few currencies (docs.stripe.com/currencies). */
import { minorDigits } from '@chandlery/contract/pricing';
import { StoreProblem } from '../../problem/store-problem.ts';

const withoutDecimals = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
/** Their last digit is always 0. */
const withThree = new Set('BHD JOD KWD OMR TND'.split(' '));

const stripeDigits = (currency: string): number => {
  if (withoutDecimals.has(currency)) return 0;
  return withThree.has(currency) ? 3 : 2;
};

/**
 * An amount as Stripe counts it.
 * @param amount minor units of ISO 4217
 * @throws {StoreProblem} `payments_unavailable` for one that Stripe cannot charge exactly, such as 1.234 dinars
 */
export const toStripe = (amount: number, currency: string): number => {
  const scaled = amount * 10 ** (stripeDigits(currency) - minorDigits(currency));
  const step = withThree.has(currency) ? 10 : 1;
  if (Number.isSafeInteger(scaled) && scaled % step === 0) return scaled;
  throw new StoreProblem('payments_unavailable', {
    detail: `Cards cannot be charged exactly this amount in ${currency}. Choose another currency, or ask the publisher for another price.`,
  });
};

/** An amount of Stripe's, in minor units of ISO 4217. @param currency as Stripe writes it */
export const fromStripe = (amount: number, currency: string): number => {
  const code = currency.toUpperCase();
  return Math.round(amount * 10 ** (minorDigits(code) - stripeDigits(code)));
};

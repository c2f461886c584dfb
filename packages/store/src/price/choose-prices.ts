import type { Currency, Interval, Price } from '@chandlery/contract';
import { StoreProblem } from '../problem/store-problem.ts';

const described = (prices: readonly Price[]): string =>
  [...new Set(prices.map(({ currency, interval }) => `${currency} (${interval})`))].join(', ');

/**
 * The prices of a plan that somebody pays: all of one currency and interval.
 * @param prices the first is the plan's default
 * @param currency the default's unless told, so long as the interval has it
 * @param interval that of the currency's first price unless told
 * @throws {StoreProblem} `price_not_found`
 */
export const choosePrices = (
  prices: readonly Price[],
  currency: Currency | undefined,
  interval: Interval | undefined,
): readonly Price[] => {
  const first = prices.find(
    (price) => (currency ?? price.currency) === price.currency && (interval ?? price.interval) === price.interval,
  );
  if (first === undefined) {
    if (prices.length === 0 && currency === undefined && interval === undefined) return [];
    const has =
      prices.length === 0 ? 'Nothing is charged for this plan.' : `The plan has prices in ${described(prices)}.`;
    throw new StoreProblem('price_not_found', { detail: has });
  }
  return prices.filter((price) => price.currency === first.currency && price.interval === first.interval);
};

import type { Interval, Price } from '@chandlery/contract';
import { yearlySaving } from '@chandlery/contract/pricing';

/** A way of paying for a plan, in the currency that is chosen. */
export interface IntervalChoice {
  readonly interval: Interval;
  /** What one interval costs without a promotion, in minor units; null where that cannot be said. */
  readonly total: number | null;
}

/** Each of some once, in their order. */
const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

export const intervalsIn = (prices: readonly Price[], currency: string): readonly Interval[] =>
  distinct(prices.filter((price) => price.currency === currency).map(({ interval }) => interval));

export const currenciesFor = (prices: readonly Price[], interval: Interval): readonly string[] =>
  distinct(prices.filter((price) => price.interval === interval).map(({ currency }) => currency));

/** What a year saves beside twelve months, as a part of 1; 0 where it does not, or only one of them can be chosen. */
export const savingOf = (choices: readonly IntervalChoice[]): number => {
  const totalOf = (wanted: Interval) => choices.find(({ interval }) => interval === wanted)?.total ?? null;
  const [month, year] = [totalOf('month'), totalOf('year')];
  return month === null || year === null || month === 0 ? 0 : yearlySaving(month, year);
};

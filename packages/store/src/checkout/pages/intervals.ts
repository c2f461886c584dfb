import type { Interval, Price } from '@chandlery/contract';

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

/** What a year saves beside twelve months, as a part of 1, in whole per cent and never more than it is; 0 where it does not. */
export const yearlySaving = (choices: readonly IntervalChoice[]): number => {
  const totalOf = (wanted: Interval) => choices.find(({ interval }) => interval === wanted)?.total ?? null;
  const [month, year] = [totalOf('month'), totalOf('year')];
  if (month === null || year === null || month === 0) return 0;
  return Math.max(0, Math.floor((1 - year / (12 * month)) * 100 + 1e-9) / 100);
};

import type { Interval } from '@chandlery/contract';
import type { Period } from './state.ts';

const months = { month: 1, year: 12 } as const;

/** Days of a month in UTC. @param month from 0, may be beyond the year */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The same day and time some months later; the last day of a shorter month. */
export const addMonths = (moment: Date, count: number): Date => {
  const year = moment.getUTCFullYear();
  const month = moment.getUTCMonth() + count;
  const later = new Date(moment);
  later.setUTCFullYear(year, month, Math.min(moment.getUTCDate(), daysIn(year, month)));
  return later;
};

const day = 86_400_000;

export const addDays = (moment: Date, count: number): Date => new Date(moment.getTime() + count * day);

/** The first period of something that is paid for from a moment on. `once` has no end. */
export const firstPeriod = (start: Date, interval: Interval): Period => ({
  start,
  end: interval === 'once' ? null : addMonths(start, months[interval]),
});

/**
 * The period after one that ends. Counted from the day on which the first began, so that the 31st stays the 31st where a month has one.
 * @param anchor start of the first period that was paid for
 */
export const nextPeriod = (anchor: Date, end: Date, interval: Exclude<Interval, 'once'>): Period => {
  const step = months[interval];
  const passed = (end.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + end.getUTCMonth() - anchor.getUTCMonth();
  let count = Math.max(1, Math.floor(passed / step));
  while (addMonths(anchor, count * step) <= end) count += 1;
  return { start: end, end: addMonths(anchor, count * step) };
};

import { share } from './share.ts';

/** What changing within a period costs; minor units, without tax. */
export interface Proration {
  /** What was paid for the time that is left, and comes back. */
  readonly credit: number;
  /** What the time that is left costs from now on. */
  readonly charge: number;
}

/**
 * Shares the price of a period by the time that is left of it.
 * @param before what the period cost, after discount
 * @param after what it would have cost
 * @param at a moment; before the period all of it is left, after it nothing
 * @throws AmountError
 */
export const prorate = (
  before: number,
  after: number,
  period: { readonly start: Date; readonly end: Date },
  at: Date,
): Proration => {
  const whole = Math.max(1, period.end.getTime() - period.start.getTime());
  const left = Math.min(whole, Math.max(0, period.end.getTime() - at.getTime()));
  return { credit: share(before, left, whole), charge: share(after, left, whole) };
};

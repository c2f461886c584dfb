import type { Plan } from '@chandlery/contract';
import { totalOf } from '../checkout/plan-offer.ts';

/**
 * What paying by the year saves of twelve months, as a part of 1: the least of all plans that have both, so that it is true of each. Null where
 * it saves nothing.
 */
export const yearlySaving = (plans: readonly Plan[], currency: string): number | null => {
  const savings = plans.flatMap((plan) => {
    const month = totalOf(plan, currency, { interval: 'month' });
    const year = totalOf(plan, currency, { interval: 'year' });
    return month && year && month.amount > 0 ? [1 - year.amount / (12 * month.amount)] : [];
  });
  const least = Math.min(...savings);
  // In whole per cent, never more than it is.
  const shown = Math.floor(least * 100 + 1e-9) / 100;
  return savings.length > 0 && shown > 0 ? shown : null;
};

import type { Plan } from '@chandlery/contract';
import { yearlySaving } from '@chandlery/contract/pricing';
import { totalOf } from '../checkout/plan-offer.ts';

/**
 * What paying by the year saves of twelve months, as a part of 1: the least of all plans that have both, so that it is true of each. Null where
 * it saves nothing.
 */
export const leastSaving = (plans: readonly Plan[], currency: string): number | null => {
  const savings = plans.flatMap((plan) => {
    const month = totalOf(plan, currency, { interval: 'month' });
    const year = totalOf(plan, currency, { interval: 'year' });
    return month && year && month.amount > 0 ? [yearlySaving(month.amount, year.amount)] : [];
  });
  const least = Math.min(...savings);
  return savings.length > 0 && least > 0 ? least : null;
};

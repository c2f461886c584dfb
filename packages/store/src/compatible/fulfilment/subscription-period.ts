import type { Price } from '@chandlery/contract';
import { addMonths, firstPeriod } from '../../subscription/period.ts';
import type { Period } from '../../subscription/state.ts';

/** What an order and its plan say of how long something is had. */
export interface Ordered {
  readonly subscriptionStart: Date | null;
  readonly subscriptionEnd: Date | null;
  readonly plan: { readonly minimumTermMonths: number; readonly prices: readonly Pick<Price, 'interval'>[] };
}

/** From when to when a subscription runs that comes of an order: as was ordered, or else from now, for as long as the plan's own period. */
export const subscriptionPeriod = ({ subscriptionStart, subscriptionEnd, plan }: Ordered, now: Date): Period => {
  const start = subscriptionStart ?? now;
  if (subscriptionEnd !== null) return { start, end: subscriptionEnd };
  if (plan.minimumTermMonths > 0) return { start, end: addMonths(start, plan.minimumTermMonths) };
  const [price] = plan.prices;
  return price === undefined ? { start, end: null } : firstPeriod(start, price.interval);
};

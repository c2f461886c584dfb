import { accessEnd } from '../../subscription/state.ts';
import { lifeOf } from '../../subscription/life.ts';
import type { SubscriptionRow } from '../../subscription/tables.ts';

/** The states that the billing interface knows. */
export type ShownState = 'active' | 'expired' | 'cancelled' | 'preparing' | 'failed';

/**
 * A subscription's state as old clients know states. One whose payment is late is still active, one that starts later is being prepared, and
 * one whose end has passed is over, even where the job that ends it is late.
 */
export const shownState = (row: SubscriptionRow, now: Date): ShownState => {
  const { state } = row;
  if (state === 'cancelled' || state === 'expired' || state === 'failed' || state === 'preparing') return state;
  if (now < row.initialPeriodStart) return 'preparing';
  const end = accessEnd(lifeOf(row));
  return end !== null && end <= now ? 'expired' : 'active';
};

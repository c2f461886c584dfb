/** Paying for a subscription again: once, however many checkouts were started for it. */
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { lockSubscription } from '../subscription/change-state.ts';
import { subscriptions } from '../subscription/tables.ts';
import { type CheckoutRow, checkouts } from './tables.ts';

/**
 * Makes sure that no other checkout has brought on what this one pays for again. Those of the same subscription wait for each other here.
 * @throws {StoreProblem} `subscription_state`
 */
export const mustNotBeRenewed = async (
  transaction: Database,
  { id, renewsId }: Pick<CheckoutRow, 'id' | 'renewsId'>,
): Promise<void> => {
  if (renewsId === null) return;
  await lockSubscription(transaction, renewsId);
  const [renewed] = await transaction
    .select({ id: subscriptions.id })
    .from(checkouts)
    .innerJoin(subscriptions, eq(subscriptions.id, checkouts.subscriptionId))
    .where(and(eq(checkouts.renewsId, renewsId), ne(checkouts.id, id), isNull(subscriptions.endedAt)));
  if (renewed !== undefined)
    throw new StoreProblem('subscription_state', {
      detail: `It has been renewed already: ${renewed.id} is what came of that.`,
    });
};

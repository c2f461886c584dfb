import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { textArray } from '../database/text-array.ts';
import { subscriptions } from '../subscription/tables.ts';
import type { HeldSubscription } from './caller.ts';

/** A holder and a plan; their subscriptions are looked up together. */
interface Holding {
  readonly holderId: string;
  readonly planId: string;
}

const findAll = async (database: Database, holdings: readonly Holding[]): Promise<HeldSubscription[][]> => {
  const holderIds = textArray(holdings.map(({ holderId }) => holderId));
  const planIds = textArray(holdings.map(({ planId }) => planId));
  const rows = await database
    .select({
      place: sql<number>`wanted.place::int`,
      holderId: subscriptions.holderId,
      planId: subscriptions.planId,
      state: subscriptions.state,
      startsAt: subscriptions.initialPeriodStart,
      paidTo: subscriptions.currentPeriodEnd,
      graceDays: subscriptions.graceDays,
      areTermsAccepted: sql<boolean>`${subscriptions.termsAcceptedAt} is not null`,
    })
    .from(sql`unnest(${holderIds}, ${planIds}) with ordinality as wanted (holder_id, plan_id, place)`)
    .innerJoin(
      subscriptions,
      sql`${subscriptions.holderId} = wanted.holder_id and ${subscriptions.planId} = wanted.plan_id`,
    );
  const found = holdings.map((): HeldSubscription[] => []);
  for (const { place, ...held } of rows) found[place - 1]?.push(held);
  return found;
};

/** The subscriptions that any of the holders has to any of the plans. */
export type FindSubscriptions = (
  holderIds: readonly string[],
  planIds: readonly string[],
) => Promise<readonly HeldSubscription[]>;

/** Requests that come together are one query. Nothing is kept: a subscription that has just ended must not entitle. */
export const createFindSubscriptions = (database: Database): FindSubscriptions => {
  const loader = new DataLoader((holdings: readonly Holding[]) => findAll(database, holdings), {
    cache: false,
    maxBatchSize: 1000,
    batchScheduleFn: (dispatch) => void setImmediate(dispatch),
  });
  return async (holderIds, planIds) => {
    const found = await Promise.all(
      holderIds.flatMap((holderId) => planIds.map((planId) => loader.load({ holderId, planId }))),
    );
    return found.flat();
  };
};

import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { subscriptions } from '../subscription/tables.ts';
import type { HeldSubscription } from './caller.ts';

/** A holder and a plan; their subscriptions are looked up together. */
interface Holding {
  readonly holderId: string;
  readonly planId: string;
}

const nameOf = ({ holderId, planId }: Holding): string => `${holderId} ${planId}`;

/** Planned once: it is the same for every pull. */
const prepare = (database: Database) => {
  const holderIds = sql`${sql.placeholder('holderIds')}::text[]`;
  const planIds = sql`${sql.placeholder('planIds')}::text[]`;
  return database
    .select({
      holderId: subscriptions.holderId,
      planId: subscriptions.planId,
      state: subscriptions.state,
      startsAt: subscriptions.initialPeriodStart,
      paidTo: subscriptions.currentPeriodEnd,
      graceDays: subscriptions.graceDays,
      areTermsAccepted: sql<boolean>`${subscriptions.termsAcceptedAt} is not null`,
    })
    .from(sql`unnest(${holderIds}, ${planIds}) as wanted (holder_id, plan_id)`)
    .innerJoin(
      subscriptions,
      sql`${subscriptions.holderId} = wanted.holder_id and ${subscriptions.planId} = wanted.plan_id`,
    )
    .prepare('subscriptions_held');
};

const createFindAll = (database: Database) => {
  const statement = prepare(database);
  return async (holdings: readonly Holding[]): Promise<(readonly HeldSubscription[])[]> => {
    // A cluster that pulls a hundred images asks a hundred times for the same.
    const wanted = [...new Map(holdings.map((holding) => [nameOf(holding), holding])).values()];
    const rows = await statement.execute({
      holderIds: wanted.map(({ holderId }) => holderId),
      planIds: wanted.map(({ planId }) => planId),
    });
    const found = Map.groupBy(rows, nameOf);
    return holdings.map((holding) => found.get(nameOf(holding)) ?? []);
  };
};

/** The subscriptions that any of the holders has to any of the plans. */
export type FindSubscriptions = (
  holderIds: readonly string[],
  planIds: readonly string[],
) => Promise<readonly HeldSubscription[]>;

/** Requests that come together are one query. Nothing is kept: a subscription that has just ended must not entitle. */
export const createFindSubscriptions = (database: Database): FindSubscriptions => {
  const loader = new DataLoader(createFindAll(database), {
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

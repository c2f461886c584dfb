/** What time does to subscriptions: they lapse, and trials that are about to end are told of. */
import { and, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { changeState } from './change-state.ts';
import { lifeOf } from './life.ts';
import { addDays } from './period.ts';
import { type Change, transition } from './state.ts';
import { subscriptions } from './tables.ts';

/** Subscriptions that one round looks at. */
const most = 500;
/** Days before the end of a trial on which its holder is told. */
const reminder = 3;

const graceEnd = sql`${subscriptions.currentPeriodEnd} + ${subscriptions.graceDays} * interval '1 day'`;

/** Lets something happen to a subscription if it still can: another process may have been faster. */
const happen = (database: Database, id: string, change: Change, now: Date): Promise<void> =>
  database.transaction(async (transaction) => {
    const [row] = await transaction.select().from(subscriptions).where(eq(subscriptions.id, id)).for('update');
    if (row === undefined || !transition(lifeOf(row), change, 'system', now).allowed) return;
    if (change.type === 'remind' && row.remindedAt !== null) return;
    await changeState(transaction, id, change, { actor: 'system', now });
  });

const ids = (rows: readonly { id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** Those whose time has come. */
const overdue = async (database: Database, now: Date) =>
  ids(
    await database
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(
        and(
          isNull(subscriptions.endedAt),
          or(
            and(eq(subscriptions.state, 'cancelled'), lte(subscriptions.currentPeriodEnd, now)),
            and(
              // What a provider charges for goes on until it says that it was not paid.
              or(
                eq(subscriptions.state, 'past_due'),
                and(eq(subscriptions.state, 'active'), isNull(subscriptions.provider)),
              ),
              lte(subscriptions.currentPeriodEnd, now),
              lte(graceEnd, sql`${now.toISOString()}::timestamptz`),
            ),
          ),
        ),
      )
      .limit(most),
  );

const endingTrials = async (database: Database, now: Date) =>
  ids(
    await database
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(
        and(
          eq(subscriptions.state, 'active'),
          eq(subscriptions.isTrial, true),
          isNull(subscriptions.remindedAt),
          isNotNull(subscriptions.currentPeriodEnd),
          lte(subscriptions.currentPeriodEnd, addDays(now, reminder)),
        ),
      )
      .limit(most),
  );

/** @returns how many it looked at */
export const sweepSubscriptions = async (database: Database, now: Date): Promise<number> => {
  const ending = await endingTrials(database, now);
  for (const id of ending) await happen(database, id, { type: 'remind' }, now);
  const over = await overdue(database, now);
  for (const id of over) await happen(database, id, { type: 'lapse' }, now);
  return ending.length + over.length;
};

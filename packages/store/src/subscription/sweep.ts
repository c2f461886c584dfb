/** What time does to subscriptions: they lapse, and trials that are about to end are told of. */
import { and, asc, eq, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { apart } from '../worker/apart.ts';
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

/** Those whose time has come. The conditions on states are those of the index `subscriptions_to_lapse`, and `subscriptions_to_remind`. */
const overdue = async (database: Database, now: Date) =>
  ids(
    await database
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(
        and(
          // What a provider charges for goes on until it says that it was not paid.
          sql`ended_at is null and (state in ('cancelled', 'past_due') or (state = 'active' and provider is null))`,
          lte(subscriptions.currentPeriodEnd, now),
          or(eq(subscriptions.state, 'cancelled'), lte(graceEnd, sql`${now.toISOString()}::timestamptz`)),
        ),
      )
      .orderBy(asc(subscriptions.currentPeriodEnd))
      .limit(most),
  );

const endingTrials = async (database: Database, now: Date) =>
  ids(
    await database
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(
        and(
          sql`state = 'active' and is_trial and reminded_at is null`,
          lte(subscriptions.currentPeriodEnd, addDays(now, reminder)),
        ),
      )
      .orderBy(asc(subscriptions.currentPeriodEnd))
      .limit(most),
  );

/** @returns how many it looked at */
export const sweepSubscriptions = async (database: Database, now: Date): Promise<number> => {
  const ending = await endingTrials(database, now);
  const over = await overdue(database, now);
  const due = [
    ...ending.map((id) => ({ id, change: { type: 'remind' } as const })),
    ...over.map((id) => ({ id, change: { type: 'lapse' } as const })),
  ];
  await apart(due, ({ id, change }) => happen(database, id, change, now));
  return ending.length + over.length;
};

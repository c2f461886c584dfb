/** Acting on what Stripe told: each event on its own, so that one which cannot be read holds up no other. */
import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { keepEvent } from '../provider-events.ts';
import type { StripeContext } from './context.ts';
import { isMissing } from './errors.ts';
import { type Told, readers } from './events.ts';
import { isOurs } from './ours.ts';
import { stripeEvents } from './tables.ts';

type EventRow = typeof stripeEvents.$inferSelect;

/** Events that one round reads. */
const most = 100;
/** Seconds after the first failure, doubled by each. */
const delay = 5;
const longest = 3600;

/** Whether this store has to do with what was told. */
const isToBeKept = async (database: Database, { event, key }: Told): Promise<boolean> =>
  event !== null && (event.type === 'refunded' || (await isOurs(database, key)));

const nothing: Told = { event: null, key: null };

const read = async ({ stripe, database, clock }: StripeContext, { id, type, object }: EventRow): Promise<void> => {
  const reader = readers[type];
  const told =
    reader === undefined
      ? nothing
      : await reader(stripe, object).catch((error: unknown) => {
          if (isMissing(error)) return nothing;
          throw error;
        });
  const isKept = await isToBeKept(database, told);
  await database.transaction(async (transaction) => {
    if (isKept && told.event !== null) await keepEvent(transaction, 'stripe', id, told.event, clock());
    await transaction.update(stripeEvents).set({ nextAttemptAt: null, failure: null }).where(eq(stripeEvents.id, id));
  });
};

const postpone = async ({ database, clock }: StripeContext, { id, attempts }: EventRow, error: unknown) => {
  const wait = Math.min(longest, delay * 2 ** attempts) * 1000;
  await database
    .update(stripeEvents)
    .set({
      attempts: attempts + 1,
      nextAttemptAt: new Date(clock().getTime() + wait),
      failure: error instanceof Error ? error.message : String(error),
    })
    .where(eq(stripeEvents.id, id));
};

/** Reads what has come and is to be read now. */
export const workStripe = async (context: StripeContext): Promise<void> => {
  const { database, clock } = context;
  const waiting = await database
    .select()
    .from(stripeEvents)
    .where(and(isNotNull(stripeEvents.nextAttemptAt), lte(stripeEvents.nextAttemptAt, clock())))
    .orderBy(asc(stripeEvents.nextAttemptAt), asc(stripeEvents.id))
    .limit(most);
  for (const row of waiting)
    try {
      await read(context, row);
    } catch (error) {
      await postpone(context, row, error);
    }
};

import { asc, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { JobQueue } from '../worker/queue.ts';
import type { Consumer } from './consumer.ts';
import { outbox } from './tables.ts';

/** Events that one transaction hands over. */
const most = 100;

const dispatchSome = (
  database: Database,
  queue: Pick<JobQueue, 'add'>,
  consumers: readonly Consumer[],
  clock: () => Date,
): Promise<number> =>
  database.transaction(async (transaction) => {
    const events = await transaction
      .select()
      .from(outbox)
      .where(isNull(outbox.dispatchedAt))
      .orderBy(asc(outbox.position))
      .limit(most)
      .for('update', { skipLocked: true });
    if (events.length === 0) return 0;
    for (const consumer of consumers) {
      const jobs = [];
      for (const event of events) jobs.push(...(await consumer.jobs(transaction, event)));
      await queue.add(transaction, consumer.queue.name, jobs);
    }
    const ids = events.map(({ id }) => id);
    await transaction.update(outbox).set({ dispatchedAt: clock() }).where(inArray(outbox.id, ids));
    return events.length;
  });

/**
 * Hands events to those who act on them: each becomes their jobs in the transaction that marks it as handed over, so it is neither lost nor
 * handed over twice, however many processes do this at the same time.
 * @returns how many there were
 */
export const dispatchOutbox = async (
  database: Database,
  queue: Pick<JobQueue, 'add'>,
  consumers: readonly Consumer[],
  clock: () => Date,
): Promise<number> => {
  let total = 0;
  for (;;) {
    const count = await dispatchSome(database, queue, consumers, clock);
    total += count;
    if (count < most) return total;
  }
};

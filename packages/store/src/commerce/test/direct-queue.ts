import type { Consumer } from '../../outbox/consumer.ts';
import type { Database } from '../../database/database.ts';
import { dispatchOutbox } from '../../outbox/dispatch.ts';
import type { NewJob } from '../../worker/queue.ts';

/** Hands over all events and does all that comes of them, until nothing more does: as the worker, without waiting for it. */
export const actOnEvents = async (
  database: Database,
  consumers: readonly Consumer[],
  clock: () => Date,
): Promise<void> => {
  for (;;) {
    const jobs: { readonly queue: string; readonly job: NewJob }[] = [];
    const add = (_transaction: Database, queue: string, more: readonly NewJob[]) => {
      jobs.push(...more.map((job) => ({ queue, job })));
      return Promise.resolve();
    };
    if ((await dispatchOutbox(database, { add }, consumers, clock)) === 0) return;
    for (const { queue, job } of jobs) {
      const consumer = consumers.find((each) => each.queue.name === queue);
      await consumer?.handle({ data: job.data as never, attempt: 0, isLastAttempt: false });
    }
  }
};

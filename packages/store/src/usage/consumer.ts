import type { Database } from '../database/database.ts';
import { type Consumer, type EventJob, jobForEach } from '../outbox/consumer.ts';
import { findEvent } from '../outbox/find-event.ts';
import { closeUsage } from './close-usage.ts';

/** Makes a charge of what was used, whenever a period ends. */
export const usageConsumer = (database: Database, clock: () => Date): Consumer<EventJob> => ({
  queue: { name: 'usage', retries: { limit: 20, delay: 2, longest: 3600 }, patience: 30, concurrency: 1 },
  jobs: jobForEach(['subscription.renewed', 'subscription.changed', 'subscription.ended', 'subscription.expired']),
  handle: async ({ data }) => {
    const { subject } = await findEvent(database, data.event);
    await database.transaction((transaction) => closeUsage(transaction, subject, clock()));
  },
});

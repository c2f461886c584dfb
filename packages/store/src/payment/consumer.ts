import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { type Consumer, type EventJob, jobForEach } from '../outbox/consumer.ts';
import { findEvent } from '../outbox/find-event.ts';
import type { Billing } from './billing.ts';

/** What a checkout leaves behind that failed after it was paid. */
const Failed = z.object({
  refund: z.nullable(z.object({ reference: z.string(), amount: z.number() })),
  end: z.nullable(z.string()),
});

/** What is to go back. */
const Requested = z.object({ provider: z.string(), reference: z.string(), amount: z.number() });

/** Tells the provider what it has to know: until when to charge, and what goes back. */
export const billingConsumer = (
  database: Database,
  { provider, tellEnd, tellTerms }: Billing,
  clock: () => Date,
): Consumer<EventJob> => ({
  queue: { name: 'billing', retries: { limit: 30, delay: 2, longest: 3600 }, patience: 60, concurrency: 1 },
  jobs: jobForEach([
    'subscription.cancelled',
    'subscription.resumed',
    'subscription.ended',
    'subscription.expired',
    'checkout.failed',
    'refund.requested',
  ]),
  handle: async ({ data }) => {
    const { id, type, subject, data: told } = await findEvent(database, data.event);
    if (type === 'refund.requested') {
      const { provider: by, reference, amount } = z.parse(Requested, told);
      if (by !== provider.name) throw new Error(`${reference} was paid through ${by}, which this store has no more`);
      return provider.refund(reference, amount, id);
    }
    if (type === 'checkout.failed') {
      const { refund, end } = z.parse(Failed, told);
      if (refund !== null) await provider.refund(refund.reference, refund.amount, id);
      if (end !== null) await provider.setEnd(end, clock());
      return;
    }
    await tellEnd(subject);
    // A change that was to come, and was given up with the cancelling, is not to come after all.
    if (type === 'subscription.resumed') await tellTerms(subject, id);
  },
});

/** What the store keeps of its dealings with Stripe: what it asked for, before it asks, and what it was told, before it acts. */
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { publishers } from '../../catalogue/tables.ts';
import type { PaymentOrder } from '../provider.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Payments that customers are sent to make. */
export const stripePayments = pgTable(
  'stripe_payments',
  {
    /** With which it was begun. */
    key: text('key').primaryKey(),
    /** As it was when it was begun: the same words for each repetition, or Stripe refuses the key. */
    order: jsonb('order').$type<PaymentOrder>().notNull(),
    customer: text('customer'),
    /** The Checkout Session; null while that is not known to be made. */
    session: text('session'),
    /** Of a payment in which only a means of payment was taken, and the subscription made afterwards. */
    subscription: text('subscription'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('stripe_payments_by_session').on(table.session)],
);

/** What Stripe's webhook told: that something has become of an object. What it is, is read from Stripe. */
export const stripeEvents = pgTable(
  'stripe_events',
  {
    /** Stripe's own. */
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    /** Id of what it tells of. */
    object: text('object').notNull(),
    receivedAt: moment('received_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When it is read next; null once it has been. */
    nextAttemptAt: moment('next_attempt_at'),
    /** Why it could not be read the last time. */
    failure: text('failure'),
  },
  (table) => [
    index('stripe_events_waiting')
      .on(table.nextAttemptAt)
      .where(sql`next_attempt_at is not null`),
  ],
);

/** Where publishers' shares of what their customers pay go. */
export const payoutAccounts = pgTable(
  'payout_accounts',
  {
    provider: text('provider').notNull(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    /** The provider's name for it: a connected account of Stripe's, `acct_…`. */
    reference: text('reference').notNull(),
    /** What the publisher gets; hundredths of a per cent. */
    share: integer('share').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.publisherId] })],
);

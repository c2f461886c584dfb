import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { subscriptions } from '../subscription/tables.ts';
import type { BilledChange, ProviderEvent } from './provider.ts';
import type { PendingChange } from '../subscription/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export type PaymentKind = 'purchase' | 'renewal' | 'change' | 'usage';

/** Money that came in, with what has gone back of it. */
export const payments = pgTable(
  'payments',
  {
    /** `pay_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    provider: text('provider').notNull(),
    /** The provider's name for it: the same never counts twice. */
    reference: text('reference').notNull(),
    kind: text('kind').$type<PaymentKind>().notNull(),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => subscriptions.id),
    holderId: text('holder_id').notNull(),
    publisherId: text('publisher_id').notNull(),
    /** In minor units, with the tax. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    tax: bigint('tax', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    refunded: bigint('refunded', { mode: 'number' }).notNull().default(0),
    /** What it paid for; null where that has no end, or no period. */
    periodStart: moment('period_start'),
    periodEnd: moment('period_end'),
    paidAt: moment('paid_at').notNull(),
  },
  (table) => [
    uniqueIndex('payments_by_reference').on(table.provider, table.reference),
    index('payments_by_subscription').on(table.subscriptionId, table.paidAt),
    index('payments_by_holder').on(table.holderId, table.paidAt),
    index('payments_by_publisher').on(table.publisherId, table.paidAt),
  ],
);

export type PaymentRow = typeof payments.$inferSelect;

/** What providers call those who pay. */
export const paymentCustomers = pgTable(
  'payment_customers',
  {
    provider: text('provider').notNull(),
    holderId: text('holder_id').notNull(),
    reference: text('reference').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.holderId] }),
    index('payment_customers_by_reference').on(table.provider, table.reference),
  ],
);

/** What providers told of their own accord. */
export const providerEvents = pgTable(
  'provider_events',
  {
    provider: text('provider').notNull(),
    /** The provider's own. */
    id: text('id').notNull(),
    event: jsonb('event').$type<ProviderEvent>().notNull(),
    receivedAt: moment('received_at').notNull(),
    /** Null: not yet. */
    processedAt: moment('processed_at'),
    /** When it is acted on again, where that could not be done. */
    retryAt: moment('retry_at'),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.id] }),
    index('provider_events_due')
      .on(sql`coalesce(retry_at, received_at)`)
      .where(sql`processed_at is null`),
  ],
);

/** A change as JSON keeps it. */
export type KeptChange = Omit<BilledChange, 'key' | 'period'> & {
  readonly period: { readonly start: string; readonly end: string | null } | null;
};

/** Changes that are being paid for: written before the provider is asked, so that none is charged for and then forgotten. */
export const subscriptionChanges = pgTable(
  'subscription_changes',
  {
    /** `chg_` and 22 letters or digits; the key by which the provider does it once. */
    id: text('id').primaryKey(),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => subscriptions.id),
    state: text('state').$type<'pending' | 'done' | 'failed'>().notNull(),
    change: jsonb('change').$type<KeptChange>().notNull(),
    to: jsonb('to').$type<PendingChange>().notNull(),
    /** Account that wants it. */
    by: text('by').notNull(),
    attempts: integer('attempts').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    // One at a time: what the next costs depends on what becomes of this.
    uniqueIndex('subscription_changes_pending')
      .on(table.subscriptionId)
      .where(sql`state = 'pending'`),
  ],
);

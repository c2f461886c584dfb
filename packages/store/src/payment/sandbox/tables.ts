/** What the sandbox keeps, as a payment provider would on machines of its own: the store reads none of it but through the interface. */
import { bigint, boolean, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Billed, PaymentFailure, PaymentOrder } from '../provider.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export type SandboxPaymentState = 'open' | 'challenged' | 'processing' | 'paid' | 'closed';

/** Payments that customers are sent to make. */
export const sandboxPayments = pgTable(
  'sandbox_payments',
  {
    /** `sbp_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    /** With which it was begun: the same key never begins another. */
    key: text('key').notNull().unique(),
    order: jsonb('order').$type<PaymentOrder>().notNull(),
    state: text('state').$type<SandboxPaymentState>().notNull(),
    /** The last card that was tried. */
    card: text('card'),
    failure: text('failure').$type<PaymentFailure>(),
    /** When the bank will answer, where it takes its time. */
    answersAt: moment('answers_at'),
    paidAt: moment('paid_at'),
    chargeId: text('charge_id'),
    subscriptionId: text('subscription_id'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('sandbox_payments_waiting')
      .on(table.answersAt)
      .where(sql`state = 'processing'`),
  ],
);

/** Every charge that was tried. */
export const sandboxCharges = pgTable('sandbox_charges', {
  /** `sbc_` and 22 letters or digits. */
  id: text('id').primaryKey(),
  /** What it is for: the same is never charged for twice. */
  key: text('key').notNull().unique(),
  card: text('card').notNull(),
  amount: bigint('amount', { mode: 'number' }).notNull(),
  tax: bigint('tax', { mode: 'number' }).notNull(),
  currency: text('currency').notNull(),
  failure: text('failure').$type<PaymentFailure>(),
  refunded: bigint('refunded', { mode: 'number' }).notNull().default(0),
  createdAt: moment('created_at').notNull(),
});

/** What has been paid back, by key. */
export const sandboxRefunds = pgTable('sandbox_refunds', {
  key: text('key').primaryKey(),
  chargeId: text('charge_id').notNull(),
  amount: bigint('amount', { mode: 'number' }).notNull(),
});

/** What is charged for again and again. */
export const sandboxSubscriptions = pgTable(
  'sandbox_subscriptions',
  {
    /** `sbs_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    holderId: text('holder_id').notNull(),
    card: text('card').notNull(),
    billed: jsonb('billed').$type<Billed>().notNull(),
    /** What it becomes with the next period. */
    pending: jsonb('pending').$type<Billed>(),
    /** From here the periods are counted. */
    anchor: moment('anchor').notNull(),
    isTrial: boolean('is_trial').notNull(),
    periodStart: moment('period_start').notNull(),
    /** When the next charge is due. */
    periodEnd: moment('period_end').notNull(),
    /** Charges for the next period that failed. */
    failures: integer('failures').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    endsAt: moment('ends_at'),
    endedAt: moment('ended_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('sandbox_subscriptions_due')
      .on(table.nextAttemptAt)
      .where(sql`ended_at is null`),
  ],
);

/** Changes that were made, by key. */
export const sandboxChanges = pgTable('sandbox_changes', {
  key: text('key').primaryKey(),
  subscriptionId: text('subscription_id').notNull(),
  chargeId: text('charge_id'),
  failure: text('failure').$type<PaymentFailure>(),
});

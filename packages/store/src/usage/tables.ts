import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { subscriptions } from '../subscription/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const whole = (name: string) => bigint(name, { mode: 'number' }).notNull();

const subscriptionId = () =>
  text('subscription_id')
    .notNull()
    .references(() => subscriptions.id);

/** What is charged for the usage of one period, by the subscription's means of payment. */
export const usageCharges = pgTable(
  'usage_charges',
  {
    /** `usg_` and 22 letters or digits; the key by which the provider does it once. */
    id: text('id').primaryKey(),
    subscriptionId: subscriptionId(),
    /** With the tax; minor units, as the tax. */
    amount: whole('amount'),
    tax: whole('tax'),
    currency: text('currency').notNull(),
    state: text('state').$type<'pending' | 'paid' | 'failed'>().notNull(),
    /** Attempts that failed. */
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('usage_charges_due')
      .on(table.nextAttemptAt)
      .where(sql`state = 'pending'`),
    index('usage_charges_by_subscription').on(table.subscriptionId),
  ],
);

/** What publishers reported. */
export const usageRecords = pgTable(
  'usage_records',
  {
    subscriptionId: subscriptionId(),
    /** The publisher's own. */
    id: text('id').notNull(),
    component: text('component').notNull(),
    quantity: whole('quantity'),
    /** Of one unit, as agreed when it was used; minor units. */
    unitAmount: whole('unit_amount'),
    /** Used in a trial. */
    isFree: boolean('is_free').notNull(),
    usedAt: moment('used_at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    /** Null: not charged for yet. */
    chargeId: text('charge_id').references(() => usageCharges.id),
  },
  (table) => [
    primaryKey({ columns: [table.subscriptionId, table.id] }),
    index('usage_records_uncharged')
      .on(table.subscriptionId, table.usedAt)
      .where(sql`charge_id is null and not is_free`),
  ],
);

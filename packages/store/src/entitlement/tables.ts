import { boolean, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { plans } from '../catalogue/tables.ts';
import type { SubscriptionState } from './caller.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** A quantity that a subscription is for, such as 5 `Nodes`. */
export interface SubscribedComponent {
  readonly name: string;
  readonly value: number;
}

/** What accounts and organisations hold; domain.md, "How a customer gets it". */
export const subscriptions = pgTable(
  'subscriptions',
  {
    /** `sub-` and a UUID. */
    id: text('id').primaryKey(),
    /** The account or organisation that holds it. */
    holderId: text('holder_id').notNull(),
    planId: text('plan_id')
      .notNull()
      .references(() => plans.id),
    /** What its holder calls it. */
    name: text('name').notNull(),
    state: text('state').$type<SubscriptionState>().notNull(),
    isTrial: boolean('is_trial').notNull().default(false),
    initialPeriodStart: moment('initial_period_start').notNull(),
    currentPeriodStart: moment('current_period_start').notNull(),
    /** End of what is paid for; null where it has no end. */
    currentPeriodEnd: moment('current_period_end'),
    graceDays: integer('grace_days').notNull().default(0),
    components: jsonb('components').$type<SubscribedComponent[]>().notNull().default([]),
    termsVersion: text('terms_version'),
    /** Null until they are accepted; without that nothing can be pulled. */
    termsAcceptedAt: moment('terms_accepted_at'),
    termsAcceptedBy: text('terms_accepted_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('subscriptions_by_holder').on(table.holderId, table.planId)],
);

export type SubscriptionRow = typeof subscriptions.$inferSelect;

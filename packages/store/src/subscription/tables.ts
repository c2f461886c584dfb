import type { Price } from '@chandlery/contract';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { plans, products, publishers } from '../catalogue/tables.ts';
import type { SubscriptionState } from './state.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** A quantity that a subscription is for, such as 5 `Nodes`. */
export interface SubscribedComponent {
  readonly name: string;
  readonly value: number;
}

/** What a promotion takes off each charge. */
export interface SubscribedDiscount {
  readonly code: string;
  /** Hundredths of a per cent; null where it is an amount. */
  readonly basisPoints: number | null;
  /** In the minor unit of the price's currency; null where it is a part. */
  readonly amount: number | null;
  /** Charges that it still holds for; null: all. */
  readonly chargesLeft: number | null;
}

/** What a subscription becomes when its period ends. */
export interface PendingChange {
  readonly planId: string;
  readonly components: readonly SubscribedComponent[];
  readonly prices: readonly Price[];
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
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    /** What its holder calls it. */
    name: text('name').notNull(),
    state: text('state').$type<SubscriptionState>().notNull(),
    isTrial: boolean('is_trial').notNull().default(false),
    initialPeriodStart: moment('initial_period_start').notNull(),
    currentPeriodStart: moment('current_period_start').notNull(),
    /** End of what is paid for; null where it has no end. */
    currentPeriodEnd: moment('current_period_end'),
    graceDays: integer('grace_days').notNull().default(0),
    components: jsonb('components').$type<readonly SubscribedComponent[]>().notNull().default([]),
    termsVersion: text('terms_version'),
    /** Null until they are accepted; without that nothing can be pulled. */
    termsAcceptedAt: moment('terms_accepted_at'),
    termsAcceptedBy: text('terms_accepted_by'),
    /** Account that made it; null where the store or its operator did. */
    createdBy: text('created_by'),
    /** Where it was made, when not in this store: its customer cannot change it. */
    origin: text('origin'),
    orderId: text('order_id'),
    orderItemId: text('order_item_id'),
    usesProductKeys: boolean('uses_product_keys').notNull().default(false),
    /** Who manages it for its holder, who then cannot change it. */
    managingPartnerId: text('managing_partner_id'),
    partnerAccountId: text('partner_account_id'),
    marketingOptIn: boolean('marketing_opt_in').notNull().default(false),
    /** The checkout that made it: at most one subscription comes of each. */
    checkoutId: text('checkout_id'),
    /** As agreed, whatever the plan costs by now: of one currency and interval; empty where nothing is charged. */
    prices: jsonb('prices').$type<readonly Price[]>().notNull().default([]),
    discount: jsonb('discount').$type<SubscribedDiscount>(),
    /** Where it is taxed; ISO 3166-1 alpha-2. */
    taxCountry: text('tax_country'),
    /** Who charges for it; null where nobody does. */
    provider: text('provider'),
    /** Its name with the provider. */
    providerReference: text('provider_reference'),
    /** When it is to end, where its holder has said so. */
    cancelAt: moment('cancel_at'),
    cancelledAt: moment('cancelled_at'),
    /** When access by it ended for good. */
    endedAt: moment('ended_at'),
    /** It cannot end by its holder's wish before this. */
    minimumTermEnd: moment('minimum_term_end'),
    /** Charges for the coming period that failed, since the last that did not. */
    failedPayments: integer('failed_payments').notNull().default(0),
    pendingChange: jsonb('pending_change').$type<PendingChange>(),
    /** When its holder was told that the trial is about to end. */
    remindedAt: moment('reminded_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('subscriptions_by_holder').on(table.holderId, table.planId),
    index('subscriptions_by_publisher').on(table.publisherId, table.createdAt),
    // Of millions that go on by themselves, or are over, the sweep looks at none.
    index('subscriptions_to_lapse')
      .on(table.currentPeriodEnd)
      .where(sql`ended_at is null and (state in ('cancelled', 'past_due') or (state = 'active' and provider is null))`),
    index('subscriptions_to_remind')
      .on(table.currentPeriodEnd)
      .where(sql`state = 'active' and is_trial and reminded_at is null`),
    uniqueIndex('subscriptions_by_checkout').on(table.checkoutId),
    uniqueIndex('subscriptions_by_order_item').on(table.orderItemId),
    uniqueIndex('subscriptions_by_provider').on(table.provider, table.providerReference),
  ],
);

export type SubscriptionRow = typeof subscriptions.$inferSelect;

/** Who has tried what: once for each customer and product, whatever became of it. */
export const trials = pgTable(
  'trials',
  {
    holderId: text('holder_id').notNull(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    subscriptionId: text('subscription_id').notNull(),
    startedAt: moment('started_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.holderId, table.productId] })],
);

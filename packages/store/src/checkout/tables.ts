import type { CheckoutMode, CheckoutState, Interval, Quantity, Quote } from '@chandlery/contract';
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Billed } from '../payment/provider.ts';
import { plans, products, publishers } from '../catalogue/tables.ts';

/** What is agreed on when somebody goes to pay: no change of the catalogue or of taxes touches it from then on. */
export interface Agreed {
  readonly billed: Billed;
  /** RFC 3339: when the first charge is due; null: now. */
  readonly firstChargeAt: string | null;
  /** Whether a means of payment is taken. */
  readonly isPaid: boolean;
  /** Days; 0 where no trial comes first. */
  readonly trialDays: number;
  /** Minor units, with tax. */
  readonly dueNow: number;
  readonly tax: number;
}

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Purchases under way, and those that were. */
export const checkouts = pgTable(
  'checkouts',
  {
    /** `chk_` and 22 letters or digits: known to nobody but who started it. */
    id: text('id').primaryKey(),
    state: text('state').$type<CheckoutState>().notNull(),
    mode: text('mode').$type<CheckoutMode>().notNull(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    planId: text('plan_id')
      .notNull()
      .references(() => plans.id),
    quantities: jsonb('quantities').$type<readonly Quantity[]>().notNull(),
    /** Null: the plan's own. */
    interval: text('interval').$type<Interval>(),
    currency: text('currency'),
    promotionCode: text('promotion_code'),
    /** Whether the plan's trial comes first, where it has one. */
    wantsTrial: boolean('wants_trial').notNull(),
    /** Where it is taxed; null while that is not known. */
    country: text('country'),
    /** The account that goes through it; null while nobody has signed in. */
    accountId: text('account_id'),
    /** The account or organisation that gets what it makes; null while nobody has said so. */
    holderId: text('holder_id'),
    /** The subscription that it pays for again; null where it makes a new one. */
    renewsId: text('renews_id'),
    /** Origin of the page that started it: the only one that is told how it ends. Null where the store's own did. */
    openerOrigin: text('opener_origin'),
    returnUrl: text('return_url'),
    termsVersion: text('terms_version'),
    termsAcceptedBy: text('terms_accepted_by'),
    termsAcceptedAt: moment('terms_accepted_at'),
    /** What its customer was last shown. */
    quote: jsonb('quote').$type<Quote>().notNull(),
    /** What is being paid, from the moment on when somebody goes to pay; null before. */
    agreed: jsonb('agreed').$type<Agreed>(),
    attempt: integer('attempt').notNull().default(0),
    failure: text('failure'),
    provider: text('provider'),
    /** Name of the payment under way with the provider. */
    paymentReference: text('payment_reference'),
    subscriptionId: text('subscription_id'),
    /** SHA-256 of the secret that lets its bearer act as `accountId` in this checkout alone, where no cookie can; null where there is none. */
    ticketHash: text('ticket_hash'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** When the worker looks what has become of it; null once it is over. */
    lookAt: moment('look_at'),
  },
  (table) => [
    index('checkouts_due')
      .on(table.lookAt)
      .where(sql`look_at is not null`),
    index('checkouts_by_renewed')
      .on(table.renewsId)
      .where(sql`renews_id is not null`),
    index('checkouts_by_account').on(table.accountId, table.createdAt),
    uniqueIndex('checkouts_by_payment').on(table.provider, table.paymentReference),
  ],
);

export type CheckoutRow = typeof checkouts.$inferSelect;

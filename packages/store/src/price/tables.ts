import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { publishers } from '../catalogue/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Codes with which a publisher's products cost less. */
export const promotions = pgTable(
  'promotions',
  {
    /** `promo_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    /** As its publisher writes it; capitals do not matter. */
    code: text('code').notNull(),
    /** Slugs of the products that it is for; empty: all of the publisher's. */
    products: text('products')
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Hundredths of a per cent; null where it is an amount. */
    basisPoints: integer('basis_points'),
    /** In the minor unit of `currency`; null where it is a part. */
    amount: integer('amount'),
    currency: text('currency'),
    /** Charges that it holds for; null: all. */
    charges: integer('charges'),
    /** Most purchases with it; null: any number. */
    maxRedemptions: integer('max_redemptions'),
    redemptions: integer('redemptions').notNull().default(0),
    isOncePerCustomer: boolean('is_once_per_customer').notNull().default(true),
    startsAt: moment('starts_at').notNull().defaultNow(),
    /** Null: until it is ended. */
    expiresAt: moment('expires_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('promotions_by_code').on(table.publisherId, sql`upper(${table.code})`)],
);

export type PromotionRow = typeof promotions.$inferSelect;

/** Who bought with which promotion, or is paying in this moment. */
export const promotionRedemptions = pgTable(
  'promotion_redemptions',
  {
    promotionId: text('promotion_id')
      .notNull()
      .references(() => promotions.id),
    checkoutId: text('checkout_id').notNull(),
    /** Null while it is being paid. */
    subscriptionId: text('subscription_id'),
    holderId: text('holder_id').notNull(),
    redeemedAt: moment('redeemed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.promotionId, table.checkoutId] }),
    index('promotion_redemptions_by_holder').on(table.promotionId, table.holderId),
    index('promotion_redemptions_by_checkout').on(table.checkoutId),
  ],
);

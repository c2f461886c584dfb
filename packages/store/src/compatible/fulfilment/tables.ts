/** Orders that publishers made for customers who bought elsewhere; domain.md, "Fulfilment". */
import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { KeyMode } from '@chandlery/contract';
import { plans, products, publishers } from '../../catalogue/tables.ts';
import type { SubscribedComponent } from '../../subscription/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export type OrderState = 'created' | 'fulfilled' | 'cancelled';

/** Of what a publisher sends with an order and its items to find it again. */
export type Metadata = Readonly<Record<string, string>>;

/** What a publisher says of its customer, kept as it came. */
export type OrderCustomer = Readonly<Record<string, unknown>>;

export const orders = pgTable(
  'orders',
  {
    /** `ord-` and a UUID. */
    id: text('id').primaryKey(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    /** With what kind of key it was made: keys of the other kind do not see it, and a test order entitles to nothing. */
    mode: text('mode').$type<KeyMode>().notNull(),
    /** As the publisher calls whoever made it. */
    partnerId: text('partner_id').notNull(),
    /** Whoever has it may redeem the order. */
    token: text('token').notNull().unique(),
    state: text('state').$type<OrderState>().notNull(),
    customer: jsonb('customer').$type<OrderCustomer>(),
    metadata: jsonb('metadata').$type<Metadata>(),
    /** The account or organisation that it was fulfilled for; null until then. */
    holderId: text('holder_id'),
    /** The account that redeemed it; null where its publisher fulfilled it. */
    redeemedBy: text('redeemed_by'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    index('orders_by_partner').on(table.publisherId, table.partnerId, table.createdAt),
    index('orders_by_holder').on(table.holderId),
  ],
);

export const orderItems = pgTable(
  'order_items',
  {
    /** A UUID. */
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    /** Place in the order, from 0. */
    position: integer('position').notNull(),
    /** As it was ordered by; null where it was by product and plan. */
    sku: text('sku'),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    planId: text('plan_id')
      .notNull()
      .references(() => plans.id),
    /** Null: when the order is fulfilled. */
    subscriptionStart: moment('subscription_start'),
    /** Null: after the plan's own time. */
    subscriptionEnd: moment('subscription_end'),
    components: jsonb('components').$type<readonly SubscribedComponent[]>().notNull(),
    metadata: jsonb('metadata').$type<Metadata>(),
  },
  (table) => [index('order_items_by_order').on(table.orderId, table.position)],
);

export type KeyMediaType = 'text/plain' | 'application/json';

/** What a customer needs to run what was ordered, made by the publisher; shown to the customer once the order is fulfilled. */
export const productKeys = pgTable(
  'product_keys',
  {
    /** A UUID. */
    id: text('id').primaryKey(),
    orderItemId: text('order_item_id')
      .notNull()
      .references(() => orderItems.id, { onDelete: 'cascade' }),
    label: text('label').notNull(),
    mediaType: text('media_type').$type<KeyMediaType>().notNull(),
    fileName: text('file_name'),
    /** Base64 where it is no text. */
    value: text('value').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('product_keys_by_item').on(table.orderItemId, table.createdAt)],
);

import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { publishers } from '../catalogue/tables.ts';
import { outbox } from '../outbox/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** A secret as it is kept: it opens with `CHANDLERY_SECRET` alone. */
export interface KeptSecret {
  readonly sealed: string;
  /** RFC 3339; null: until another takes its place. */
  readonly until: string | null;
}

/** Where publishers are told of events. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    /** `whe_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    url: text('url').notNull(),
    /** Empty: all. */
    events: text('events')
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The newest first. */
    secrets: jsonb('secrets').$type<readonly KeptSecret[]>().notNull(),
    createdAt: moment('created_at').notNull(),
    /** Null: it is told. */
    deletedAt: moment('deleted_at'),
  },
  (table) => [index('webhook_endpoints_by_publisher').on(table.publisherId)],
);

export type WebhookEndpointRow = typeof webhookEndpoints.$inferSelect;

/** Events on their way to endpoints, and those that have come there. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    /** `whd_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    endpointId: text('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id),
    eventId: text('event_id')
      .notNull()
      .references(() => outbox.id),
    state: text('state').$type<'pending' | 'delivered' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** HTTP status of the last attempt. */
    status: integer('status'),
    problem: text('problem'),
    createdAt: moment('created_at').notNull(),
    deliveredAt: moment('delivered_at'),
  },
  (table) => [index('webhook_deliveries_by_endpoint').on(table.endpointId, table.createdAt)],
);

export type WebhookDeliveryRow = typeof webhookDeliveries.$inferSelect;

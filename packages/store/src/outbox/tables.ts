import { bigserial, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { EventType } from './event.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What happened, written in the transaction in which it did. Nothing is removed: it is also what can be delivered again. */
export const outbox = pgTable(
  'outbox',
  {
    /** `evt_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    position: bigserial('position', { mode: 'number' }).notNull(),
    type: text('type').$type<EventType>().notNull(),
    /** Id of what it happened to, such as a subscription. */
    subject: text('subject').notNull(),
    /** Whose product it is about; null where it is about none. */
    publisherId: text('publisher_id'),
    data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
    occurredAt: moment('occurred_at').notNull(),
    /** When it was handed to those who act on it; null: not yet. */
    dispatchedAt: moment('dispatched_at'),
  },
  (table) => [
    index('outbox_waiting')
      .on(table.position)
      .where(sql`dispatched_at is null`),
    index('outbox_by_subject').on(table.subject, table.position),
    index('outbox_by_publisher').on(table.publisherId, table.position),
  ],
);

export type OutboxRow = typeof outbox.$inferSelect;

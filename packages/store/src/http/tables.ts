import { index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Commands that came with an `Idempotency-Key`, for a day. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Who sent it, to which route. */
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    /** Of the request: the same key with another is a mistake. */
    digest: text('digest').notNull(),
    /** Null while the first is under way. */
    answer: jsonb('answer').$type<unknown>(),
    startedAt: moment('started_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] }), index('idempotency_keys_by_age').on(table.startedAt)],
);

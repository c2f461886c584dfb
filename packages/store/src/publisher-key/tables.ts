import type { PublisherKeyKind, KeyMode, ServerScope } from '@chandlery/contract';
import { sql } from 'drizzle-orm';
import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { publishers } from '../catalogue/tables.ts';
import { users } from '../identity/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Keys of a publisher's pages and servers. Rows are never removed: what was done with a key names it. */
export const publisherKeys = pgTable(
  'publisher_keys',
  {
    id: text('id').primaryKey(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    kind: text('kind').$type<PublisherKeyKind>().notNull(),
    mode: text('mode').$type<KeyMode>().notNull(),
    name: text('name').notNull(),
    /** SHA-256 of the key, base64url. */
    hash: text('hash').notNull().unique(),
    /** What it is told apart by: all of a publishable key, which every visitor of a page sees; the ends of a secret one. */
    display: text('display').notNull(),
    /** Of a secret key. */
    scopes: text('scopes')
      .array()
      .$type<ServerScope[]>()
      .notNull()
      .default(sql`'{}'`),
    /** Of a publishable key: where it may be used. */
    origins: text('origins')
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** To ten seconds; null where it never was. */
    usedAt: moment('used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('publisher_keys_by_publisher').on(table.publisherId, table.createdAt)],
);

export type PublisherKeyRow = typeof publisherKeys.$inferSelect;

import { bytea } from '../database/bytea.ts';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Parts of the bundle under names made from their content, of this release of the store and of those before it. A page that got
 * yesterday's `store.js` from a cache may ask for yesterday's parts today, and of any process.
 */
export const embedParts = pgTable('embed_parts', {
  name: text('name').primaryKey(),
  bytes: bytea('bytes').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
});

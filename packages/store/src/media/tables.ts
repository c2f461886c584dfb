/** Image files, kept in the database so that any number of web processes can serve them. */
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { bytea } from '../database/bytea.ts';

export const media = pgTable('media', {
  /** The first 128 bits of the content's SHA-256 in base64url, and the extension of its type: what follows `/media/`. */
  name: text('name').primaryKey(),
  type: text('type').notNull(),
  bytes: bytea('bytes').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
});

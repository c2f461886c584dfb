import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Attempts that are counted; the columns are those of rate-limiter-flexible. */
export const attempts = pgTable('attempts', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: timestamp('expire', { withTimezone: true, precision: 3 }),
});

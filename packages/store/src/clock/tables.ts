import { bigint, integer, pgTable } from 'drizzle-orm/pg-core';

/** One row, of a store with the sandbox alone: how far its clock is ahead. */
export const testClock = pgTable('test_clock', {
  id: integer('id').primaryKey(),
  /** Milliseconds. */
  ahead: bigint('ahead', { mode: 'number' }).notNull(),
});

import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** What operators have decided: who, when, what, and why. Rows are never changed or removed. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    /** Who decided: an account's id, or how an operator on the store's machine is called. */
    actor: text('actor').notNull(),
    /** Such as `certificate.issue`. */
    action: text('action').notNull(),
    /** Id of what it was decided about. */
    subject: text('subject').notNull(),
    /** In the actor's words; null where none were given. */
    reason: text('reason'),
  },
  (table) => [index('audit_entries_by_subject').on(table.subject, table.at)],
);

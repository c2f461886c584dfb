import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Mails of a store that has no mail server: for its operator's eyes, on the machine that it runs on. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: text('id').primaryKey(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [index('mail_outbox_by_time').on(table.sentAt)],
);

export type OutboxMail = typeof mailOutbox.$inferSelect;

import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Mails that nothing else in the database could be written from again, until a mail server is answerable for them. */
export const waitingMails = pgTable(
  'waiting_mails',
  {
    /** `mail_` and 22 letters or digits; the mail's own id, too. */
    id: text('id').primaryKey(),
    /** It opens with `CHANDLERY_SECRET` alone: the link in a mail may be as good as a password. */
    sealed: text('sealed').notNull(),
    /** When it is of no use to anybody any more. */
    endsAt: moment('ends_at').notNull(),
  },
  (table) => [index('waiting_mails_by_end').on(table.endsAt)],
);

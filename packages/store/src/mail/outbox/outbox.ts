import { randomUUID } from 'node:crypto';
import { desc, eq, lt } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import type { Mailer } from '../mail.ts';
import { type OutboxMail, mailOutbox } from './tables.ts';

const day = 86_400_000;
/** Links in older mails have ended, too. */
const kept = 7 * day;
const shown = 200;

/** Puts mails where the local operator finds them. */
export const createOutboxMailer = (database: Database): Mailer => ({
  hasOutbox: true,
  send: async ({ to, subject, text, html, id = randomUUID() }) => {
    const sentAt = new Date();
    await database.delete(mailOutbox).where(lt(mailOutbox.sentAt, new Date(sentAt.getTime() - kept)));
    await database.insert(mailOutbox).values({ id, recipient: to, subject, text, html, sentAt }).onConflictDoNothing();
  },
  close: () => Promise.resolve(),
});

/** The newest first. */
export const listOutbox = (database: Database): Promise<OutboxMail[]> =>
  database.select().from(mailOutbox).orderBy(desc(mailOutbox.sentAt), mailOutbox.id).limit(shown);

export const findOutboxMail = async (database: Database, id: string): Promise<OutboxMail | null> => {
  if (!/^[\w-]+$/.test(id)) return null;
  const [mail] = await database.select().from(mailOutbox).where(eq(mailOutbox.id, id));
  return mail ?? null;
};

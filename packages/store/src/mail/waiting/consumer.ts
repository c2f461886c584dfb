import { eq, lt } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import { unsealText } from '../../keys/seal-text.ts';
import type { Consumer } from '../../outbox/consumer.ts';
import { MailError } from '../mail-error.ts';
import type { Mailer } from '../mail.ts';
import { sealedUse } from './sealed-use.ts';
import { waitingMails } from './tables.ts';

export interface WaitingMailOptions {
  readonly database: Database;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  readonly mailer: Mailer;
  readonly clock: () => Date;
}

interface WaitingMailJob {
  /** Id of the mail. What it says is in no job. */
  readonly mail: string;
}

const Kept = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() });

/** 5 seconds, 10, 20 … a quarter of an hour, for a week: the link of a mail may end after an hour, and whoever waits for it looks now. */
const queue = {
  name: 'waiting-mails',
  retries: { limit: 680, delay: 5, longest: 900 },
  patience: 120,
  concurrency: 4,
} as const;

/** Sends the mails that were kept, each under one id however often that is tried, and keeps none that has been sent or has ended. */
export const waitingMailConsumer = ({
  database,
  secret,
  mailer,
  clock,
}: WaitingMailOptions): Consumer<WaitingMailJob> => {
  const send = async (id: string, sealed: string): Promise<void> => {
    const mail = z.parse(Kept, JSON.parse(await unsealText(sealed, secret, sealedUse)));
    try {
      await mailer.send({ ...mail, id });
    } catch (error) {
      // The mailer has written it to the log; trying again cannot help.
      if (!(error instanceof MailError && error.isPermanent)) throw error;
    }
  };
  return {
    queue,
    jobs: (_transaction, { type, subject }) =>
      Promise.resolve(type === 'mail.kept' ? [{ key: subject, data: { mail: subject } satisfies WaitingMailJob }] : []),
    handle: async ({ data: { mail: id } }) => {
      const isThis = eq(waitingMails.id, id);
      const [row] = await database.select().from(waitingMails).where(isThis);
      if (row === undefined) return;
      if (row.endsAt > clock()) await send(id, row.sealed);
      await database.delete(waitingMails).where(isThis);
    },
  };
};

/** Forgets mails that have ended and that nobody tries to send any more. */
export const forgetEndedMails = async (database: Database, now: Date): Promise<void> => {
  await database.delete(waitingMails).where(lt(waitingMails.endsAt, now));
};

import { setTimeout as wait } from 'node:timers/promises';
import { gt } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { waitingMails } from './tables.ts';

/** Milliseconds. */
const patience = 3000;
const look = 50;

/** Waits until no mail waits any more: for whoever follows a mail that they have just asked for. Not for long, for one may wait for ever. */
export const mailsSent = async (database: Database): Promise<void> => {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const [mail] = await database
      .select({ id: waitingMails.id })
      .from(waitingMails)
      .where(gt(waitingMails.endsAt, new Date()))
      .limit(1);
    if (mail === undefined) return;
    await wait(look);
  }
};

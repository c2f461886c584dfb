import { newMailId } from '../../catalogue/identifier.ts';
import type { Database } from '../../database/database.ts';
import { sealText } from '../../keys/seal-text.ts';
import { recordEvents } from '../../outbox/record-events.ts';
import type { Mail } from '../mail.ts';
import { sealedUse } from './sealed-use.ts';
import { waitingMails } from './tables.ts';

export interface KeepOptions {
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  readonly now: Date;
  /** When the mail is of no use to anybody any more. */
  readonly endsAt: Date;
}

/**
 * Writes a mail down for the worker to send: once this resolves, neither a crash nor a mail server that is down loses it.
 * @param transaction the one in which what it tells of happens, where there is one
 */
export const keepMail = async (
  transaction: Database,
  mail: Mail,
  { secret, now, endsAt }: KeepOptions,
): Promise<void> => {
  const id = newMailId();
  const sealed = await sealText(JSON.stringify(mail), secret, sealedUse);
  await transaction.transaction(async (both) => {
    await both.insert(waitingMails).values({ id, sealed, endsAt });
    await recordEvents(both, [{ type: 'mail.kept', subject: id, publisherId: null, data: {}, occurredAt: now }]);
  });
};

import type { Logger } from '../log/log.ts';
import { maskedAddress } from './address.ts';
import { MailError } from './mail-error.ts';
import type { Mailer } from './mail.ts';

/** Tells operators of each mail, above all of those that failed. Neither what is in a mail nor whose address it is gets into the log. */
export const createLoggedMailer = (mailer: Mailer, log: Logger): Mailer => ({
  ...mailer,
  send: async (mail) => {
    const about = { mailId: mail.id, recipient: maskedAddress(mail.to) };
    try {
      await mailer.send(mail);
    } catch (error) {
      const isPermanent = error instanceof MailError && error.isPermanent;
      const code = error instanceof MailError ? error.code : undefined;
      log.error(
        { ...about, code, isPermanent, err: error },
        isPermanent ? 'a mail was refused' : 'a mail was not sent',
      );
      throw error;
    }
    log.info(about, 'a mail was sent');
  },
});

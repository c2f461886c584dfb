import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Logger } from '../log/log.ts';
import { createLoggedMailer } from './logged-mailer.ts';
import { MailError } from './mail-error.ts';
import type { Mailer } from './mail.ts';
import { createOutboxMailer } from './outbox/outbox.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

/** Of a production store whose operator has not set up a mail server yet: what is queued waits until they have. */
const noMailer: Mailer = {
  hasOutbox: false,
  send: () => Promise.reject(new MailError('not_configured', 'No mail server is set up: SMTP_URL is not set.', false)),
  close: () => Promise.resolve(),
};

const chooseMailer = ({ mail, mode }: Pick<Config, 'mail' | 'mode'>, database: Database): Mailer => {
  if (mail !== null) return createSmtpMailer(mail);
  return mode === 'production' ? noMailer : createOutboxMailer(database);
};

/** What the configuration has mails sent by: a mail server, or the outbox in development. */
export const createMailer = (config: Pick<Config, 'mail' | 'mode'>, database: Database, log: Logger): Mailer =>
  createLoggedMailer(chooseMailer(config, database), log);

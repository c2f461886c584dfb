import { MailError } from './mail-error.ts';

/** What nodemailer says of a failure; each part is there or not, by where it happened. */
interface SmtpFailure extends Error {
  readonly code?: string;
  /** The command that the server refused. */
  readonly command?: string;
  readonly responseCode?: number;
  /** Whether the server's refusal is for good (RFC 5321 §4.2.1). */
  readonly permanent?: boolean;
}

/** The address itself is refused: RFC 3463, mailbox and destination status. Of other refusals, such as a relay's, an operator is to blame. */
const isUnknownMailbox = ({ message }: Error): boolean => !/\b5\.7\.\d+\b|relay/i.test(message);

/** The store's own error for what nodemailer throws. */
export const smtpError = (thrown: unknown): MailError => {
  if (!(thrown instanceof Error)) return new MailError('server_failed', 'The mail server failed.', false, thrown);
  const failure: SmtpFailure = thrown;
  const { message, command, permanent = false } = failure;
  if (permanent && command === 'RCPT TO' && isUnknownMailbox(failure)) {
    return new MailError('recipient_refused', `The mail server refuses the recipient: ${message}`, true, failure);
  }
  if (permanent && (command === 'DATA' || command === 'BDAT')) {
    return new MailError('content_refused', `The mail server refuses the mail: ${message}`, true, failure);
  }
  return new MailError('server_failed', `The mail server did not take the mail: ${message}`, false, failure);
};

export type MailErrorCode =
  /** There is no such address, or it takes no mail from here. */
  | 'recipient_refused'
  /** The mail itself is not taken: too large, or held for spam. */
  | 'content_refused'
  /** The mail server cannot be reached, is busy, or does not trust the store. */
  | 'server_failed'
  /** There is no mail server. */
  | 'not_configured';

/** A mail that was not handed over. */
export class MailError extends Error {
  override readonly name = 'MailError';
  readonly code: MailErrorCode;
  /** Trying again cannot help. Everything else passes, or an operator mends it: the mail is to be kept and sent later. */
  readonly isPermanent: boolean;

  constructor(code: MailErrorCode, message: string, isPermanent: boolean, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.isPermanent = isPermanent;
  }
}

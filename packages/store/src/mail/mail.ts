/** One mail to one person. */
export interface Mail {
  /** An address alone, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A whole document, its looks in it. */
  readonly html: string;
  /** The same for each attempt to send it, so that what arrives twice is shown once; a new one unless told. */
  readonly id?: string;
}

/** What hands mails over to be delivered. */
export interface Mailer {
  /** Mails go nowhere but to the outbox, where the local operator reads them. */
  readonly hasOutbox: boolean;
  /**
   * Resolves once a mail server, or the outbox, is answerable for the mail.
   * @throws {MailError} that says whether trying again can help
   */
  readonly send: (mail: Mail) => Promise<void>;
  /** Ends when mails under way have been handed over. */
  readonly close: () => Promise<void>;
}

import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { type Sender, isAddress } from './address.ts';
import { MailError } from './mail-error.ts';
import type { Mail, Mailer } from './mail.ts';
import { smtpError } from './smtp-error.ts';

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  readonly from: Sender;
}

/** Milliseconds. A mail server that is well answers in far less; whoever waits for it is a queue. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** A password goes over the network encrypted or not at all, whoever may have cut STARTTLS out of what the server offers. */
const needsTls = (url: URL): boolean => url.username !== '' && !isLoopback(url.hostname);

/** One line of text, whatever was put into it. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Hands mails to a mail server. */
export const createSmtpMailer = ({ url, from }: SmtpOptions): Mailer => {
  const transport = createTransport({
    url,
    pool: true,
    requireTLS: needsTls(new URL(url)),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  });
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  const underWay = new Set<Promise<unknown>>();
  const hand = async ({ to, subject, text, html, id = randomUUID() }: Mail): Promise<void> => {
    if (!isAddress(to)) throw new MailError('recipient_refused', 'The recipient is no e-mail address.', true);
    try {
      await transport.sendMail({
        from: { ...from },
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        html,
        messageId: `<${id}@${domain}>`,
        // No out-of-office reply answers a machine (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (error) {
      throw smtpError(error);
    }
  };
  return {
    hasOutbox: false,
    send: async (mail) => {
      const handing = hand(mail);
      underWay.add(handing);
      try {
        await handing;
      } finally {
        underWay.delete(handing);
      }
    },
    close: async () => {
      await Promise.allSettled(underWay);
      transport.close();
    },
  };
};

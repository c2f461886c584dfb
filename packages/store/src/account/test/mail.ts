/** The mails of a test store, through a real mail server. */
import type { ParsedMail } from 'mailparser';
import type { Mailer } from '../../mail/mail.ts';
import { createSmtpMailer } from '../../mail/smtp-mailer.ts';
import { startMailServer } from '../../mail/test/mail-server.ts';

export interface Arrived {
  readonly subject: string;
  readonly text: string;
}

export interface RealMail {
  readonly mailer: Mailer;
  /** The newest mail to an address that has not been taken out yet, waited for. */
  readonly take: (to: string) => Promise<Arrived>;
  /** Whom mails have gone to, and are still there to be taken. */
  readonly recipients: () => readonly string[];
  readonly close: () => Promise<void>;
}

const recipientOf = ({ to }: ParsedMail): string => [to].flat()[0]?.value[0]?.address ?? '';

export const openMail = async (): Promise<RealMail> => {
  const server = await startMailServer();
  const mailer = createSmtpMailer({ url: server.url, from: { name: 'Chandlery', address: 'store@example.com' } });
  return {
    mailer,
    take: async (to) => {
      const { subject = '', text = '' } = await server.mailTo(to);
      return { subject, text };
    },
    recipients: () => server.mails.map(recipientOf),
    close: async () => {
      await mailer.close();
      await server.close();
    },
  };
};

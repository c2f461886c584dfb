import { setTimeout as wait } from 'node:timers/promises';
import type { Mail, Mailer } from '../../mail/mail.ts';

/** Where the mails of a test store arrive. */
export interface Mailbox extends Mailer {
  readonly mails: readonly Mail[];
  /** The next mail to an address that has not been taken out yet. */
  readonly take: (to: string) => Promise<Mail>;
}

export const openMailbox = (): Mailbox => {
  const mails: Mail[] = [];
  const take = async (to: string): Promise<Mail> => {
    const deadline = performance.now() + 10_000;
    for (;;) {
      const place = mails.findIndex((mail) => mail.to === to);
      const [mail] = place === -1 ? [] : mails.splice(place, 1);
      if (mail !== undefined) return mail;
      if (performance.now() > deadline) throw new Error(`no mail came to ${to}`);
      await wait(5);
    }
  };
  return {
    mails,
    take,
    hasOutbox: false,
    send: (mail) => Promise.resolve(void mails.push(mail)),
    close: () => Promise.resolve(),
  };
};

/** The path of the only address in a mail. */
export const pathIn = ({ text }: Pick<Mail, 'text'>): string => {
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '');
  return pathname + search;
};

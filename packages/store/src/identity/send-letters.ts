import type { Logger } from '../log/log.ts';
import {
  addressTakenLetter,
  changeAddressLetter,
  invitationLetter,
  resetPasswordLetter,
  securityNoticeLetter,
  verifyAddressLetter,
} from '../mail/account-letters.ts';
import { type Letter, writeMail } from '../mail/letter.ts';
import type { Mailer } from '../mail/mail.ts';
import { matchLocale } from '../pages/locale/negotiate.ts';
import type { Site } from '../pages/site.ts';
import { type Visitor, createVisitor } from '../pages/visitor.ts';
import type { AccountLetters, Recipient } from './letters.ts';
import { pagePaths } from './page-paths.ts';

/**
 * Sends the letters as mails, in the recipient's language. Nobody waits for that: how long an answer takes must not tell whether a mail
 * was sent.
 */
export const createLetters = (site: Site, mailer: Mailer, log: Logger): AccountLetters => {
  const send = ({ email, locale }: Recipient, write: (visitor: Visitor) => Letter): Promise<void> => {
    const visitor = createVisitor(matchLocale(locale ?? undefined) ?? 'en', false);
    mailer
      .send(writeMail(site, visitor, email, write(visitor)))
      .catch((error: unknown) => log.error({ err: error }, 'a mail of an account was not sent'));
    return Promise.resolve();
  };
  const store = site.name;
  const account = `${site.origin}${pagePaths.account}`;
  return {
    verifyAddress: (to, link) => send(to, (visitor) => verifyAddressLetter(visitor, { store, ...link })),
    changeAddress: (to, link) => send(to, (visitor) => changeAddressLetter(visitor, { store, ...link })),
    addressTaken: (to) =>
      send(to, (visitor) => addressTakenLetter(visitor, { store, url: `${site.origin}${pagePaths.signIn}` })),
    resetPassword: (to, link) => send(to, (visitor) => resetPasswordLetter(visitor, { store, ...link })),
    invite: (to, { inviter, ...invitation }) =>
      send(to, (visitor) =>
        invitationLetter(visitor, { store, ...invitation, inviter: inviter.name, address: inviter.email }),
      ),
    notice: (to, notice) =>
      send(to, (visitor) =>
        securityNoticeLetter(visitor, { store, url: account, time: new Date().toISOString(), ...notice }),
      ),
  };
};

import type { Database } from '../database/database.ts';
import {
  addressTakenLetter,
  changeAddressLetter,
  invitationLetter,
  resetPasswordLetter,
  securityNoticeLetter,
  verifyAddressLetter,
} from '../mail/account-letters.ts';
import { type Letter, writeMail } from '../mail/letter.ts';
import { keepMail } from '../mail/waiting/keep-mail.ts';
import { matchLocale } from '../pages/locale/negotiate.ts';
import type { Site } from '../pages/site.ts';
import { type Visitor, createVisitor } from '../pages/visitor.ts';
import type { AccountLetters, Recipient } from './letters.ts';
import { pagePaths } from './page-paths.ts';

export interface LetterOptions {
  readonly site: Site;
  readonly database: Database;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
}

/** Hours for which it is worth telling people what has happened. */
const noticeHours = 7 * 24;

/** Writes the letters as mails, in the recipient's language, and leaves them to the worker, which sends them however often that takes. */
export const createLetters = ({ site, database, secret }: LetterOptions): AccountLetters => {
  const send = (
    { email, locale }: Recipient,
    write: (visitor: Visitor) => Letter,
    hours: number = noticeHours,
  ): Promise<void> => {
    const visitor = createVisitor(matchLocale(locale ?? undefined) ?? 'en', false);
    const now = new Date();
    const endsAt = new Date(now.getTime() + hours * 3_600_000);
    return keepMail(database, writeMail(site, visitor, email, write(visitor)), { secret, now, endsAt });
  };
  const store = site.name;
  const account = `${site.origin}${pagePaths.account}`;
  return {
    verifyAddress: (to, link) => send(to, (visitor) => verifyAddressLetter(visitor, { store, ...link }), link.hours),
    changeAddress: (to, link) => send(to, (visitor) => changeAddressLetter(visitor, { store, ...link }), link.hours),
    addressTaken: (to) =>
      send(to, (visitor) => addressTakenLetter(visitor, { store, url: `${site.origin}${pagePaths.signIn}` })),
    resetPassword: (to, link) => send(to, (visitor) => resetPasswordLetter(visitor, { store, ...link }), link.hours),
    invite: (to, { inviter, ...invitation }) =>
      send(
        to,
        (visitor) => invitationLetter(visitor, { store, ...invitation, inviter: inviter.name, address: inviter.email }),
        invitation.hours,
      ),
    notice: (to, notice) =>
      send(to, (visitor) =>
        securityNoticeLetter(visitor, { store, url: account, time: new Date().toISOString(), ...notice }),
      ),
  };
};

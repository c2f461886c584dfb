/** What makes Better Auth write to people. */
import { decodeJwt } from 'jose';
import { pagePaths } from './page-paths.ts';
import type { AccountLetters, Recipient } from './letters.ts';
import { hours, lifetimes } from './lifetimes.ts';

interface Addressee {
  readonly email: string;
  readonly name: string;
}

/** `locale` is a field of our own, which Better Auth's types do not carry here. */
const recipient = (user: Addressee): Recipient => ({
  email: user.email,
  name: user.name,
  locale: 'locale' in user && typeof user.locale === 'string' ? user.locale : null,
});

interface WithToken {
  readonly user: Addressee;
  /** Where Better Auth itself would have the link lead. */
  readonly url: string;
  readonly token: string;
}

interface Invited {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly organization: { readonly name: string };
  readonly inviter: { readonly user: Addressee };
}

/** The link of a mail: to the store's own page, which asks before it does anything, in the language that the mail has. */
const link = (origin: string, path: string, { user, url, token }: WithToken): string => {
  const page = new URL(path, origin);
  page.searchParams.set('token', token);
  const returnTo = URL.parse(url)?.searchParams.get('callbackURL') ?? '/';
  if (returnTo !== '/') page.searchParams.set('returnTo', returnTo);
  const { locale } = recipient(user);
  if (locale !== null) page.searchParams.set('lang', locale);
  return page.href;
};

/** Whether a token confirms an address that an account is to have in place of the one that it has. */
const isChange = (token: string): boolean => decodeJwt(token)['updateTo'] !== undefined;

/** @param origin the store's */
export const letterHooks = (letters: AccountLetters, origin: string) => ({
  sendVerificationEmail: (mail: WithToken) => {
    const ending = { url: link(origin, pagePaths.verifyEmail, mail), hours: hours(lifetimes.verification) };
    return isChange(mail.token)
      ? letters.changeAddress(recipient(mail.user), ending)
      : letters.verifyAddress(recipient(mail.user), ending);
  },
  sendResetPassword: (mail: WithToken) =>
    letters.resetPassword(recipient(mail.user), {
      url: link(origin, pagePaths.resetPassword, mail),
      hours: hours(lifetimes.passwordReset),
    }),
  onPasswordReset: ({ user }: { readonly user: Addressee }) =>
    letters.notice(recipient(user), { what: 'passwordChanged' }),
  onExistingUserSignUp: ({ user }: { readonly user: Addressee }) => letters.addressTaken(recipient(user)),
  sendInvitationEmail: ({ id, email, role, organization, inviter }: Invited) =>
    letters.invite(
      // Of whom they invite, people know best which language it is.
      { ...recipient(inviter.user), email, name: '' },
      {
        url: `${origin}${pagePaths.invitation(id)}`,
        hours: hours(lifetimes.invitation),
        organisation: organization.name,
        inviter: { name: inviter.user.name, email: inviter.user.email },
        role,
      },
    ),
});

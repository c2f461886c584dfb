/** What makes Better Auth write to people. */
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

interface WithLink {
  readonly user: Addressee;
  readonly url: string;
}

interface Invited {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly organization: { readonly name: string };
  readonly inviter: { readonly user: Addressee };
}

/** @param origin the store's */
export const letterHooks = (letters: AccountLetters, origin: string) => ({
  sendVerificationEmail: ({ user, url }: WithLink) =>
    letters.verifyAddress(recipient(user), { url, hours: hours(lifetimes.verification) }),
  sendResetPassword: ({ user, url }: WithLink) =>
    letters.resetPassword(recipient(user), { url, hours: hours(lifetimes.passwordReset) }),
  onPasswordReset: ({ user }: { readonly user: Addressee }) =>
    letters.notice(recipient(user), { what: 'passwordChanged' }),
  onExistingUserSignUp: ({ user }: { readonly user: Addressee }) => letters.addressTaken(recipient(user)),
  sendChangeEmailConfirmation: ({ user, newEmail, url }: WithLink & { readonly newEmail: string }) =>
    letters.changeAddress({ ...recipient(user), email: newEmail }, { url, hours: hours(lifetimes.verification) }),
  sendInvitationEmail: ({ id, email, role, organization, inviter }: Invited) =>
    letters.invite(
      { email, name: '', locale: null },
      {
        url: `${origin}${pagePaths.invitation(id)}`,
        hours: hours(lifetimes.invitation),
        organisation: organization.name,
        inviter: { name: inviter.user.name, email: inviter.user.email },
        role,
      },
    ),
});

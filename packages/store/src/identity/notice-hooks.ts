/** Tells people of changes to their accounts that others may have made. */
import { type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { AccountLetters, SecurityNotice } from './letters.ts';

type AfterContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

const notices: Readonly<Record<string, SecurityNotice>> = {
  '/change-password': { what: 'passwordChanged' },
  '/set-password': { what: 'passwordChanged' },
  '/two-factor/disable': { what: 'secondFactorOff' },
  '/two-factor/verify-totp': { what: 'secondFactorOn' },
};

/** Whom a request was about. A session that it ended has gone from the database, and one that it began is not in its cookies. */
const userOf = async (context: AfterContext) =>
  context.context.newSession?.user ?? (await getSessionFromCtx(context))?.user ?? null;

/** Whether a code was the one that turns two-step sign-in on: it begins a session in place of another. As the second step, it begins the first. */
const turnsOn = async (context: AfterContext): Promise<boolean> => {
  const { authCookies, secret, newSession } = context.context;
  return newSession !== null && Boolean(await context.getSignedCookie(authCookies.sessionToken.name, secret));
};

/** Writes to whose account has just changed, where what Better Auth has done, and not refused, is such a change. */
export const securityNotices =
  (letters: AccountLetters) =>
  async (context: AfterContext): Promise<void> => {
    const notice = Object.hasOwn(notices, context.path) ? notices[context.path] : undefined;
    if (notice === undefined) return;
    if (context.path === '/two-factor/verify-totp' && !(await turnsOn(context))) return;
    const user = await userOf(context);
    if (user === null) return;
    const locale = 'locale' in user && typeof user.locale === 'string' ? user.locale : null;
    await letters.notice({ email: user.email, name: user.name, locale }, notice);
  };

/** What is looked at before Better Auth does what it is asked, and after. */
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { StoreProblem } from '../problem/store-problem.ts';
import { addressHeader } from './address-header.ts';
import type { Attempts } from './attempts.ts';
import { letterNames } from './letter-requests.ts';

export interface GuardOptions {
  readonly signIns: Attempts;
  readonly letterRequests: Attempts;
  /** Whether staff must have a second factor to do what only staff may. */
  readonly needsSecondFactor: boolean;
}

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Paths at which a password is tried, with the member of the body that says whose. */
const signInNames: Readonly<Record<string, string>> = { '/sign-in/email': 'email', '/sign-in/username': 'username' };

/** What staff alone may do: look after accounts, and say which programs there are. */
const forStaff = /^\/admin\/|^\/oauth2\/(?:create|update|delete)-client$|^\/oauth2\/client\//;

const nameIn = ({ body }: Context, member: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, member) : undefined;
  return typeof value === 'string' ? value : '';
};

const addressOf = (context: Context): string | null => context.headers?.get(addressHeader) ?? null;

const count = async (attempts: Attempts, context: Context, member: string): Promise<void> => {
  try {
    await attempts.count(nameIn(context, member), addressOf(context));
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: 'RATE_LIMITED', message: error.message },
      { 'retry-after': String(error.details.retryAfter ?? 60) },
    );
  }
};

const requireSecondFactor = async (context: Context): Promise<void> => {
  const session = await getSessionFromCtx(context);
  if (session !== null && session.user['twoFactorEnabled'] !== true)
    throw new APIError('FORBIDDEN', {
      code: 'SECOND_FACTOR_REQUIRED',
      message: 'Turn on a second factor first: staff of the operator need one.',
    });
};

/** Texts in PostgreSQL have no such character, and nobody's name does. */
const refuseNul = ({ body, query, params }: Context): void => {
  if (JSON.stringify([body ?? null, query ?? null, params ?? null]).includes(String.raw`\u0000`))
    throw new APIError('BAD_REQUEST', { code: 'INVALID_TEXT', message: 'A text holds a NUL character.' });
};

export const guardBefore = ({ signIns, letterRequests, needsSecondFactor }: GuardOptions) =>
  createAuthMiddleware(async (context) => {
    refuseNul(context);
    const signInName = signInNames[context.path];
    if (signInName !== undefined) await count(signIns, context, signInName);
    const letterName = letterNames[context.path];
    if (letterName !== undefined) await count(letterRequests, context, letterName);
    if (needsSecondFactor && forStaff.test(context.path)) await requireSecondFactor(context);
  });

/** @param tell writes to whose account has been changed */
export const guardAfter = ({ signIns }: GuardOptions, tell: (context: Context) => Promise<void>) =>
  createAuthMiddleware(async (context) => {
    const { returned } = context.context;
    if (returned instanceof Error) return;
    await tell(context);
    const signInName = signInNames[context.path];
    if (signInName !== undefined) await signIns.succeeded(nameIn(context, signInName), addressOf(context));
    if (context.path !== '/sign-up/email') return;
    // What Better Auth answers for an address with an account differs in what only a new account has.
    return context.json({ token: null, user: { email: nameIn(context, 'email'), name: nameIn(context, 'name') } });
  });

/** What the pages of accounts have in common: whom they are for, how they are sent, how they lead on. */
import type { Context } from 'hono';
import { type Auth, authPath } from '../../identity/auth.ts';
import type { Html } from '../../pages/html.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import { type FreshOptions, sendFresh, visitorOfRequest } from '../../pages/send.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import { paths } from '../paths.ts';
import type { AskAuth, AuthAnswer } from './ask-auth.ts';
import { clientOrigin, safePath } from './return-to.ts';
import type { Sessions, SignedIn } from './sessions.ts';

type Answer = Response | Promise<Response>;

export interface Kit {
  readonly site: Site;
  /** What only the store itself may ask; all else is asked in the visitor's name. */
  readonly auth: Auth;
  readonly ask: AskAuth;
  readonly sessions: Sessions;
}

/** The request of another program, for the sake of which people sign in (OAuth 2.1). */
export const authorizeRoute = `${authPath}/oauth2/authorize`;

/** Where the visitor was going when they had to sign in; null where they were going nowhere else. */
export const returnToOf = (context: Context): string | null => safePath(context.req.query('returnTo'));

/** Leads on to a path of the store, after a form has done its work. */
export const leadTo = (context: Context, visitor: Visitor, path: string, query: Record<string, string | null> = {}) =>
  context.redirect(visitor.link(path, query), 303);

/** Leads on to where the visitor was going, and otherwise to their account. */
export const leadBack = (context: Context, visitor: Visitor, returnTo: string | null) =>
  returnTo === null ? leadTo(context, visitor, paths.account) : context.redirect(returnTo, 303);

/** Where purchases go on, for the sake of which people sign in. */
const isCheckout = (path: string | null): boolean => path?.startsWith('/checkout/') === true;

/** Sends a page with a form. On the way to another program it may lead there; that program's window, or a vendor's, may be waiting. */
export const sendPage = (
  context: Context,
  { site }: Kit,
  visitor: Visitor,
  page: Html,
  { returnTo = null, ...options }: FreshOptions & { readonly returnTo?: string | null } = {},
): Answer => {
  const formTarget = clientOrigin(authorizeRoute, returnTo);
  return sendFresh(context, site, visitor, page, {
    formTarget,
    isPopup: formTarget !== null || isCheckout(returnTo),
    ...options,
  });
};

/** The status of a page that says what is wrong with a form. */
export const wrongStatus = ({ status }: Pick<AuthAnswer, 'status'>): 422 | 429 => (status === 429 ? 429 : 422);

/** What is wrong with a form that Better Auth refuses, by the refusal's code; what is not known is wrong with all of it. */
export const refusalErrors = (
  visitor: Visitor,
  { status, code, retryAfter }: AuthAnswer,
  known: Readonly<Record<string, readonly [field: string, key: TextKey]>>,
): FormErrors => {
  if (status === 429) return { form: visitor.text('errorTooMany', { time: visitor.duration(retryAfter) }) };
  const [field, key] = (Object.hasOwn(known, code) ? known[code] : undefined) ?? ['form', 'errorFailed'];
  return { [field]: visitor.text(key) };
};

/** What the page before has done, where `done` in the address names something that this page knows. */
export const doneText = (
  context: Context,
  visitor: Visitor,
  known: Readonly<Record<string, TextKey>>,
): string | null => {
  const done = context.req.query('done') ?? '';
  const key = Object.hasOwn(known, done) ? known[done] : undefined;
  return key === undefined ? null : visitor.text(key);
};

/** Makes handlers of what is for people who are signed in; everybody else signs in first, and comes back. */
export const forSignedIn =
  ({ sessions }: Kit) =>
  (handle: (context: Context, visitor: Visitor, signedIn: SignedIn) => Answer) =>
  async (context: Context): Promise<Response> => {
    const visitor = visitorOfRequest(context);
    const signedIn = await sessions.of(context);
    if (signedIn !== null) return handle(context, visitor, signedIn);
    const { pathname, search } = new URL(context.req.url);
    // What a form would have done is not done by coming back; and to the account everybody is led who goes nowhere else.
    const isElsewhere = context.req.method === 'GET' && pathname !== paths.account;
    const returnTo = isElsewhere ? `${pathname}${search}` : null;
    return leadTo(context, visitor, paths.signIn, { returnTo, why: 'needed' });
  };

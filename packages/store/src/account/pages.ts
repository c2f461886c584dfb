/** The hosted pages of signing in and of one's account. They work without a script, and no cache keeps any of them. */
import { problems } from '@chandlery/contract';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Database } from '../database/database.ts';
import type { RequestOrigins } from '../http/request-origin.ts';
import type { Auth } from '../identity/auth.ts';
import type { AccountLetters } from '../identity/letters.ts';
import type { Mailer } from '../mail/mail.ts';
import { createFaultPages } from '../pages/fault/fault-pages.ts';
import { html } from '../pages/html.ts';
import { entryPage } from '../pages/layout/entry.ts';
import { sendFresh, visitorOfRequest } from '../pages/send.ts';
import type { Site } from '../pages/site.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { consentRoutes } from './consent/routes.ts';
import { deviceRoutes } from './device/routes.ts';
import { invitationRoutes } from './invitation/routes.ts';
import { keyRoutes } from './keys/routes.ts';
import { organisationListRoutes } from './organisations/list-routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { passwordRoutes } from './password/routes.ts';
import { paths } from './paths.ts';
import { profileRoutes } from './profile/routes.ts';
import { createAskAuth } from './request/ask-auth.ts';
import type { Kit } from './request/kit.ts';
import { ownFormsOnly } from './request/own-form.ts';
import { createSessions } from './request/sessions.ts';
import { secondStepRoutes } from './second-step/routes.ts';
import { securityRoutes } from './security/routes.ts';
import { twoStepRoutes } from './security/two-step-routes.ts';
import type { Provider } from './sign-in/page.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { signUpRoutes } from './sign-up/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { verifyRoutes } from './verify/routes.ts';

/** Pages of another part of the store that are for people who are signed in, too. */
export interface FurtherPages {
  /** All that is under it is theirs. */
  readonly root: `/${string}`;
  readonly routes: (kit: Kit) => Hono;
}

export interface AccountPagesOptions {
  readonly database: Database;
  readonly site: Site;
  readonly auth: Auth;
  readonly origins: RequestOrigins;
  readonly letters: AccountLetters;
  readonly mailer: Pick<Mailer, 'hasOutbox'>;
  /** Where `docker login` goes; null where there is no registry. */
  readonly registry: string | null;
  /** Other places where people can sign in. */
  readonly providers: readonly Provider[];
  readonly further: readonly FurtherPages[];
}

/** All that is under one of these is a page of accounts. */
const roots = [
  paths.signIn,
  paths.signOut,
  paths.signUp,
  paths.checkMail,
  paths.verify,
  paths.forgotten,
  paths.reset,
  paths.consent,
  paths.device,
  '/invitations',
  paths.account,
];

/** No account, organisation or code has U+0000 in it, and no database can be asked for one. */
const withoutNothing: MiddlewareHandler = (context, next) => {
  if (context.req.url.includes('%00')) throw new StoreProblem('not_found');
  return next();
};

export const accountPages = (options: AccountPagesOptions): Hono => {
  const { database, site, auth, origins, letters, mailer, registry, providers, further } = options;
  const kit: Kit = {
    site,
    auth,
    ask: createAskAuth(auth, origins, site.origin),
    sessions: createSessions(database, auth),
  };
  const faults = createFaultPages(site);
  const pages = new Hono();
  const guard = ownFormsOnly(site.origin, async (context) => {
    const visitor = visitorOfRequest(context);
    const title = visitor.text('errorForeignTitle');
    const lead = visitor.text('errorForeignText', { origin: site.origin });
    const page = entryPage(site, visitor, { title, lead, path: paths.signIn }, html``);
    return sendFresh(context, site, visitor, page, { status: 403 });
  });
  for (const root of [...roots, ...further.map((part) => part.root)]) pages.use(`${root}/*`, withoutNothing, guard);
  pages.route('/', signUpRoutes(kit));
  pages.route('/', signInRoutes(kit, providers));
  pages.route('/', secondStepRoutes(kit));
  pages.route('/', verifyRoutes(kit, { letters, hasOutbox: mailer.hasOutbox }));
  pages.route('/', passwordRoutes(kit));
  pages.route('/', profileRoutes(kit));
  pages.route('/', securityRoutes(kit, database));
  pages.route('/', twoStepRoutes(kit, database));
  pages.route('/', tokenRoutes(kit, { database, letters, registry }));
  pages.route('/', organisationListRoutes(kit, database));
  pages.route('/', organisationRoutes(kit, database));
  pages.route('/', keyRoutes(kit, database));
  pages.route('/', invitationRoutes(kit));
  pages.route('/', deviceRoutes(kit));
  pages.route('/', consentRoutes(kit, database));
  for (const { routes } of further) pages.route('/', routes(kit));
  pages.onError((error, context) => {
    if (!(error instanceof StoreProblem) || problems[error.code].status !== 404) throw error;
    return faults.notFound(context);
  });
  return pages;
};

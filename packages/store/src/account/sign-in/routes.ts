import { Hono } from 'hono';
import * as z from 'zod/mini';
import { visitorOfRequest } from '../../pages/send.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import { paths } from '../paths.ts';
import { line, password, ticked } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import {
  type Kit,
  authorizeRoute,
  doneText,
  leadBack,
  leadTo,
  refusalErrors,
  returnToOf,
  sendPage,
  wrongStatus,
} from '../request/kit.ts';
import { authorizePath } from '../request/return-to.ts';
import { type Provider, signInPage } from './page.ts';

const SignIn = z.object({ login: line(254), password, remember: ticked });

const wrong = ['form', 'signInWrong'] as const;
const known = {
  INVALID_EMAIL_OR_PASSWORD: wrong,
  INVALID_USERNAME_OR_PASSWORD: wrong,
  INVALID_EMAIL: wrong,
  INVALID_USERNAME: wrong,
  USERNAME_TOO_SHORT: wrong,
  USERNAME_TOO_LONG: wrong,
  EMAIL_NOT_VERIFIED: ['form', 'signInUnverified'],
  BANNED_USER: ['form', 'signInBanned'],
} as const;

/** Why somebody is sent here. */
const reasons: Readonly<Record<string, TextKey>> = { needed: 'signInNeeded', late: 'secondStepExpired' };

const done = { password: 'resetDone', out: 'signedOut' } as const;

/** Where Better Auth sends who has to show a second factor as well. */
const SecondFactor = z.object({ twoFactorRedirect: z.literal(true) });
const Elsewhere = z.object({ url: z.url() });

export const signInRoutes = (kit: Kit, providers: readonly Provider[]): Hono => {
  const page = (
    ...[visitor, content]: [Parameters<typeof signInPage>[1], Omit<Parameters<typeof signInPage>[2], 'providers'>]
  ) => signInPage(kit.site, visitor, { ...content, providers });
  return new Hono()
    .get(paths.signIn, async (context) => {
      const visitor = visitorOfRequest(context);
      const asked = new URL(context.req.url).searchParams;
      // Another program has sent them, by way of Better Auth: what it asks for becomes where they were going.
      if (asked.has('client_id') && asked.has('sig'))
        return leadTo(context, visitor, paths.signIn, { returnTo: authorizePath(authorizeRoute, asked) });
      const returnTo = returnToOf(context);
      const errors: FormErrors =
        context.req.query('error') === undefined ? {} : { form: visitor.text('signInProviderFailed') };
      const why = Object.hasOwn(reasons, asked.get('why') ?? '') ? reasons[asked.get('why') ?? ''] : undefined;
      const note = why === undefined ? null : visitor.text(why);
      return sendPage(
        context,
        kit,
        visitor,
        page(visitor, { returnTo, errors, note, done: doneText(context, visitor, done) }),
        { returnTo },
      );
    })
    .post(paths.signIn, async (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const { values, errors, entered } = await readForm(context, visitor, SignIn);
      const kept = { returnTo, login: entered['login'] ?? '', isRemembered: 'remember' in entered };
      if (values === null)
        return sendPage(context, kit, visitor, page(visitor, { ...kept, errors }), { returnTo, status: 422 });
      const { login, remember } = values;
      const credentials = { password: values.password, rememberMe: remember };
      const callback = returnTo === null ? {} : { callbackURL: returnTo };
      const answer = login.includes('@')
        ? await kit.ask(context, '/sign-in/email', { ...credentials, ...callback, email: login })
        : await kit.ask(context, '/sign-in/username', { ...credentials, ...callback, username: login });
      if (!answer.isOk) {
        const refused = page(visitor, { ...kept, errors: refusalErrors(visitor, answer, known) });
        return sendPage(context, kit, visitor, refused, { returnTo, status: wrongStatus(answer) });
      }
      if (z.safeParse(SecondFactor, answer.body).success)
        return leadTo(context, visitor, paths.secondStep, { returnTo });
      return leadBack(context, visitor, returnTo);
    })
    .get(paths.signInProvider, async (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const answer = await kit.ask(context, '/sign-in/social', {
        provider: context.req.query('provider') ?? '',
        callbackURL: returnTo ?? paths.account,
        errorCallbackURL: visitor.link(paths.signIn, { returnTo }),
      });
      const elsewhere = z.safeParse(Elsewhere, answer.body);
      return answer.isOk && elsewhere.success
        ? context.redirect(elsewhere.data.url, 303)
        : leadTo(context, visitor, paths.signIn, { returnTo, error: 'provider' });
    })
    .post(paths.signOut, async (context) => {
      const visitor = visitorOfRequest(context);
      await kit.ask(context, '/sign-out', {});
      return leadTo(context, visitor, paths.signIn, { returnTo: returnToOf(context), done: 'out' });
    });
};

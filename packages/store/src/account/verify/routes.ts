import { decodeJwt } from 'jose';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AccountLetters } from '../../identity/letters.ts';
import { visitorOfRequest } from '../../pages/send.ts';
import { isLocalOperator } from '../../server/local-operator.ts';
import { paths } from '../paths.ts';
import { email } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, leadTo, refusalErrors, returnToOf, sendPage, wrongStatus } from '../request/kit.ts';
import { type CheckMailPage, awaited, checkMailPage } from './check-mail-page.ts';
import { verifyAgainPage, verifyPage } from './page.ts';

const Again = z.object({ email });
const Token = z.object({ token: z._default(z.string(), '') });

export interface VerifyOptions {
  readonly letters: AccountLetters;
  /** Mails are in the outbox. */
  readonly hasOutbox: boolean;
}

/** The address that an account had before this token gave it another; null where the token does not. */
const addressBefore = (token: string): string | null => {
  const { email, updateTo } = decodeJwt(token);
  return typeof email === 'string' && updateTo !== undefined ? email : null;
};

export const verifyRoutes = (kit: Kit, { letters, hasOutbox }: VerifyOptions): Hono =>
  new Hono()
    .get(paths.checkMail, (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const awaits: CheckMailPage['awaits'] = context.req.query('for') === 'password' ? 'password' : 'verification';
      const isShown = hasOutbox && isLocalOperator(context, kit.site.origin);
      return sendPage(
        context,
        kit,
        visitor,
        checkMailPage(kit.site, visitor, { awaits, returnTo, hasOutbox: isShown }),
        { returnTo },
      );
    })
    .get(paths.verify, (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const token = context.req.query('token') ?? '';
      if (token === '') return leadTo(context, visitor, awaited.verification, { returnTo });
      return sendPage(context, kit, visitor, verifyPage(kit.site, visitor, token, returnTo), { returnTo });
    })
    .post(paths.verify, async (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const { values } = await readForm(context, visitor, Token);
      const token = values?.token ?? '';
      const answer = await kit.ask(context, `/verify-email?${new URLSearchParams({ token })}`);
      if (!answer.isOk) {
        const errors = refusalErrors(visitor, answer, {}).form;
        const form = answer.status === 429 && errors !== undefined ? errors : visitor.text('verifyBad');
        const page = verifyAgainPage(kit.site, visitor, { returnTo, errors: { form } });
        return sendPage(context, kit, visitor, page, { returnTo, status: wrongStatus(answer) });
      }
      const before = addressBefore(token);
      if (before !== null)
        await letters.notice({ email: before, name: '', locale: visitor.locale }, { what: 'addressChanged' });
      if (returnTo !== null) return context.redirect(returnTo, 303);
      return leadTo(context, visitor, paths.profile, { done: 'verified' });
    })
    .get(paths.verifyAgain, (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      return sendPage(context, kit, visitor, verifyAgainPage(kit.site, visitor, { returnTo }), { returnTo });
    })
    .post(paths.verifyAgain, async (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const { values, errors, entered } = await readForm(context, visitor, Again);
      const again = (wrong: typeof errors) =>
        verifyAgainPage(kit.site, visitor, { returnTo, email: entered['email'] ?? '', errors: wrong ?? {} });
      if (values === null) return sendPage(context, kit, visitor, again(errors), { returnTo, status: 422 });
      const answer = await kit.ask(context, '/send-verification-email', {
        ...values,
        ...(returnTo === null ? {} : { callbackURL: returnTo }),
      });
      // Only of how often somebody asks is anything said here.
      if (answer.status === 429)
        return sendPage(context, kit, visitor, again(refusalErrors(visitor, answer, {})), { returnTo, status: 429 });
      return leadTo(context, visitor, paths.checkMail, { for: 'verification', returnTo });
    });

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { visitorOfRequest } from '../../pages/send.ts';
import { paths } from '../paths.ts';
import { email, newPassword } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, leadTo, refusalErrors, returnToOf, sendPage, wrongStatus } from '../request/kit.ts';
import { forgottenPage, resetPage, resetRefusedPage } from './page.ts';

const Forgotten = z.object({ email });
const Reset = z.object({ token: z._default(z.string(), ''), password: newPassword });

export const passwordRoutes = (kit: Kit): Hono =>
  new Hono()
    .get(paths.forgotten, (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      return sendPage(context, kit, visitor, forgottenPage(kit.site, visitor, { returnTo }), { returnTo });
    })
    .post(paths.forgotten, async (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const { values, errors, entered } = await readForm(context, visitor, Forgotten);
      const again = (wrong: typeof errors) =>
        forgottenPage(kit.site, visitor, { returnTo, email: entered['email'] ?? '', errors: wrong ?? {} });
      if (values === null) return sendPage(context, kit, visitor, again(errors), { returnTo, status: 422 });
      const answer = await kit.ask(context, '/request-password-reset', values);
      if (answer.status === 429)
        return sendPage(context, kit, visitor, again(refusalErrors(visitor, answer, {})), { returnTo, status: 429 });
      return leadTo(context, visitor, paths.checkMail, { for: 'password', returnTo });
    })
    .get(paths.reset, (context) => {
      const visitor = visitorOfRequest(context);
      const token = context.req.query('token') ?? '';
      return token === ''
        ? leadTo(context, visitor, paths.forgotten)
        : sendPage(context, kit, visitor, resetPage(kit.site, visitor, token));
    })
    .post(paths.reset, async (context) => {
      const visitor = visitorOfRequest(context);
      const { values, errors, entered } = await readForm(context, visitor, Reset);
      const again = (wrong: typeof errors) => resetPage(kit.site, visitor, entered['token'] ?? '', wrong ?? {});
      if (values === null) return sendPage(context, kit, visitor, again(errors), { status: 422 });
      const answer = await kit.ask(context, '/reset-password', { token: values.token, newPassword: values.password });
      if (answer.isOk) return leadTo(context, visitor, paths.signIn, { done: 'password' });
      if (answer.code === 'INVALID_TOKEN')
        return sendPage(context, kit, visitor, resetRefusedPage(kit.site, visitor), { status: 422 });
      const wrong = refusalErrors(visitor, answer, { PASSWORD_COMPROMISED: ['password', 'errorPasswordShort'] });
      return sendPage(context, kit, visitor, again(wrong), { status: wrongStatus(answer) });
    });

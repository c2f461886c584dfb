import { Hono } from 'hono';
import * as z from 'zod/mini';
import { visitorOfRequest } from '../../pages/send.ts';
import { paths } from '../paths.ts';
import { email, line, newPassword, optionalLine } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, leadTo, refusalErrors, returnToOf, sendPage, wrongStatus } from '../request/kit.ts';
import { signUpPage } from './page.ts';

const SignUp = z.object({ name: line(), email, username: optionalLine(), password: newPassword });

const known = {
  USERNAME_IS_ALREADY_TAKEN: ['username', 'errorUsernameTaken'],
  USERNAME_TOO_SHORT: ['username', 'errorUsername'],
  USERNAME_TOO_LONG: ['username', 'errorUsername'],
  INVALID_USERNAME: ['username', 'errorUsername'],
  INVALID_EMAIL: ['email', 'errorEmail'],
} as const;

export const signUpRoutes = (kit: Kit): Hono =>
  new Hono()
    .get(paths.signUp, (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      return sendPage(context, kit, visitor, signUpPage(kit.site, visitor, { returnTo }), { returnTo });
    })
    .post(paths.signUp, async (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const { values, errors, entered } = await readForm(context, visitor, SignUp);
      if (values === null) {
        const page = signUpPage(kit.site, visitor, { returnTo, entered, errors });
        return sendPage(context, kit, visitor, page, { returnTo, status: 422 });
      }
      const { username, ...others } = values;
      const answer = await kit.ask(context, '/sign-up/email', {
        ...others,
        ...(username === '' ? {} : { username }),
        locale: visitor.locale,
        ...(returnTo === null ? {} : { callbackURL: returnTo }),
      });
      if (!answer.isOk) {
        const page = signUpPage(kit.site, visitor, {
          returnTo,
          entered,
          errors: refusalErrors(visitor, answer, known),
        });
        return sendPage(context, kit, visitor, page, { returnTo, status: wrongStatus(answer) });
      }
      return leadTo(context, visitor, paths.checkMail, { for: 'verification', returnTo });
    });

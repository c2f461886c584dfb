import { Hono } from 'hono';
import * as z from 'zod/mini';
import { locales } from '../../pages/locale/locales.ts';
import { paths } from '../paths.ts';
import { email, line, optionalLine, password } from '../request/fields.ts';
import { error, readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, refusalErrors, sendPage, wrongStatus } from '../request/kit.ts';
import { isCountry } from './countries.ts';
import { profilePage } from './page.ts';

const Profile = z.object({
  name: line(),
  username: line(39),
  company: optionalLine(),
  country: optionalLine().check(z.refine((code) => code === '' || isCountry(code), error('errorCountry'))),
  locale: z.enum(Object.keys(locales)),
});

const NewEmail = z.object({ email, password });

const known = {
  USERNAME_IS_ALREADY_TAKEN: ['username', 'errorUsernameTaken'],
  USERNAME_TOO_SHORT: ['username', 'errorUsername'],
  USERNAME_TOO_LONG: ['username', 'errorUsername'],
  INVALID_USERNAME: ['username', 'errorUsername'],
} as const;

const done = { saved: 'profileSaved', email: 'changeEmailSent', verified: 'verifyDone' } as const;

export const profileRoutes = (kit: Kit): Hono => {
  const signedIn = forSignedIn(kit);
  return new Hono()
    .get(
      paths.account,
      signedIn((context, visitor) => leadTo(context, visitor, paths.profile)),
    )
    .get(
      paths.profile,
      signedIn((context, visitor, { person }) =>
        sendPage(
          context,
          kit,
          visitor,
          profilePage(kit.site, visitor, person, { done: doneText(context, visitor, done) }),
        ),
      ),
    )
    .post(
      paths.profile,
      signedIn(async (context, visitor, { person }) => {
        const { values, errors, entered } = await readForm(context, visitor, Profile);
        const again = (wrong: typeof errors) =>
          profilePage(kit.site, visitor, person, { entered, errors: wrong ?? {} });
        if (values === null) return sendPage(context, kit, visitor, again(errors), { status: 422 });
        const { username, ...others } = values;
        const answer = await kit.ask(context, '/update-user', {
          ...others,
          username,
          displayUsername: username,
        });
        if (answer.isOk) return leadTo(context, visitor, paths.profile, { done: 'saved' });
        const wrong = refusalErrors(visitor, answer, known);
        return sendPage(context, kit, visitor, again(wrong), { status: wrongStatus(answer) });
      }),
    )
    .post(
      `${paths.profile}/email`,
      signedIn(async (context, visitor, { person }) => {
        const { values, errors, entered } = await readForm(context, visitor, NewEmail);
        const again = (wrong: typeof errors) =>
          profilePage(kit.site, visitor, person, { newEmail: entered['email'] ?? '', emailErrors: wrong ?? {} });
        if (values === null) return sendPage(context, kit, visitor, again(errors), { status: 422 });
        const checked = await kit.ask(context, '/verify-password', { password: values.password });
        const answer = checked.isOk
          ? await kit.ask(context, '/change-email', {
              newEmail: values.email,
              callbackURL: `${paths.profile}?done=verified`,
            })
          : checked;
        // Nothing tells whether another account has the address.
        if (answer.isOk) return leadTo(context, visitor, paths.profile, { done: 'email' });
        const wrong = refusalErrors(visitor, answer, { INVALID_PASSWORD: ['password', 'errorPassword'] });
        return sendPage(context, kit, visitor, again(wrong), { status: wrongStatus(answer) });
      }),
    );
};

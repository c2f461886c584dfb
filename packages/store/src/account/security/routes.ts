import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';
import { line, newPassword, password, ticked } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, refusalErrors, sendPage, wrongStatus } from '../request/kit.ts';
import type { SignedIn } from '../request/sessions.ts';
import { hasPassword, listSessions, sessionToken } from './own-sessions.ts';
import { type SecurityPage, securityPage } from './page.ts';

const Change = z.object({ currentPassword: password, newPassword, elsewhere: ticked });
const End = z.object({ session: line() });

const known = { INVALID_PASSWORD: ['currentPassword', 'errorPassword'] } as const;

const done = {
  password: 'changePasswordDone',
  'two-step-off': 'twoStepTurnedOff',
  session: 'sessionEnded',
  sessions: 'sessionsEnded',
} as const;

/** Sends the page, with what is wrong with one of its forms. */
export const sendSecurity = async (
  context: Context,
  kit: Kit,
  database: Database,
  visitor: Visitor,
  { person, sessionId }: SignedIn,
  wrong: Pick<SecurityPage, 'passwordErrors' | 'twoStepErrors'> & { readonly status?: 422 | 429 } = {},
): Promise<Response> => {
  const { status = 200, ...errors } = wrong;
  const content = {
    sessions: await listSessions(database, person.id, sessionId),
    hasPassword: await hasPassword(database, person.id),
    done: status === 200 ? doneText(context, visitor, done) : null,
    ...errors,
  };
  return sendPage(context, kit, visitor, securityPage(kit.site, visitor, person, content), { status });
};

export const securityRoutes = (kit: Kit, database: Database): Hono => {
  const signedIn = forSignedIn(kit);
  return new Hono()
    .get(
      paths.security,
      signedIn((context, visitor, who) => sendSecurity(context, kit, database, visitor, who)),
    )
    .post(
      `${paths.security}/password`,
      signedIn(async (context, visitor, who) => {
        const again = (passwordErrors: FormErrors, status: 422 | 429 = 422) =>
          sendSecurity(context, kit, database, visitor, who, { passwordErrors, status });
        const { values, errors } = await readForm(context, visitor, Change);
        if (values === null) return again(errors);
        if (values.currentPassword === values.newPassword)
          return again({ newPassword: visitor.text('changePasswordSame') });
        const { elsewhere, ...passwords } = values;
        const answer = await kit.ask(context, '/change-password', { ...passwords, revokeOtherSessions: elsewhere });
        return answer.isOk
          ? leadTo(context, visitor, paths.security, { done: 'password' })
          : again(refusalErrors(visitor, answer, known), wrongStatus(answer));
      }),
    )
    .post(
      `${paths.security}/sessions/end`,
      signedIn(async (context, visitor, { person }) => {
        const { values } = await readForm(context, visitor, End);
        const token = values === null ? null : await sessionToken(database, person.id, values.session);
        if (token !== null) await kit.ask(context, '/revoke-session', { token });
        return leadTo(context, visitor, paths.security, { done: 'session' });
      }),
    )
    .post(
      `${paths.security}/sessions/end-others`,
      signedIn(async (context, visitor) => {
        await kit.ask(context, '/revoke-other-sessions', {});
        return leadTo(context, visitor, paths.security, { done: 'sessions' });
      }),
    );
};

import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import { paths } from '../paths.ts';
import { line, password } from '../request/fields.ts';
import { error, readForm } from '../request/form.ts';
import { type Kit, forSignedIn, leadTo, refusalErrors, sendPage, wrongStatus } from '../request/kit.ts';
import { sendSecurity } from './routes.ts';
import { backupCodesPage, setUpPage } from './set-up-page.ts';
import { twoStepActions } from './two-step-panel.ts';

const Password = z.object({ password });
const Confirm = z.object({
  uri: z.string().check(z.regex(/^otpauth:\/\/totp\//), z.maxLength(500)),
  code: line(10).check(z.regex(/^[\d\s]+$/, error('errorCode'))),
});

const SetUp = z.object({ totpURI: z.string() });
const Codes = z.object({ backupCodes: z.array(z.string()) });

const endpoints = {
  'turn-on': '/two-factor/enable',
  'turn-off': '/two-factor/disable',
  'new-codes': '/two-factor/generate-backup-codes',
} as const satisfies Record<keyof typeof twoStepActions, string>;

const known = { INVALID_PASSWORD: ['password', 'errorPassword'] } as const;

export const twoStepRoutes = (kit: Kit, database: Database): Hono => {
  const signedIn = forSignedIn(kit);
  const routes = new Hono();
  for (const action of Object.keys(twoStepActions).filter((name) => name in endpoints) as (keyof typeof endpoints)[])
    routes.post(
      `${paths.security}/two-step/${action}`,
      signedIn(async (context, visitor, who) => {
        const { person } = who;
        const { values, errors } = await readForm(context, visitor, Password);
        const again = (wrong: typeof errors, status: 422 | 429 = 422) =>
          sendSecurity(context, kit, database, visitor, who, { twoStepErrors: { ...wrong, action }, status });
        if (values === null) return again(errors);
        const answer = await kit.ask(context, endpoints[action], values);
        if (!answer.isOk) return again(refusalErrors(visitor, answer, known), wrongStatus(answer));
        if (action === 'turn-off') return leadTo(context, visitor, paths.security, { done: 'two-step-off' });
        const page =
          action === 'turn-on'
            ? setUpPage(kit.site, visitor, person, z.parse(SetUp, answer.body).totpURI)
            : backupCodesPage(
                kit.site,
                visitor,
                person,
                visitor.text('twoStepNewBackup'),
                z.parse(Codes, answer.body).backupCodes,
              );
        return sendPage(context, kit, visitor, page);
      }),
    );
  routes.post(
    `${paths.security}/two-step/confirm`,
    signedIn(async (context, visitor, { person }) => {
      const { values, errors, entered } = await readForm(context, visitor, Confirm);
      if (errors !== null && 'uri' in errors) return leadTo(context, visitor, paths.security);
      const again = (wrong: typeof errors) => setUpPage(kit.site, visitor, person, entered['uri'] ?? '', wrong ?? {});
      if (values === null) return sendPage(context, kit, visitor, again(errors), { status: 422 });
      const answer = await kit.ask(context, '/two-factor/verify-totp', { code: values.code.replaceAll(/\s/g, '') });
      if (!answer.isOk) {
        const wrong = refusalErrors(visitor, answer, { INVALID_CODE: ['code', 'errorCode'] });
        return sendPage(context, kit, visitor, again(wrong), { status: wrongStatus(answer) });
      }
      const { backupCodes } = await kit.auth.api.viewBackupCodes({ body: { userId: person.id } });
      const page = backupCodesPage(
        kit.site,
        visitor,
        { ...person, hasTwoStep: true },
        visitor.text('twoStepDone'),
        backupCodes,
      );
      return sendPage(context, kit, visitor, page);
    }),
  );
  return routes;
};

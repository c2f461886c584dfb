import { Hono } from 'hono';
import * as z from 'zod/mini';
import { visitorOfRequest } from '../../pages/send.ts';
import { paths } from '../paths.ts';
import { line, ticked } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, leadBack, leadTo, refusalErrors, returnToOf, sendPage, wrongStatus } from '../request/kit.ts';
import { secondStepPage } from './page.ts';

const Code = z.object({ code: line(40), trust: ticked });

const known = {
  INVALID_CODE: ['code', 'errorCode'],
  INVALID_BACKUP_CODE: ['code', 'errorBackupCode'],
} as const;

/** The sign-in that this is the second step of is over. */
const isOver = (code: string): boolean =>
  code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE';

export const secondStepRoutes = (kit: Kit): Hono =>
  new Hono()
    .get(paths.secondStep, (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const usesBackup = context.req.query('by') === 'backup';
      return sendPage(context, kit, visitor, secondStepPage(kit.site, visitor, { returnTo, usesBackup }), { returnTo });
    })
    .post(paths.secondStep, async (context) => {
      const visitor = visitorOfRequest(context);
      const returnTo = returnToOf(context);
      const usesBackup = context.req.query('by') === 'backup';
      const { values, errors } = await readForm(context, visitor, Code);
      const again = (wrong: typeof errors) =>
        secondStepPage(kit.site, visitor, { returnTo, usesBackup, errors: wrong ?? {} });
      if (values === null) return sendPage(context, kit, visitor, again(errors), { returnTo, status: 422 });
      const code = values.code.replaceAll(/\s/g, '');
      const answer = await kit.ask(context, usesBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', {
        code,
        trustDevice: values.trust,
      });
      if (answer.isOk) return leadBack(context, visitor, returnTo);
      if (isOver(answer.code)) return leadTo(context, visitor, paths.signIn, { returnTo, why: 'late' });
      return sendPage(context, kit, visitor, again(refusalErrors(visitor, answer, known)), {
        returnTo,
        status: wrongStatus(answer),
      });
    });

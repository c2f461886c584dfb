import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { paths } from '../paths.ts';
import { line } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, forSignedIn, refusalErrors, sendPage, wrongStatus } from '../request/kit.ts';
import { deviceCodePage, deviceConfirmPage, deviceDonePage, readCode } from './page.ts';

const Code = z.object({ code: line(20) });
const Pending = z.object({ status: z.literal('pending') });

/** Lets a program without a browser of its own in (RFC 8628): somebody enters its code, and is asked whether they mean it. */
export const deviceRoutes = (kit: Kit): Hono => {
  const signedIn = forSignedIn(kit);
  /** Whether a code waits for an answer; looking at it makes it this account's to answer. */
  const look = async (context: Context, code: string) => {
    const answer = await kit.ask(context, `/device?${new URLSearchParams({ user_code: code })}`);
    return { answer, isOpen: answer.isOk && z.safeParse(Pending, answer.body).success };
  };
  const decide = (isAllowed: boolean) =>
    signedIn(async (context, visitor) => {
      const { values } = await readForm(context, visitor, Code);
      const userCode = readCode(values?.code ?? '');
      const answer = await kit.ask(context, isAllowed ? '/device/approve' : '/device/deny', { userCode });
      if (answer.isOk) return sendPage(context, kit, visitor, deviceDonePage(kit.site, visitor, isAllowed));
      const errors = { code: visitor.text('deviceUnknown') };
      return sendPage(context, kit, visitor, deviceCodePage(kit.site, visitor, '', errors), {
        status: wrongStatus(answer),
      });
    });
  return new Hono()
    .get(
      paths.device,
      signedIn((context, visitor) => {
        // A link may fill in the code, but never sends it: whoever made the link may want somebody else to.
        const code = readCode(context.req.query('user_code') ?? '').slice(0, 20);
        return sendPage(context, kit, visitor, deviceCodePage(kit.site, visitor, code));
      }),
    )
    .post(
      paths.device,
      signedIn(async (context, visitor, { person }) => {
        const { values, errors, entered } = await readForm(context, visitor, Code);
        const again = (wrong: typeof errors) => deviceCodePage(kit.site, visitor, entered['code'] ?? '', wrong ?? {});
        if (values === null) return sendPage(context, kit, visitor, again(errors), { status: 422 });
        const code = readCode(values.code);
        const { answer, isOpen } = await look(context, code);
        if (isOpen) return sendPage(context, kit, visitor, deviceConfirmPage(kit.site, visitor, person, code));
        const wrong =
          answer.status === 429 ? refusalErrors(visitor, answer, {}) : { code: visitor.text('deviceUnknown') };
        return sendPage(context, kit, visitor, again(wrong), { status: wrongStatus(answer) });
      }),
    )
    .post(`${paths.device}/allow`, decide(true))
    .post(`${paths.device}/deny`, decide(false));
};

import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Visitor } from '../../pages/visitor.ts';
import { readRole } from '../../identity/role.ts';
import { paths } from '../paths.ts';
import { type Kit, forSignedIn, leadTo, sendPage } from '../request/kit.ts';
import type { SignedIn } from '../request/sessions.ts';
import { type Invitation, invitationPage, noInvitationPage } from './page.ts';

const Found = z.object({
  organizationName: z.string(),
  organizationSlug: z.string(),
  inviterEmail: z.string(),
  role: z.nullable(z.string()),
});

export const invitationRoutes = (kit: Kit): Hono => {
  const signedIn = forSignedIn(kit);
  const path = '/invitations/:id';
  /** The invitation that the address names, where it is to whoever asks and still open. */
  const find = async (context: Context): Promise<(Invitation & { readonly slug: string }) | null> => {
    const id = context.req.param('id') ?? '';
    const answer = await kit.ask(context, `/organization/get-invitation?${new URLSearchParams({ id })}`);
    const { data } = z.safeParse(Found, answer.body);
    if (!answer.isOk || data === undefined) return null;
    const { organizationName, organizationSlug, inviterEmail, role } = data;
    return { id, organisation: organizationName, slug: organizationSlug, inviter: inviterEmail, role: readRole(role) };
  };
  const refuse = (context: Context, visitor: Visitor, { person }: SignedIn) =>
    sendPage(context, kit, visitor, noInvitationPage(kit.site, visitor, context.req.path, person.email), {
      status: 404,
    });
  return new Hono()
    .get(
      path,
      signedIn(async (context, visitor, who) => {
        const invitation = await find(context);
        if (invitation === null) return refuse(context, visitor, who);
        return sendPage(context, kit, visitor, invitationPage(kit.site, visitor, invitation));
      }),
    )
    .post(
      `${path}/accept`,
      signedIn(async (context, visitor, who) => {
        const invitation = await find(context);
        if (invitation === null) return refuse(context, visitor, who);
        const answer = await kit.ask(context, '/organization/accept-invitation', { invitationId: invitation.id });
        return answer.isOk
          ? leadTo(context, visitor, paths.organisation(invitation.slug), { done: 'joined' })
          : refuse(context, visitor, who);
      }),
    )
    .post(
      `${path}/decline`,
      signedIn(async (context, visitor, who) => {
        const invitationId = context.req.param('id') ?? '';
        const answer = await kit.ask(context, '/organization/reject-invitation', { invitationId });
        return answer.isOk
          ? leadTo(context, visitor, paths.organisations, { done: 'declined' })
          : refuse(context, visitor, who);
      }),
    );
};

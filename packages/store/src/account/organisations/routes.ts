import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { paths } from '../paths.ts';
import type { AuthAnswer } from '../request/ask-auth.ts';
import { email, line } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, refusalErrors, sendPage, wrongStatus } from '../request/kit.ts';
import type { SignedIn } from '../request/sessions.ts';
import { type FoundOrganisation, findOrganisation, listInvitations, listMembers } from './find-organisation.ts';
import { type OrganisationPage, organisationPage } from './page.ts';
import { rolesIn } from '../../identity/role.ts';

const Invite = z.object({ email, role: line() });
const Rename = z.object({ name: line(60) });
const Member = z.object({ member: line() });
const MemberRole = z.object({ member: line(), role: line() });
const Withdraw = z.object({ invitation: line() });

const done = {
  created: 'organisationCreated',
  joined: 'invitationAccepted',
  invited: 'invited',
  withdrawn: 'invitationCancelled',
  role: 'roleChanged',
  removed: 'memberRemoved',
  renamed: 'renamed',
} as const satisfies Record<string, TextKey>;

const already = ['email', 'inviteAlready'] as const;
const known = {
  USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: already,
  USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: already,
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: ['form', 'lastOwner'],
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: ['form', 'lastOwner'],
} as const;

type Wrong = Pick<OrganisationPage, 'wrong' | 'entered' | 'errors'>;

const sendOrganisation = async (
  context: Context,
  kit: Kit,
  database: Database,
  visitor: Visitor,
  { person }: SignedIn,
  organisation: FoundOrganisation,
  wrong: Wrong & { readonly status?: 422 | 429 } = {},
): Promise<Response> => {
  const { status = 200, ...errors } = wrong;
  const content = {
    organisation,
    members: await listMembers(database, organisation.id, person.id),
    invitations: await listInvitations(database, organisation.id),
    done: status === 200 ? doneText(context, visitor, done) : null,
    ...errors,
  };
  return sendPage(context, kit, visitor, organisationPage(kit.site, visitor, person, content), { status });
};

interface Asked {
  readonly context: Context;
  readonly visitor: Visitor;
  readonly organisation: FoundOrganisation;
  /** Sends the page again, with what is wrong. */
  readonly again: (wrong: Wrong, status?: 422 | 429) => Promise<Response>;
  /** Leads back to the page, or sends it again with what Better Auth has against it. */
  readonly answer: (answer: AuthAnswer, form: OrganisationPage['wrong'], name: keyof typeof done) => Promise<Response>;
}

export const organisationRoutes = (kit: Kit, database: Database): Hono => {
  const signedIn = forSignedIn(kit);
  const path = `${paths.organisations}/:slug`;
  /** What is only for members of the organisation that the address names. */
  const member = (handle: (asked: Asked, who: SignedIn) => Promise<Response>) =>
    signedIn(async (context, visitor, who) => {
      const organisation = await findOrganisation(database, who.person.id, context.req.param('slug') ?? '');
      // Whether there is such an organisation is nobody else's business.
      if (organisation === null) throw new StoreProblem('not_found');
      const again = (wrong: Wrong, status: 422 | 429 = 422) =>
        sendOrganisation(context, kit, database, visitor, who, organisation, { ...wrong, status });
      const answer: Asked['answer'] = async (given, form, name) => {
        if (given.isOk) return leadTo(context, visitor, paths.organisation(organisation.slug), { done: name });
        const errors = refusalErrors(visitor, given, known);
        return again({ errors, ...(form === undefined ? {} : { wrong: form }) }, wrongStatus(given));
      };
      return handle({ context, visitor, organisation, again, answer }, who);
    });

  return new Hono()
    .get(
      path,
      member(({ context, visitor, organisation }, who) =>
        sendOrganisation(context, kit, database, visitor, who, organisation),
      ),
    )
    .post(
      `${path}/invite`,
      member(async ({ context, visitor, organisation, again, answer }) => {
        const { values, errors, entered } = await readForm(context, visitor, Invite);
        if (values === null) return again({ wrong: 'invite', entered, errors });
        const { id: organizationId, isPublisher } = organisation;
        const role = rolesIn(isPublisher).find((one) => one === values.role) ?? (isPublisher ? 'analyst' : 'member');
        const given = await kit.ask(context, '/organization/invite-member', {
          email: values.email,
          role,
          organizationId,
        });
        if (given.isOk) return answer(given, 'invite', 'invited');
        return again({ wrong: 'invite', entered, errors: refusalErrors(visitor, given, known) }, wrongStatus(given));
      }),
    )
    .post(
      `${path}/invitations/withdraw`,
      member(async ({ context, visitor, answer }) => {
        const { values } = await readForm(context, visitor, Withdraw);
        const invitationId = values?.invitation ?? '';
        return answer(
          await kit.ask(context, '/organization/cancel-invitation', { invitationId }),
          'members',
          'withdrawn',
        );
      }),
    )
    .post(
      `${path}/role`,
      member(async ({ context, visitor, organisation, answer }) => {
        const { values } = await readForm(context, visitor, MemberRole);
        const { id: organizationId, isPublisher } = organisation;
        const role = rolesIn(isPublisher).find((one) => one === values?.role) ?? '';
        const body = { memberId: values?.member ?? '', role, organizationId };
        return answer(await kit.ask(context, '/organization/update-member-role', body), 'members', 'role');
      }),
    )
    .post(
      `${path}/remove`,
      member(async ({ context, visitor, organisation, answer }) => {
        const { values } = await readForm(context, visitor, Member);
        const body = { memberIdOrEmail: values?.member ?? '', organizationId: organisation.id };
        return answer(await kit.ask(context, '/organization/remove-member', body), 'members', 'removed');
      }),
    )
    .post(
      `${path}/rename`,
      member(async ({ context, visitor, organisation, again, answer }) => {
        const { values, errors, entered } = await readForm(context, visitor, Rename);
        if (values === null) return again({ wrong: 'rename', entered, errors });
        const body = { data: values, organizationId: organisation.id };
        return answer(await kit.ask(context, '/organization/update', body), 'rename', 'renamed');
      }),
    )
    .post(
      `${path}/leave`,
      member(async ({ context, visitor, organisation, answer }) => {
        const given = await kit.ask(context, '/organization/leave', { organizationId: organisation.id });
        return given.isOk
          ? leadTo(context, visitor, paths.organisations, { done: 'left' })
          : answer(given, 'members', 'removed');
      }),
    );
};

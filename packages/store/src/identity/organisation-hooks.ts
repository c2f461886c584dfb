/** What is refused to members of organisations, whether they ask by a page of the store's or by Better Auth's own address. */
import { APIError } from 'better-auth/api';
import { rolesIn } from './role.ts';

/** With `publisherId` where it is a publisher's team: a field of our own, which Better Auth's types do not carry here. */
interface Organisation {
  readonly id: string;
}

/** Names that publishers' teams have. */
const reserved = /^publisher-/i;

const mustFit = (role: string, organisation: Organisation): void => {
  const known = rolesIn('publisherId' in organisation && typeof organisation.publisherId === 'string');
  if ((known as readonly string[]).includes(role)) return;
  throw new APIError('BAD_REQUEST', {
    code: 'ROLE_NOT_FOUND',
    message: `This organisation has one role for each member, of these: ${known.join(', ')}.`,
  });
};

const mustBeFree = (slug: unknown): void => {
  if (typeof slug === 'string' && reserved.test(slug))
    throw new APIError('BAD_REQUEST', {
      code: 'ORGANIZATION_SLUG_ALREADY_TAKEN',
      message: 'Names that begin with "publisher-" are for the teams of publishers.',
    });
};

const done = Promise.resolve();

interface Invited {
  readonly invitation: { readonly role: string };
  readonly organization: Organisation;
}

const invitedRoleMustFit = ({ invitation, organization }: Invited) => {
  mustFit(invitation.role, organization);
  return done;
};

export const organisationHooks = {
  beforeCreateOrganization: ({ organization }: { readonly organization: { readonly slug?: unknown } }) => {
    mustBeFree(organization.slug);
    return done;
  },
  beforeUpdateOrganization: ({ organization }: { readonly organization: { readonly slug?: unknown } }) => {
    mustBeFree(organization.slug);
    return done;
  },
  beforeCreateInvitation: invitedRoleMustFit,
  /** It may have become a publisher's team since it invited somebody. */
  beforeAcceptInvitation: invitedRoleMustFit,
  beforeUpdateMemberRole: ({
    newRole,
    organization,
  }: {
    readonly newRole: string;
    readonly organization: Organisation;
  }) => {
    mustFit(newRole, organization);
    return done;
  },
};

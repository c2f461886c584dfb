/** What the members of organisations may do with them; domain.md, "Who". Customers' have owners and members, publishers' owners, editors and analysts. */
import { createAccessControl } from 'better-auth/plugins/access';
import { defaultStatements } from 'better-auth/plugins/organization/access';

export const organisationAccess = createAccessControl(defaultStatements);

const manages = {
  organization: ['update', 'delete'],
  member: ['create', 'update', 'delete'],
  invitation: ['create', 'cancel'],
} as const;
const belongs = { organization: [], member: [], invitation: [] } as const;

export const organisationRoles = {
  owner: organisationAccess.newRole(manages),
  editor: organisationAccess.newRole(belongs),
  analyst: organisationAccess.newRole(belongs),
  member: organisationAccess.newRole(belongs),
};

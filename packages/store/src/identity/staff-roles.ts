/** What the operator's staff may do with people's accounts; everybody else is a `user`. */
import { createAccessControl } from 'better-auth/plugins/access';
import { defaultStatements } from 'better-auth/plugins/admin/access';

export const staffAccess = createAccessControl(defaultStatements);

const nothing = { user: [], session: [] } as const;

export const staffRoles = {
  user: staffAccess.newRole(nothing),
  admin: staffAccess.newRole({
    user: ['create', 'list', 'get', 'update', 'set-role', 'ban', 'delete', 'set-password', 'set-email'],
    session: ['list', 'revoke', 'delete'],
  }),
  reviewer: staffAccess.newRole(nothing),
  support: staffAccess.newRole({ user: ['list', 'get', 'ban'], session: ['list', 'revoke'] }),
  finance: staffAccess.newRole(nothing),
};

import type { Role } from '../../identity/role.ts';
import type { TextKey } from '../../pages/locale/messages.ts';

/** What roles are called. */
export const roleKeys = {
  owner: 'roleOwner',
  member: 'roleMember',
  editor: 'roleEditor',
  analyst: 'roleAnalyst',
} as const satisfies Record<Role, TextKey>;

/** What somebody is in an organisation: the first two of customers', the first and the others of a publisher's team. */
export const roles = ['owner', 'member', 'editor', 'analyst'] as const;

export type Role = (typeof roles)[number];

/** The roles that an organisation gives. */
export const rolesIn = (isPublisher: boolean): readonly Role[] =>
  isPublisher ? ['owner', 'editor', 'analyst'] : ['owner', 'member'];

/** A role as it is stored; what is not known has the least. */
export const readRole = (text: string | null): Role => roles.find((role) => role === text) ?? 'member';

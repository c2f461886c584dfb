import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { invitations, members, organizations, users } from '../../identity/tables.ts';
import type { ShownOrganisation } from './list-page.ts';
import type { ShownInvitation, ShownMember } from './page.ts';
import { readRole } from '../../identity/role.ts';

/** An organisation as one of its members sees it. */
export interface FoundOrganisation extends ShownOrganisation {
  readonly id: string;
}

const columns = {
  id: organizations.id,
  name: organizations.name,
  slug: organizations.slug,
  publisherId: organizations.publisherId,
  role: members.role,
};

type Row = { readonly [Name in keyof typeof columns]: (typeof columns)[Name]['_']['data'] | null };

const found = ({ id, name, slug, publisherId, role }: Row): FoundOrganisation => ({
  id: id ?? '',
  name: name ?? '',
  slug: slug ?? '',
  role: readRole(role),
  isPublisher: publisherId !== null,
});

/** Those that somebody is in, by name. */
export const listOrganisations = async (database: Database, userId: string): Promise<readonly FoundOrganisation[]> => {
  const rows = await database
    .select(columns)
    .from(members)
    .innerJoin(organizations, eq(members.organizationId, organizations.id))
    .where(eq(members.userId, userId))
    .orderBy(asc(organizations.name), asc(organizations.id));
  return rows.map(found);
};

/** The one of this name, for a member of it; null for everybody else. */
export const findOrganisation = async (
  database: Database,
  userId: string,
  slug: string,
): Promise<FoundOrganisation | null> => {
  const [row] = await database
    .select(columns)
    .from(members)
    .innerJoin(organizations, eq(members.organizationId, organizations.id))
    .where(and(eq(members.userId, userId), eq(organizations.slug, slug)));
  return row === undefined ? null : found(row);
};

/** Its members, those who have been in it longest first. */
export const listMembers = async (
  database: Database,
  organisationId: string,
  userId: string,
): Promise<readonly ShownMember[]> => {
  const rows = await database
    .select({ id: members.id, userId: members.userId, name: users.name, email: users.email, role: members.role })
    .from(members)
    .innerJoin(users, eq(members.userId, users.id))
    .where(eq(members.organizationId, organisationId))
    .orderBy(asc(members.createdAt), asc(members.id));
  return rows.map(({ id, name, email, role, userId: memberId }) => ({
    id,
    name,
    email,
    role: readRole(role),
    isThis: memberId === userId,
  }));
};

/** Invitations to it that can still be accepted. */
export const listInvitations = async (
  database: Database,
  organisationId: string,
): Promise<readonly ShownInvitation[]> => {
  const rows = await database
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, organisationId),
        eq(invitations.status, 'pending'),
        gt(invitations.expiresAt, new Date()),
      ),
    )
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
  return rows.map(({ id, email, role, expiresAt }) => ({
    id,
    email,
    role: readRole(role),
    expiresAt: expiresAt.toISOString(),
  }));
};

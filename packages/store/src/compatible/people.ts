/** What the old interfaces need to know of accounts and organisations. A publisher's team holds nothing, so it is none of these. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { members, organizations, users } from '../identity/tables.ts';

export interface PublicUser {
  readonly id: string;
  readonly username: string;
  readonly createdAt: Date;
}

export interface PublicOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
}

export interface People {
  /** Whether an account or a customers' organisation has this id. */
  readonly isHolder: (id: string) => Promise<boolean>;
  /** By user name; null where nobody has it. */
  readonly user: (username: string) => Promise<PublicUser | null>;
  /** By slug; null where there is none. */
  readonly organisation: (slug: string) => Promise<PublicOrganisation | null>;
  /** Those that an account is a member of, by name. */
  readonly organisationsOf: (accountId: string) => Promise<readonly PublicOrganisation[]>;
}

const organisationColumns = {
  id: organizations.id,
  slug: organizations.slug,
  name: organizations.name,
  createdAt: organizations.createdAt,
};
const isOfCustomers = isNull(organizations.publisherId);

export const createPeople = (database: Database): People => ({
  isHolder: async (id) => {
    const [user] = await database.select({ id: users.id }).from(users).where(eq(users.id, id));
    if (user !== undefined) return true;
    const [organisation] = await database
      .select({ id: organizations.id })
      .from(organizations)
      .where(and(eq(organizations.id, id), isOfCustomers));
    return organisation !== undefined;
  },
  user: async (username) => {
    const [user] = await database
      .select({ id: users.id, createdAt: users.createdAt })
      .from(users)
      .where(eq(users.username, username.toLowerCase()));
    return user === undefined ? null : { ...user, username: username.toLowerCase() };
  },
  organisation: async (slug) => {
    const [organisation] = await database
      .select(organisationColumns)
      .from(organizations)
      .where(and(eq(organizations.slug, slug), isOfCustomers));
    return organisation ?? null;
  },
  organisationsOf: (accountId) =>
    database
      .select(organisationColumns)
      .from(members)
      .innerJoin(organizations, eq(organizations.id, members.organizationId))
      .where(and(eq(members.userId, accountId), isOfCustomers))
      .orderBy(asc(organizations.name), asc(organizations.id)),
});

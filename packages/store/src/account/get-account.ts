import type { Account } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { members, organizations, users } from '../identity/tables.ts';

const readMemberships = (database: Database, accountId: string) =>
  database
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      roles: members.role,
      publisher: { slug: publishers.slug, name: publishers.name },
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .leftJoin(publishers, eq(publishers.id, organizations.publisherId))
    .where(eq(members.userId, accountId))
    .orderBy(organizations.name, organizations.id);

const has = (roles: string, role: string): boolean => roles.split(',').includes(role);

const publisherRole = (roles: string) => {
  if (has(roles, 'owner')) return 'owner';
  return has(roles, 'editor') ? 'editor' : 'analyst';
};

/** Somebody's own account. @throws {StoreProblem} `unauthenticated` where it is no more */
export const getAccount = async (database: Database, accountId: string): Promise<Account> => {
  const [user] = await database.select().from(users).where(eq(users.id, accountId));
  if (user === undefined) throw new StoreProblem('unauthenticated');
  const memberships = await readMemberships(database, accountId);
  return {
    id: user.id,
    username: user.username ?? '',
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerified,
    organisations: memberships.flatMap(({ id, slug, name, roles, publisher }) =>
      publisher === null
        ? [{ id, slug, name, role: has(roles, 'owner') ? ('owner' as const) : ('member' as const) }]
        : [],
    ),
    publishers: memberships.flatMap(({ roles, publisher }) =>
      publisher === null ? [] : [{ ...publisher, role: publisherRole(roles) }],
    ),
  };
};

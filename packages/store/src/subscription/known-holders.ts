import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { members, organizations, users } from '../identity/tables.ts';
import type { HolderFacts, Holders } from './holders.ts';

const accounts = async (database: Database, ids: readonly string[]): Promise<HolderFacts[]> => {
  const rows = await database
    .select({ id: users.id, name: users.name, username: users.username, email: users.email })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return rows.map(({ id, name, username, email }) => ({
    id,
    kind: 'account',
    name: name === '' ? (username ?? email) : name,
    username: username ?? id,
    company: null,
  }));
};

const organisations = async (database: Database, ids: readonly string[]): Promise<HolderFacts[]> => {
  const rows = await database
    .select({ id: organizations.id, name: organizations.name, slug: organizations.slug })
    .from(organizations)
    .where(inArray(organizations.id, [...ids]));
  return rows.map(({ id, name, slug }) => ({ id, kind: 'organisation', name, username: slug, company: name }));
};

/** Holders as accounts and organisations are kept. */
export const knownHolders = (database: Database): Holders => ({
  find: async (ids) => {
    if (ids.length === 0) return new Map();
    const found = [...(await accounts(database, ids)), ...(await organisations(database, ids))];
    return new Map(found.map((holder) => [holder.id, holder]));
  },
  ownedBy: async (accountId) => {
    const rows = await database
      .select({ id: members.organizationId })
      .from(members)
      .where(and(eq(members.userId, accountId), eq(members.role, 'owner')));
    return rows.map(({ id }) => id);
  },
});

import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { members, organizations, users } from '../identity/tables.ts';

/** Somebody who is written to. */
export interface Correspondent {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  /** BCP 47; null where they have not said. */
  readonly locale: string | null;
}

const person = { accountId: users.id, name: users.name, email: users.email, locale: users.locale };

/**
 * Who is written to about what somebody holds: the account itself, or the owners of the organisation.
 * @returns none where they are no more
 */
export const correspondents = async (database: Database, holderId: string): Promise<readonly Correspondent[]> => {
  const own = await database.select(person).from(users).where(eq(users.id, holderId));
  if (own.length > 0) return own;
  return database
    .select(person)
    .from(organizations)
    .innerJoin(members, and(eq(members.organizationId, organizations.id), eq(members.role, 'owner')))
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(organizations.id, holderId));
};

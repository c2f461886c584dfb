import { and, eq, isNull, or } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { organizations, users } from '../tables.ts';
import { AccountError } from './account-error.ts';

/**
 * Who can hold a subscription: the account or organisation of customers with this name.
 * @param name id; or of an account its user name or e-mail address, of an organisation its slug
 * @returns its id
 * @throws {AccountError} where there is none
 */
export const findHolderId = async (database: Database, name: string): Promise<string> => {
  const lower = name.toLowerCase();
  const [user] = await database
    .select({ id: users.id })
    .from(users)
    .where(or(eq(users.id, name), eq(users.username, lower), eq(users.email, lower)));
  if (user !== undefined) return user.id;
  const [organisation] = await database
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(isNull(organizations.publisherId), or(eq(organizations.id, name), eq(organizations.slug, lower))));
  if (organisation === undefined) throw new AccountError(`There is no account or organisation "${name}".`);
  return organisation.id;
};

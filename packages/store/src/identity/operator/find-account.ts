import { eq, or } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { users } from '../tables.ts';
import { AccountError } from './account-error.ts';

/** The account with this id, user name or e-mail address. @throws {AccountError} where there is none */
export const findAccountId = async (database: Database, name: string): Promise<string> => {
  const lower = name.toLowerCase();
  const [user] = await database
    .select({ id: users.id })
    .from(users)
    .where(or(eq(users.id, name), eq(users.username, lower), eq(users.email, lower)));
  if (user === undefined) throw new AccountError(`There is no account "${name}".`);
  return user.id;
};

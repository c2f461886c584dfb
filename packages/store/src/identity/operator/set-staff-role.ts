import { eq } from 'drizzle-orm';
import type { StaffRole } from '../../caller/caller.ts';
import type { Database } from '../../database/database.ts';
import { users } from '../tables.ts';
import { findAccountId } from './find-account.ts';

/**
 * Takes somebody on to the operator's staff, gives them another role there, or lets them go.
 * @param name id, user name or e-mail address
 * @param role null: none
 * @throws {AccountError} where there is no such account
 */
export const setStaffRole = async (database: Database, name: string, role: StaffRole | null): Promise<void> => {
  const id = await findAccountId(database, name);
  await database
    .update(users)
    .set({ role: role ?? 'user' })
    .where(eq(users.id, id));
};

import type { StaffRole } from '../../caller/caller.ts';
import type { Database } from '../../database/database.ts';
import { newIdentityId } from '../new-id.ts';
import { accounts, users } from '../tables.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** 3 to 39 letters, digits, `.` and `_`. */
  readonly username: string;
  /** At least 8 characters. */
  readonly password: string;
  /** What it may do on the operator's staff; null: nothing. */
  readonly staffRole?: StaffRole | null;
}

/** Keeps an account that has been looked at. @param hash of its password @returns its id */
export const insertAccount = async (
  database: Database,
  { email, name, username, staffRole }: Omit<NewAccount, 'password'>,
  hash: string,
): Promise<string> => {
  const id = newIdentityId();
  await database.transaction(async (transaction) => {
    await transaction.insert(users).values({
      id,
      email: email.toLowerCase(),
      emailVerified: true,
      name,
      username: username.toLowerCase(),
      displayUsername: username,
      role: staffRole ?? 'user',
    });
    await transaction.insert(accounts).values({
      id: newIdentityId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: hash,
      updatedAt: new Date(),
    });
  });
  return id;
};

import { generateId } from 'better-auth';
import { hashPassword } from 'better-auth/crypto';
import { eq, or } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { StaffRole } from '../../caller/caller.ts';
import type { Database } from '../../database/database.ts';
import { accounts, users } from '../tables.ts';
import { AccountError } from './account-error.ts';
import { assertPassword } from './assert-password.ts';

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

const Wanted = z.object({
  email: z.email(),
  username: z.string().check(z.regex(/^[a-z\d._]{3,39}$/)),
  name: z.string().check(z.minLength(1)),
});

const assertFree = async (database: Database, email: string, username: string): Promise<void> => {
  const [taken] = await database
    .select({ email: users.email })
    .from(users)
    .where(or(eq(users.email, email), eq(users.username, username)));
  if (taken === undefined) return;
  throw new AccountError(
    taken.email === email
      ? `There is an account with the address ${email} already.`
      : `The user name ${username} is taken.`,
  );
};

/** Keeps an account that has been looked at. @param hash of its password @returns its id */
export const insertAccount = async (
  database: Database,
  { email, name, username, staffRole }: Omit<NewAccount, 'password'>,
  hash: string,
): Promise<string> => {
  const id = generateId();
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
      id: generateId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: hash,
      updatedAt: new Date(),
    });
  });
  return id;
};

/**
 * Makes an account whose address is taken as confirmed: an operator's decision.
 * @returns its id
 * @throws {AccountError} where its name or address is taken, or not one
 */
export const createAccount = async (database: Database, account: NewAccount): Promise<string> => {
  const email = account.email.toLowerCase();
  const username = account.username.toLowerCase();
  const { success } = z.safeParse(Wanted, { email, username, name: account.name });
  if (!success)
    throw new AccountError(
      'An account takes an e-mail address, a name, and a user name of 3 to 39 letters, digits, "." and "_".',
    );
  assertPassword(account.password);
  await assertFree(database, email, username);
  return insertAccount(database, account, await hashPassword(account.password));
};

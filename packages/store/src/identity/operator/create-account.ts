import { hashPassword } from 'better-auth/crypto';
import { eq, or } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import { users } from '../tables.ts';
import { AccountError } from './account-error.ts';
import { assertPassword } from './assert-password.ts';
import { type NewAccount, insertAccount } from './insert-account.ts';

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

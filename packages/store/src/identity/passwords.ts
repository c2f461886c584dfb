import { createHash } from 'node:crypto';
import { and, eq, or } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Attempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { accounts, users } from './tables.ts';

export interface Passwords {
  /**
   * Who a name and password belong to. Whether there is such an account, neither the answer nor the time it takes says.
   * @param name user name or e-mail address
   * @returns null where they do not belong together, or where the account takes more than a password
   * @throws {StoreProblem} `rate_limited`
   */
  readonly check: (
    name: string,
    password: string,
    address: string | null,
  ) => Promise<{ readonly accountId: string; readonly credentialId: string } | null>;
  /** Whether a password is still what it was when it was checked. */
  readonly isCurrent: (accountId: string, credentialId: string) => Promise<boolean>;
}

/** Names a password without telling it: another password is another credential. */
const credentialOf = (hash: string): string =>
  `password-${createHash('sha256').update(hash).digest('base64url').slice(0, 22)}`;

const findAccount = async (database: Database, name: string) => {
  // No name has such a character, and texts in PostgreSQL cannot.
  if (name.includes('\0')) return undefined;
  const lower = name.toLowerCase();
  const [row] = await database
    .select({
      id: users.id,
      hash: accounts.password,
      isVerified: users.emailVerified,
      hasSecondFactor: users.twoFactorEnabled,
    })
    .from(users)
    .innerJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, 'credential')))
    .where(or(eq(users.username, lower), eq(users.email, lower)))
    // A user name has no "@", so there is one at most.
    .limit(1);
  return row;
};

export const createPasswords = (database: Database, auth: Auth, attempts: Attempts): Passwords => {
  const verify = async (hash: string | null | undefined, password: string): Promise<boolean> => {
    const { password: scrypt } = await auth.$context;
    if (typeof hash === 'string') return scrypt.verify({ hash, password });
    await scrypt.hash(password);
    return false;
  };
  return {
    check: async (name, password, address) => {
      await attempts.count(name, address);
      const account = await findAccount(database, name);
      const isRight = await verify(account?.hash, password);
      if (!isRight || !account?.hash || !account.isVerified) return null;
      // A password alone opens nothing that takes two factors; a personal access token does.
      if (account.hasSecondFactor) return null;
      await attempts.succeeded(name, address);
      return { accountId: account.id, credentialId: credentialOf(account.hash) };
    },
    isCurrent: async (accountId, credentialId) => {
      const [row] = await database
        .select({ hash: accounts.password })
        .from(accounts)
        .where(and(eq(accounts.userId, accountId), eq(accounts.providerId, 'credential')));
      return typeof row?.hash === 'string' && credentialOf(row.hash) === credentialId;
    },
  };
};

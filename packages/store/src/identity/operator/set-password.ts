import { hashPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { registryRefreshTokens } from '../../registry/token/tables.ts';
import { accounts, sessions } from '../tables.ts';
import { newIdentityId } from '../new-id.ts';
import { assertPassword } from './assert-password.ts';
import { findAccountId } from './find-account.ts';

/**
 * Gives an account another password and ends its sessions, and what was signed in to with the old one: an operator's decision.
 * @param name id, user name or e-mail address
 * @throws {AccountError} where there is no such account, or the password is too short
 */
export const setPassword = async (database: Database, name: string, password: string): Promise<void> => {
  assertPassword(password);
  const userId = await findAccountId(database, name);
  const hash = await hashPassword(password);
  await database.transaction(async (transaction) => {
    const changed = await transaction
      .update(accounts)
      .set({ password: hash })
      .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
      .returning({ id: accounts.id });
    if (changed.length === 0)
      await transaction.insert(accounts).values({
        id: newIdentityId(),
        accountId: userId,
        providerId: 'credential',
        userId,
        password: hash,
        updatedAt: new Date(),
      });
    await transaction.delete(sessions).where(eq(sessions.userId, userId));
    await transaction.delete(registryRefreshTokens).where(eq(registryRefreshTokens.accountId, userId));
  });
};

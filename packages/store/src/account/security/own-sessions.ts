import { and, desc, eq, gt } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { accounts, sessions } from '../../identity/tables.ts';
import type { ShownSession } from './sessions.ts';

/** Where somebody is signed in, this session first. Their tokens stay here. */
export const listSessions = async (
  database: Database,
  userId: string,
  thisId: string,
): Promise<readonly ShownSession[]> => {
  const rows = await database
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.updatedAt));
  const shown = rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    userAgent,
    address: ipAddress === '' ? null : ipAddress,
    createdAt: createdAt.toISOString(),
    usedAt: updatedAt.toISOString(),
    isThis: id === thisId,
  }));
  return [...shown.filter(({ isThis }) => isThis), ...shown.filter(({ isThis }) => !isThis)];
};

/** The token by which a session of somebody's is ended; null where there is no such session of theirs. */
export const sessionToken = async (database: Database, userId: string, id: string): Promise<string | null> => {
  const [session] = await database
    .select({ token: sessions.token })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)));
  return session?.token ?? null;
};

/** Whether somebody can sign in with a password. */
export const hasPassword = async (database: Database, userId: string): Promise<boolean> => {
  const [account] = await database
    .select({ password: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')));
  return account !== undefined && account.password !== null;
};

/** Refresh tokens: what `docker login` keeps in place of a password. */
import { createHash, randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import type { SignedIn } from '../identity.ts';
import { registryRefreshTokens } from './tables.ts';

const day = 86_400_000;
/** A token that nobody has used for this long is no more. */
const unusedLife = 90 * day;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

type Row = typeof registryRefreshTokens.$inferSelect;

export interface RefreshTokens {
  readonly issue: (by: SignedIn, service: string, clientId: string, now: Date) => Promise<string>;
  /** Whom a token was given to; null where there is no such token, or it is for another service. */
  readonly find: (
    token: string,
    service: string,
    now: Date,
  ) => Promise<{ readonly accountId: string; readonly credentialId: string } | null>;
  /** Ends all of an account, or those given for one of its credentials. @returns how many there were */
  readonly revoke: (accountId: string, credentialId?: string) => Promise<number>;
}

const findAll = async (database: Database, hashes: readonly string[]): Promise<(Row | null)[]> => {
  const rows = await database
    .select()
    .from(registryRefreshTokens)
    .where(inArray(registryRefreshTokens.hash, [...hashes]));
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  return hashes.map((hash) => byHash.get(hash) ?? null);
};

export const createRefreshTokens = (database: Database): RefreshTokens => {
  const loader = new DataLoader((hashes: readonly string[]) => findAll(database, hashes), {
    cache: false,
    maxBatchSize: 1000,
    batchScheduleFn: (dispatch) => void setImmediate(dispatch),
  });
  /** To the day, so that a token used a thousand times a minute is not written as often. */
  const recordUse = async ({ hash, usedAt }: Row, now: Date): Promise<void> => {
    if (now.getTime() - usedAt.getTime() < day) return;
    await database.update(registryRefreshTokens).set({ usedAt: now }).where(eq(registryRefreshTokens.hash, hash));
  };
  return {
    issue: async ({ account, credentialId }, service, clientId, now) => {
      const token = randomBytes(32).toString('base64url');
      const unused = lt(registryRefreshTokens.usedAt, new Date(now.getTime() - unusedLife));
      await database.delete(registryRefreshTokens).where(and(eq(registryRefreshTokens.accountId, account.id), unused));
      await database.insert(registryRefreshTokens).values({
        hash: hashOf(token),
        accountId: account.id,
        credentialId,
        service,
        clientId: clientId.slice(0, 100),
        createdAt: now,
        usedAt: now,
      });
      return token;
    },
    find: async (token, service, now) => {
      const row = await loader.load(hashOf(token));
      if (row === null || row.service !== service || now.getTime() - row.usedAt.getTime() >= unusedLife) return null;
      await recordUse(row, now);
      return { accountId: row.accountId, credentialId: row.credentialId };
    },
    revoke: async (accountId, credentialId) => {
      const ofCredential =
        credentialId === undefined ? undefined : eq(registryRefreshTokens.credentialId, credentialId);
      const revoked = await database
        .delete(registryRefreshTokens)
        .where(and(eq(registryRefreshTokens.accountId, accountId), ofCredential))
        .returning({ hash: registryRefreshTokens.hash });
      return revoked.length;
    },
  };
};

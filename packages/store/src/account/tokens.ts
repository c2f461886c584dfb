/** Personal access tokens. Better Auth makes and keeps them; what they may do is the store's. */
import type { AccessToken, AccessTokenRequest, NewAccessToken, PersonalScope, Scope } from '@chandlery/contract';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { type Auth, personalTokens } from '../identity/auth.ts';
import { TokenPermissions } from '../identity/find-people.ts';
import { apikeys } from '../identity/tables.ts';
import { StoreProblem } from '../problem/store-problem.ts';

const day = 86_400;

type Row = typeof apikeys.$inferSelect;

const scopesOf = (permissions: string | null): PersonalScope[] => {
  const { success, data } = TokenPermissions.safeParse(JSON.parse(permissions ?? '{}'));
  return success ? data.store : [];
};

const present = (row: Row): AccessToken => ({
  id: row.id,
  name: row.name ?? '',
  display: `${row.start ?? ''}…`,
  scopes: scopesOf(row.permissions),
  createdAt: row.createdAt.toISOString(),
  usedAt: row.lastRequest?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
});

const ofAccount = (accountId: string) => and(eq(apikeys.referenceId, accountId), eq(apikeys.configId, personalTokens));

/** Newest first. */
export const listTokens = async (database: Database, accountId: string): Promise<AccessToken[]> => {
  const rows = await database
    .select()
    .from(apikeys)
    .where(ofAccount(accountId))
    .orderBy(desc(apikeys.createdAt), desc(apikeys.id));
  return rows.map(present);
};

/**
 * Makes a token.
 * @param held what the credential may do with which it is asked for: a token never gives more
 * @throws {StoreProblem} `forbidden` where it would
 */
export const createToken = async (
  database: Database,
  auth: Auth,
  accountId: string,
  { name, scopes, days }: AccessTokenRequest,
  held: readonly Scope[],
): Promise<NewAccessToken> => {
  const excess = scopes.filter((scope) => !held.includes(scope));
  if (excess.length > 0)
    throw new StoreProblem('forbidden', {
      detail: `What you signed in with may not do this itself: ${excess.join(', ')}.`,
    });
  const made = await auth.api.createApiKey({
    body: {
      configId: personalTokens,
      userId: accountId,
      name,
      permissions: { store: [...scopes] },
      ...(days === undefined ? {} : { expiresIn: days * day }),
    },
  });
  const [row] = await database.select().from(apikeys).where(eq(apikeys.id, made.id));
  if (row === undefined) throw new Error('the token was not kept');
  return { ...present(row), token: made.key };
};

/** Ends a token. @throws {StoreProblem} `token_not_found` */
export const revokeToken = async (database: Database, accountId: string, id: string): Promise<AccessToken> => {
  const [row] = await database
    .delete(apikeys)
    .where(and(eq(apikeys.id, id), ofAccount(accountId)))
    .returning();
  if (row === undefined) throw new StoreProblem('token_not_found', { detail: 'There is no such token of yours.' });
  return present(row);
};

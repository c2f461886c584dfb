import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/handlers.ts';
import type { Auth } from '../identity/auth.ts';
import { getAccount } from './get-account.ts';
import { createToken, listTokens, revokeToken } from './tokens.ts';

export const accountHandlers = (database: Database, auth: Auth) =>
  ({
    'account.get': ({ caller }) => getAccount(database, caller.account.id),
    'tokens.list': async ({ caller }) => ({ items: await listTokens(database, caller.account.id) }),
    'tokens.create': ({ caller, body }) => createToken(database, auth, caller.account.id, body, caller.scopes),
    'tokens.revoke': ({ caller, params }) => revokeToken(database, caller.account.id, params.id),
  }) satisfies Partial<Handlers>;

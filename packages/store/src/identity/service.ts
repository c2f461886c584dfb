/** Everything of identity on one database: who people are, and who sends a request. */
import { type Callers, createCallers } from '../caller/callers.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { createUseRecorder } from '../database/record-use.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Logger } from '../log/log.ts';
import { createFindKey } from '../publisher-key/find-key.ts';
import { publisherKeys } from '../publisher-key/tables.ts';
import type { Identity } from '../registry/identity.ts';
import { createAttempts } from './attempts.ts';
import { type Auth, lazyAuth } from './auth.ts';
import { withEvenTime } from './even-time.ts';
import { createFindPeople } from './find-people.ts';
import type { AccountLetters } from './letters.ts';
import { createPasswords } from './passwords.ts';
import { createRegistryIdentity } from './registry-identity.ts';
import type { SingleSignOn } from './single-sign-on.ts';
import { apikeys } from './tables.ts';
import { createVerifyAccessToken } from './verify-access-token.ts';

export interface IdentityOptions {
  /** The store's name, as authenticator apps show it. */
  readonly name: string;
  readonly database: Database;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
  readonly keys: KeyRing;
  readonly letters: AccountLetters;
  readonly log: Logger;
  readonly mode: Config['mode'];
  /** Null: people sign in with a password alone. */
  readonly singleSignOn: SingleSignOn | null;
}

export interface IdentityService {
  readonly auth: Auth;
  readonly callers: Callers;
  /** Who signs in to the registry. */
  readonly registry: Identity;
  /** Writes when keys and tokens were last used, which otherwise happens within seconds. */
  readonly recordUse: () => Promise<void>;
}

export const openIdentity = ({
  name,
  database,
  secret,
  origin,
  keys,
  letters,
  log,
  mode,
  singleSignOn,
}: IdentityOptions): IdentityService => {
  const needsSecondFactor = mode === 'production';
  const signIns = createAttempts(database, 'sign-in');
  const letterRequests = createAttempts(database, 'letter');
  const guards = { signIns, letterRequests, needsSecondFactor };
  const findKey = createFindKey(database);
  const auth = lazyAuth(async () => {
    const { createAuth } = await import('./better-auth.ts');
    const { handler, api, $context } = createAuth({
      name,
      database,
      secret,
      origin,
      keys,
      letters,
      guards,
      findKey,
      singleSignOn,
      log,
    });
    return { handler: withEvenTime(handler), api, $context };
  });
  const people = createFindPeople(database);
  const tokenUse = createUseRecorder(database, { table: apikeys, id: apikeys.id, usedAt: apikeys.lastRequest }, log);
  const keyUse = createUseRecorder(
    database,
    { table: publisherKeys, id: publisherKeys.id, usedAt: publisherKeys.usedAt },
    log,
  );
  const verifyAccessToken = createVerifyAccessToken(origin, keys);
  return {
    auth,
    callers: createCallers({
      origin,
      auth,
      people,
      verifyAccessToken,
      findKey,
      tokenUse,
      keyUse,
      needsSecondFactor,
      log,
    }),
    recordUse: async () => {
      await tokenUse.write();
      await keyUse.write();
    },
    registry: createRegistryIdentity(people, createPasswords(database, auth, signIns), tokenUse),
  };
};

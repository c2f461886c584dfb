/** Tells who sends a request, by what it shows. */
import { PersonalScope } from '@chandlery/contract';
import type { UseRecorder } from '../database/record-use.ts';
import type { Auth } from '../identity/auth.ts';
import type { FindPeople, KnownPerson } from '../identity/find-people.ts';
import { hashOfToken, tokenPrefix } from '../identity/token.ts';
import type { VerifyAccessToken } from '../identity/verify-access-token.ts';
import type { Logger } from '../log/log.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { FindKey } from '../publisher-key/find-key.ts';
import { kindOf } from '../publisher-key/key.ts';
import type { Customer, Operator, Page, PublisherServer, RequestCaller } from './caller.ts';

export interface CallersOptions {
  /** The store's. */
  readonly origin: string;
  readonly auth: Auth;
  readonly people: FindPeople;
  readonly verifyAccessToken: VerifyAccessToken;
  readonly findKey: FindKey;
  readonly tokenUse: UseRecorder;
  readonly keyUse: UseRecorder;
  /** Whether staff without a second factor are customers like all others. */
  readonly needsSecondFactor: boolean;
  readonly log: Logger;
}

export interface Callers {
  /**
   * Who shows these headers; `anyone` where they show nothing.
   * @param address where they come from, for the log; null where it is not known
   * @throws {StoreProblem} `unauthenticated` where a key or token is shown that is not, or no longer, good;
   *   `origin_not_allowed` where a page shows a key that is not for it
   */
  readonly of: (headers: Headers, address: string | null) => Promise<RequestCaller>;
}

const notGood = () => new StoreProblem('unauthenticated', { detail: 'This key or token is not, or no longer, good.' });

const notForPage = (origin: string | null) =>
  new StoreProblem('origin_not_allowed', {
    detail:
      origin === null
        ? 'A publishable key works in pages alone. On a server, use a secret key.'
        : `The publishable key is not for pages on ${origin}. Its publisher can add this origin to the key: on the store, under "Keys".`,
  });

/** A person with a token, which does what its scopes say and nothing that staff may. */
const customer = ({ account, credentialId, scopes }: KnownPerson): Customer => ({
  kind: 'customer',
  account,
  scopes: scopes ?? PersonalScope.options,
  credentialId,
});

export const createCallers = (options: CallersOptions): Callers => {
  const {
    origin: storeOrigin,
    auth,
    people,
    verifyAccessToken,
    findKey,
    tokenUse,
    keyUse,
    needsSecondFactor,
    log,
  } = options;

  const byToken = async (token: string): Promise<Customer | null> => {
    const person = await people.byToken(hashOfToken(token));
    if (person === null) return null;
    tokenUse.used(person.credentialId);
    return customer(person);
  };

  const byAccessToken = async (token: string): Promise<Customer | null> => {
    const claims = await verifyAccessToken(token);
    if (claims === null) return null;
    const { accountId, sessionId, scopes, tokenId } = claims;
    const person = await (sessionId === null ? people.byId(accountId) : people.bySessionId(sessionId));
    if (person?.account.id !== accountId) return null;
    return customer({ ...person, scopes, credentialId: tokenId });
  };

  /** What the command line holds after its owner has let it in. */
  const bySessionToken = async (token: string): Promise<Customer | null> => {
    const person = await people.bySession(token);
    return person && customer(person);
  };

  const byKey = async (key: string, origin: string | null): Promise<Page | PublisherServer | null> => {
    const found = await findKey(key);
    if (found === null) return null;
    const { id: keyId, publisherId, mode, scopes, origins, kind } = found;
    if (kind === 'publishable' && (origin === null || !origins.includes(origin))) throw notForPage(origin);
    keyUse.used(keyId);
    return kind === 'publishable'
      ? { kind: 'page', publisherId, keyId, origin: origin ?? '', mode }
      : { kind: 'publisher', publisherId, keyId, scopes, mode };
  };

  const byBearer = (bearer: string, origin: string | null): Promise<RequestCaller | null> => {
    if (kindOf(bearer) !== null) return byKey(bearer, origin);
    if (bearer.startsWith(tokenPrefix)) return byToken(bearer);
    return bearer.includes('.') ? byAccessToken(bearer) : bySessionToken(bearer);
  };

  /** The session of a browser on the store's own pages. Other pages do not get to use it, not even those of neighbouring hosts. */
  const byCookie = async (headers: Headers): Promise<Customer | Operator | null> => {
    const cookie = headers.get('cookie');
    if (cookie === null || (headers.get('origin') ?? storeOrigin) !== storeOrigin) return null;
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
    const person = found && (await people.bySessionId(found.session.id));
    if (!person) return null;
    const isStaff = person.staffRole !== null && (person.hasSecondFactor || !needsSecondFactor);
    return isStaff && person.staffRole !== null
      ? { ...customer(person), kind: 'operator', role: person.staffRole }
      : customer(person);
  };

  return {
    of: async (headers, address) => {
      const authorization = headers.get('authorization');
      if (authorization === null) return (await byCookie(headers)) ?? { kind: 'anyone' };
      const bearer = /^bearer +(\S+)$/i.exec(authorization)?.[1];
      const caller = bearer === undefined ? null : await byBearer(bearer, headers.get('origin'));
      if (caller !== null) return caller;
      log.info({ address }, 'a key or token was refused');
      throw notGood();
    },
  };
};

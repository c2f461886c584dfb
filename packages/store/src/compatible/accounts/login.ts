/** Signing in as the original's clients do: a name with a password, or with a personal access token in its place. */
import { PersonalScope } from '@chandlery/contract';
import type { Callers } from '../../caller/callers.ts';
import type { Account } from '../../entitlement/caller.ts';
import type { FindPeople } from '../../identity/find-people.ts';
import { tokenPrefix } from '../../identity/token.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import type { Identity } from '../../registry/identity.ts';
import type { CustomerClaims } from './customer-token.ts';

export interface Logins {
  /**
   * @param address where the request comes from, for limiting attempts; null where it is not known
   * @returns null where name and secret do not belong together, whichever of them is wrong
   * @throws {StoreProblem} `rate_limited`
   */
  readonly logIn: (name: string, secret: string, address: string | null) => Promise<CustomerClaims | null>;
  /** The account of a token as it is now; null where it, or what the token was given for, is no more. */
  readonly resume: (claims: CustomerClaims) => Promise<Account | null>;
}

export interface LoginOptions {
  readonly callers: Callers;
  readonly people: FindPeople;
  /** Checks passwords. */
  readonly identity: Identity;
}

/** Credentials by password are named so. */
const isPassword = (credentialId: string): boolean => credentialId.startsWith('password-');

export const createLogins = ({ callers, people, identity }: LoginOptions): Logins => {
  const byToken = async (name: string, token: string, address: string | null): Promise<CustomerClaims | null> => {
    try {
      const caller = await callers.of(new Headers({ authorization: `Bearer ${token}` }), address);
      const person = caller.kind === 'customer' ? await people.byId(caller.account.id) : null;
      if (person === null || caller.kind !== 'customer') return null;
      const { username, email } = person;
      if (![username, email].includes(name.toLowerCase())) return null;
      const { account, credentialId, scopes } = caller;
      return { accountId: account.id, username, email, credentialId, scopes: scopes.filter(isPersonal) };
    } catch (error) {
      if (error instanceof StoreProblem && error.code === 'unauthenticated') return null;
      throw error;
    }
  };

  const byPassword = async (name: string, password: string, address: string | null): Promise<CustomerClaims | null> => {
    const signedIn = await identity.authenticate(name, password, address);
    const person = signedIn && (await people.byId(signedIn.account.id));
    if (signedIn === null || person === null) return null;
    return {
      accountId: person.account.id,
      username: person.username,
      email: person.email,
      credentialId: signedIn.credentialId,
      scopes: PersonalScope.options,
    };
  };

  return {
    logIn: (name, secret, address) =>
      secret.startsWith(tokenPrefix) ? byToken(name, secret, address) : byPassword(name, secret, address),
    resume: async ({ accountId, credentialId }) => {
      if (isPassword(credentialId)) return identity.resume(accountId, credentialId);
      const person = await people.byTokenId(credentialId);
      return person?.account.id === accountId ? person.account : null;
    },
  };
};

const personal: readonly string[] = PersonalScope.options;
const isPersonal = (scope: string): scope is PersonalScope => personal.includes(scope);

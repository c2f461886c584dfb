/** Some people who can sign in, each with one password. */
import type { Account } from '../../entitlement/caller.ts';
import type { Identity, SignedIn } from '../identity.ts';

export const person = (id: string, changes: Partial<Account> = {}): Account => ({
  id,
  organisations: [],
  publishers: [],
  country: null,
  isAdministrator: false,
  ...changes,
});

export const passwordOf = (id: string): string => `password of ${id}: with a colon`;

export interface People extends Identity {
  readonly add: (account: Account) => void;
  readonly account: (id: string) => Account;
  /** Ends a person's only credential. */
  readonly lock: (id: string) => void;
}

/** Keeps accounts in memory: the registry knows people by its own narrow interface alone. */
export const createPeople = (...accounts: readonly Account[]): People => {
  const known = new Map<string, SignedIn>();
  const add = (account: Account) => void known.set(account.id, { account, credentialId: `credential-${account.id}` });
  accounts.forEach(add);
  return {
    add,
    account: (id) => {
      const found = known.get(id);
      if (found === undefined) throw new Error(`nobody is called ${id}`);
      return found.account;
    },
    lock: (id) => void known.delete(id),
    authenticate: (username, secret) =>
      Promise.resolve(secret === passwordOf(username) ? (known.get(username) ?? null) : null),
    resume: (accountId, credentialId) => {
      const found = known.get(accountId);
      return Promise.resolve(found?.credentialId === credentialId ? found.account : null);
    },
  };
};

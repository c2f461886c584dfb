/** People with accounts in a test store. */
import type { Scope } from '@chandlery/contract';
import { hashPassword } from 'better-auth/crypto';
import type { TestStore } from '../../server/test/store.ts';
import { type NewAccount, insertAccount } from '../operator/insert-account.ts';
import { type Browser, openBrowser } from './browser.ts';

export const passwordOf = (name: string): string => `the password of ${name}`;

const hashes = new Map<string, Promise<string>>();

/** Each made once: hashing takes longer than most tests. */
const hashOf = (password: string): Promise<string> => {
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  return hash;
};

/** Somebody with an account, and the browser in which they are signed in. */
export interface SignedInPerson {
  readonly id: string;
  readonly username: string;
  readonly browser: Browser;
  /** A new personal access token of theirs. */
  readonly token: (...scopes: readonly Scope[]) => Promise<string>;
}

export const openAccount = async (
  store: TestStore,
  username: string,
  changes: Partial<NewAccount> = {},
): Promise<SignedInPerson> => {
  const email = `${username}@example.com`;
  const password = passwordOf(username);
  const account = { email, name: username, username, ...changes };
  const id = await insertAccount(store.database, account, await hashOf(changes.password ?? password));
  const browser = openBrowser(store);
  const signedIn = await browser.post('/auth/sign-in/email', { email, password });
  if (signedIn.status !== 200) throw new Error(`${username} is not signed in: ${await signedIn.text()}`);
  return {
    id,
    username,
    browser,
    token: async (...scopes) => {
      const made = await browser.post('/v1/account/tokens', { name: 'laptop', scopes });
      if (made.status !== 200) throw new Error(`no token: ${await made.text()}`);
      return ((await made.json()) as { token: string }).token;
    },
  };
};

/** What the registry needs to know of people, and nothing more. Accounts themselves are kept elsewhere. */
import type { Account } from '../entitlement/caller.ts';

/** Somebody who has shown who they are. */
export interface SignedIn {
  readonly account: Account;
  /** The password or personal access token that was shown: what is given for it ends with it. */
  readonly credentialId: string;
}

export interface Identity {
  /**
   * Checks a user name with a password or personal access token.
   * @param address where the request comes from, for limiting attempts; null where it is not known
   * @returns null where they do not belong together, whichever of them is wrong
   * @throws {StoreProblem} `rate_limited` after too many attempts
   */
  readonly authenticate: (username: string, secret: string, address: string | null) => Promise<SignedIn | null>;
  /** The account as it is now; null where it, or the credential, is no more. */
  readonly resume: (accountId: string, credentialId: string) => Promise<Account | null>;
}

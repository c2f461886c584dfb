/** Who holds subscriptions, as far as selling needs to know of accounts and organisations. */

export interface HolderFacts {
  readonly id: string;
  readonly kind: 'account' | 'organisation';
  /** What people call it. */
  readonly name: string;
  /** What a licence calls it. */
  readonly username: string;
  /** Of an organisation; null for a person. */
  readonly company: string | null;
}

export interface Holders {
  /** Facts by id; those that are unknown are not there. */
  readonly find: (ids: readonly string[]) => Promise<ReadonlyMap<string, HolderFacts>>;
  /** Ids of the organisations that an account may buy for. */
  readonly ownedBy: (accountId: string) => Promise<readonly string[]>;
}

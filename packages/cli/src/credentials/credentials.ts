/** What somebody is logged in to a store with. */
export interface Credential {
  readonly username: string;
  /** A personal access token. Never shown, logged, or put on a command line. */
  readonly token: string;
  /** Ids of the tokens that the login made, to be revoked at logout. */
  readonly tokenIds: readonly string[];
  /** The registry that docker login was prepared for; null where it was not. */
  readonly registry: string | null;
}

/** What this person keeps, by the store's origin. */
export interface Credentials {
  /** The store that commands are about where none is named. */
  readonly current: string | null;
  readonly stores: Readonly<Record<string, Credential>>;
}

export const noCredentials: Credentials = { current: null, stores: {} };

/** Logged in to a store, which then is the current one. */
export const withStore = ({ stores }: Credentials, store: string, credential: Credential): Credentials => ({
  current: store,
  stores: { ...stores, [store]: credential },
});

/** Logged out of a store; another one that is left becomes the current one. */
export const withoutStore = ({ current, stores }: Credentials, store: string): Credentials => {
  const { [store]: _gone, ...rest } = stores;
  return { current: current === store ? (Object.keys(rest)[0] ?? null) : current, stores: rest };
};

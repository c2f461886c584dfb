import type { Check } from '@chandlery/contract/checks';
import type { Connection } from './connection.ts';
import { read } from './read.ts';

/** A public key that a store signs with, RFC 7517. */
export interface StoreKey {
  readonly kty: string;
  readonly kid: string;
  /** What it signs: `licence`, `certification`, … */
  readonly purpose: string;
  readonly [member: string]: unknown;
}

export interface KeySet {
  readonly keys: readonly StoreKey[];
}

export interface GetKeysOptions {
  /** How a browser's own cache is used, as in `fetch`; keys are added to the set and never changed. */
  readonly cache?: RequestCache | undefined;
}

const keySet: Check<KeySet> = { keys: [{ kty: /^/, kid: /^/, purpose: /^/ }] };

/**
 * The public keys that what a store has signed is verified with.
 * @throws {StoreError}
 */
export const getKeys = (connection: Connection, { cache }: GetKeysOptions = {}): Promise<KeySet> => {
  const { fetch } = connection;
  const asked: Connection = cache
    ? { ...connection, fetch: (input, init) => fetch(input, { ...init, cache }) }
    : connection;
  return read(asked, '/.well-known/jwks.json', keySet);
};

/** The store's signing keys: one that signs for every purpose, made on first use, followed by another before it retires. */
import type { Database } from '../database/database.ts';
import { isPublished, nextKeyDue, signingKey } from './choose-key.ts';
import { createKey } from './create-key.ts';
import { addKey, readKeys } from './key-rows.ts';
import { type KeyAlgorithm, type KeyPurpose, keyTerms, publishedAhead } from './purpose.ts';
import { type Signer, openSigner } from './signer.ts';
import type { SigningKeyRow } from './tables.ts';

export type PublishedKey = Pick<SigningKeyRow, 'id' | 'purpose' | 'algorithm' | 'publicKey' | 'certificate'>;

export interface KeyRing {
  /**
   * The key that signs for a purpose now.
   * @param algorithm the purpose's own unless told
   * @throws SealError where the secret is not the one under which the key was made
   */
  readonly signer: (purpose: KeyPurpose, algorithm?: KeyAlgorithm) => Promise<Signer>;
  /** The public parts of all keys that signed, or will sign, anything that may still be valid. */
  readonly published: () => Promise<readonly PublishedKey[]>;
  /** Publishes a new key, which signs a day later; what the old one signed stays valid. @param at when it starts to sign instead */
  readonly rotate: (purpose: KeyPurpose, algorithm?: KeyAlgorithm, at?: Date) => Promise<void>;
}

export interface KeyRingOptions {
  readonly clock?: () => Date;
  /** Milliseconds after which keys of other processes are seen here; far shorter than they are published ahead. */
  readonly maxStaleness?: number;
}

/** @param secret `CHANDLERY_SECRET`; private keys are kept encrypted under it */
export const createKeyRing = (
  database: Database,
  secret: string,
  { clock = () => new Date(), maxStaleness = 60_000 }: KeyRingOptions = {},
): KeyRing => {
  const signers = new Map<string, Promise<Signer>>();
  let known: Promise<readonly SigningKeyRow[]> | undefined;
  let readAt = -Infinity;

  const keys = (): Promise<readonly SigningKeyRow[]> => {
    if (known === undefined || performance.now() - readAt >= maxStaleness) {
      readAt = performance.now();
      known = readKeys(database);
      known.catch(() => (known = undefined));
    }
    return known;
  };

  const keysFor = async (purpose: KeyPurpose, algorithm: KeyAlgorithm): Promise<readonly SigningKeyRow[]> =>
    (await keys()).filter((key) => key.purpose === purpose && key.algorithm === algorithm);

  const add = async (
    purpose: KeyPurpose,
    algorithm: KeyAlgorithm,
    notBefore: Date,
    isNeeded: (keys: readonly SigningKeyRow[]) => boolean,
  ): Promise<void> => {
    await addKey(database, await createKey(purpose, algorithm, notBefore, secret), isNeeded);
    known = undefined;
  };

  const open = (key: SigningKeyRow): Promise<Signer> => {
    const opened = signers.get(key.id) ?? openSigner(key, secret);
    signers.set(key.id, opened);
    return opened;
  };

  return {
    signer: async (purpose, algorithm = keyTerms[purpose].algorithm) => {
      const now = clock();
      const due = nextKeyDue(await keysFor(purpose, algorithm), now);
      if (due !== null) await add(purpose, algorithm, due, (there) => nextKeyDue(there, now) !== null);
      const key = signingKey(await keysFor(purpose, algorithm), now);
      if (key === undefined) throw new Error(`there is no key for ${purpose}`);
      return open(key);
    },
    published: async () => {
      const now = clock();
      return (await keys()).filter((key) => isPublished(key, now));
    },
    rotate: async (purpose, algorithm = keyTerms[purpose].algorithm, at = undefined) =>
      add(purpose, algorithm, at ?? new Date(clock().getTime() + publishedAhead), () => true),
  };
};

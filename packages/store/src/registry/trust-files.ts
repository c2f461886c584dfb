/** What a registry needs to trust the store's tokens, as files in the data folder. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateBundle, keySet } from '../keys/jwks.ts';
import type { KeyRing } from '../keys/key-ring.ts';

export interface TrustFiles {
  /** Certificates, for `rootcertbundle` of version 2 and 3. */
  readonly certificates: string;
  /** A JSON Web Key Set, for `jwks` of version 3. */
  readonly keySet: string;
  /** What the registry shows with its notifications; for its owner's eyes. */
  readonly notificationToken: string;
}

const readIfThere = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** Written whole before it has its name, so that a registry that starts at that moment never reads half of it. */
const write = (file: string, content: string, mode: number): boolean => {
  if (readIfThere(file) === content) return false;
  writeFileSync(`${file}.new`, content, { mode });
  renameSync(`${file}.new`, file);
  return true;
};

export const trustFiles = (dataFolder: string): TrustFiles => ({
  certificates: join(dataFolder, 'registry', 'token-signing.pem'),
  keySet: join(dataFolder, 'registry', 'token-signing.jwks.json'),
  notificationToken: join(dataFolder, 'registry', 'notification-token'),
});

/**
 * Writes them, where they are not there or say something else.
 * @returns whether the keys in them are others than before, so that a registry must read them again
 */
export const writeTrustFiles = async (
  dataFolder: string,
  keys: KeyRing,
  notificationToken: string,
): Promise<boolean> => {
  // Makes the key on a store's first start.
  await keys.signer('registry-token');
  const published = (await keys.published())
    .filter(({ purpose }) => purpose === 'registry-token')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const files = trustFiles(dataFolder);
  mkdirSync(join(dataFolder, 'registry'), { recursive: true });
  write(files.notificationToken, `${notificationToken}\n`, 0o600);
  write(files.keySet, `${JSON.stringify(keySet(published), null, 2)}\n`, 0o644);
  return write(files.certificates, certificateBundle(published), 0o644);
};

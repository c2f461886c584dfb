/** Whose licences count. */
import { type JsonObject, isObject, member } from './json.ts';
import { isKeyId } from './key-id.ts';
import type { PublicKey } from './public-key.ts';

/** A JSON Web Key, RFC 7517, as a store publishes it. */
export interface TrustedKey {
  readonly kty?: string | undefined;
  /** What the key signs; a store's keys for anything but a `licence` are passed over. */
  readonly purpose?: string | undefined;
  readonly [member: string]: unknown;
}

/**
 * Whose licences count: a store's key set (`/.well-known/jwks.json`) as it is, or a list of keys and key ids.
 * Keys for other purposes or algorithms are passed over. An id (`ABCD:EFGH:…`, twelve groups) pins a key that the file itself carries.
 */
export type TrustedKeys = { readonly keys: readonly TrustedKey[] } | readonly (TrustedKey | string)[];

/** @throws {TypeError} by what is no set of keys: a mistake of the program, not of the file */
export const keysIn = (trustedKeys: TrustedKeys): readonly unknown[] => {
  const keys: unknown = isObject(trustedKeys) ? trustedKeys['keys'] : trustedKeys;
  if (!Array.isArray(keys))
    throw new TypeError('trustedKeys is neither a JSON Web Key Set nor a list of keys and ids.');
  for (const key of keys)
    if (typeof key === 'string' && !isKeyId(key))
      throw new TypeError(`trustedKeys has ${key}, which is no key id (ABCD:EFGH:…, twelve groups).`);
  return keys;
};

/** Whether a key says something of itself, where it says it at all. */
const admits = (key: JsonObject, name: string, value: string): boolean => (member(key, name) ?? value) === value;

/** Keys for something else are passed over, and so is what is not known yet. */
const isSame = (key: unknown, { algorithm, jwk }: PublicKey): boolean =>
  isObject(key) &&
  admits(key, 'purpose', 'licence') &&
  admits(key, 'use', 'sig') &&
  admits(key, 'alg', algorithm) &&
  Object.entries(jwk).every(([name, value]) => member(key, name) === value);

/**
 * Whether a key is among those that are trusted.
 * @param keyId the id of the key, or what claims to be: it must be made sure of, too
 */
export const isAmong = (keys: readonly unknown[], publicKey: PublicKey, keyId: string): boolean =>
  keys.some((key) => (typeof key === 'string' ? key === keyId : isSame(key, publicKey)));

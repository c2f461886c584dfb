/** Public keys as JSON Web Keys, RFC 7517. */
import { type LicenseAlgorithm, algorithms } from './algorithm.ts';
import { base64UrlLength } from './base64.ts';
import { type JsonObject, member, textOf } from './json.ts';
import { keyId } from './key-id.ts';
import { Malformed } from './malformed.ts';

/** A public key whose parts are well spelt. */
export interface PublicKey {
  readonly algorithm: LicenseAlgorithm;
  readonly jwk: JsonWebKey;
  /** The same for the same key, and for no other. */
  readonly text: string;
}

/** A key that verifies. */
interface OpenKey {
  /** The libtrust id. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** Bytes of an RSA modulus: 2048 to 8192 bits. */
const modulus = { min: 256, max: 1024 };
/** Bytes of a coordinate on P-256. */
const coordinate = { min: 32, max: 32 };
/** Bytes of an RSA exponent; it is 65537 nearly everywhere. */
const exponent = { min: 1, max: 4 };

const part = (jwk: JsonObject, name: string, where: string, { min, max }: typeof modulus): string => {
  const text = textOf(jwk, name, where);
  const length = base64UrlLength(text, where + name);
  if (length < min || length > max) throw new Malformed(where + name, 'has the wrong length');
  return text;
};

/** Reads the members of a key that verifies. @param where path of the key, ending in a dot */
export const readPublicKey = (jwk: JsonObject, where: string): PublicKey => {
  const kty = textOf(jwk, 'kty', where);
  if (kty === 'RSA') {
    const [n, e] = [part(jwk, 'n', where, modulus), part(jwk, 'e', where, exponent)];
    return { algorithm: 'RS256', jwk: { kty, n, e }, text: `${n} ${e}` };
  }
  if (kty !== 'EC') throw new Malformed(`${where}kty`, 'is neither EC nor RSA');
  const crv = textOf(jwk, 'crv', where);
  if (crv !== 'P-256') throw new Malformed(`${where}crv`, 'is not P-256');
  const [x, y] = [part(jwk, 'x', where, coordinate), part(jwk, 'y', where, coordinate)];
  return { algorithm: 'ES256', jwk: { kty, crv, x, y }, text: `${x} ${y}` };
};

/** What a key in a file may say beside the key itself; `keyID` is libtrust's. */
const sayable = new Set(['kty', 'crv', 'x', 'y', 'n', 'e', 'kid', 'keyID', 'alg', 'use', 'key_ops']);
const secrets = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']);

/** Refuses a key that carries what only its owner may have, or anything that other readers might understand otherwise. */
export const refuseStrangeMembers = (jwk: JsonObject, where: string): void => {
  for (const name of Object.keys(jwk)) {
    if (secrets.has(name)) throw new Malformed(where + name, 'belongs to a private key');
    if (!sayable.has(name)) throw new Malformed(where + name, 'has no place in a key');
  }
};

const open = async ({ algorithm, jwk }: PublicKey, where: string): Promise<OpenKey> => {
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, algorithms[algorithm].key, true, ['verify']);
    // Deno looks at a point only here.
    return { id: await keyId(key), key };
  } catch {
    throw new Malformed(where, 'is not a key');
  }
};

/** Trusted keys that have verified, oldest first: opening one takes longer than verifying with it. */
const opened = new Map<string, OpenKey>();
const mostOpened = 16;

/**
 * Makes a key ready to verify with.
 * @param claimed the id that it must have
 * @param where path of the key
 * @param isTrusted whether to keep it ready
 */
export const openKey = async (
  publicKey: PublicKey,
  claimed: string,
  where: string,
  isTrusted: boolean,
): Promise<CryptoKey> => {
  const { id, key } = await open(publicKey, where);
  if (id !== claimed) throw new Malformed(`${where}.kid`, 'is not the id of the key');
  if (!isTrusted) return key;
  opened.set(publicKey.text, { id, key });
  for (const oldest of opened.keys()) if (opened.size > mostOpened) opened.delete(oldest);
  return key;
};

/** A key that is ready; undefined where it is not, or has another id than it claims. */
export const readyKey = ({ text }: PublicKey, claimed: string): CryptoKey | undefined => {
  const ready = opened.get(text);
  return ready?.id === claimed ? ready.key : undefined;
};

/** The id that a key in a file claims; it may claim it twice. @param where path of the key, ending in a dot */
export const claimedId = (jwk: JsonObject, where: string): string => {
  const id = textOf(jwk, 'kid', where);
  if ((member(jwk, 'keyID') ?? id) !== id) throw new Malformed(`${where}keyID`, 'differs from kid');
  return id;
};

import { algorithms } from './algorithm.ts';
import { bytesOf } from './base64.ts';
import { type LicenseFile, type LicenseInput, bytesIn, readLicenseFile } from './license-file.ts';
import { Malformed } from './malformed.ts';
import { type Payload, readPayload } from './payload.ts';
import { openKey, readyKey } from './public-key.ts';
import type { LicenseResult, UnprovedLicense } from './result.ts';
import { type SignedDocument, jwkPlace } from './signed-document.ts';
import { standingOf } from './standing.ts';
import { type TrustedKeys, isAmong, keysIn } from './trusted-keys.ts';

export interface VerifyLicenseOptions {
  /** Whose licences count. */
  readonly trustedKeys: TrustedKeys;
  /** The moment to judge at; this machine's clock unless told. */
  readonly now?: Date | undefined;
}

/** What is signed, or why it cannot be read: to be said only once it is known who signed it. */
const payloadOf = ({ payload, time }: SignedDocument): Payload | Malformed => {
  try {
    return readPayload(payload, time);
  } catch (error) {
    if (error instanceof Malformed) return error;
    throw error;
  }
};

/** Whether the private key is the one that the token was made with. */
const isTokenGood = async ({ privateKey }: LicenseFile, { token, expiration }: Payload): Promise<boolean> => {
  const key = await crypto.subtle.importKey('raw', privateKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, token, bytesOf(expiration));
};

/** @throws {Malformed} */
const judge = async (file: LicenseFile, trustedKeys: readonly unknown[], now: Date): Promise<LicenseResult> => {
  const { algorithm, publicKey, keyId, signature, signingInput } = file.document;
  const isTrusted = isAmong(trustedKeys, publicKey, keyId);
  const key = readyKey(publicKey, keyId) ?? (await openKey(publicKey, keyId, jwkPlace, isTrusted));
  // While the signature is checked elsewhere, what is signed is read here.
  const signatureCheck =
    isTrusted && crypto.subtle.verify(algorithms[algorithm].signature, key, signature, signingInput);
  const payload = payloadOf(file.document);
  const isRead = !(payload instanceof Malformed);
  const unproved = (outcome: UnprovedLicense['outcome']) => {
    return { outcome, keyId, algorithm, claimed: isRead ? payload.license : undefined };
  };
  if (!isTrusted) return unproved('untrusted_key');
  const [isSignatureGood, isProved] = await Promise.all([signatureCheck, isRead && isTokenGood(file, payload)]);
  if (!isSignatureGood) return unproved('bad_signature');
  if (!isRead) throw payload;
  if (!isProved) return unproved('token_mismatch');
  return { outcome: standingOf(payload.license, now), keyId, algorithm, license: payload.license };
};

/**
 * Verifies a licence file, offline: one that a store issued, or Docker itself. It never throws because of the file.
 *
 * @param file its text or bytes, or what a browser gives for a file that is dropped or chosen
 * @returns `outcome` with what the licence says; trust nothing but `valid` and, if you are patient, `in_grace`
 * @throws {TypeError} where `trustedKeys` is no set of keys, or the runtime has no WebCrypto: on a page, where that came without HTTPS
 * @example
 * const result = await verifyLicense(file, { trustedKeys: await (await fetch(`${store}/.well-known/jwks.json`)).json() });
 * if (result.outcome === 'valid') console.log(`Licensed to ${result.license.username}`);
 */
export const verifyLicense = async (
  file: LicenseInput,
  { trustedKeys, now = new Date() }: VerifyLicenseOptions,
): Promise<LicenseResult> => {
  const keys = keysIn(trustedKeys);
  if (!globalThis.crypto?.subtle)
    throw new TypeError('There is no WebCrypto here: on a page, it takes HTTPS or localhost.');
  try {
    return await judge(readLicenseFile(file instanceof Blob ? await bytesIn(file) : file), keys, now);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { outcome: 'malformed', where: error.where, problem: error.problem };
  }
};

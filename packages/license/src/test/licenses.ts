/** Makes licence files for tests and stories, in browsers and in Node: as a store issues them, as Docker did, and broken in any way. */
import { FlattenedSign, type JWK, exportJWK, generateKeyPair } from 'jose';
import type { LicenseAlgorithm } from '../algorithm.ts';
import { base64Url } from '../base64.ts';
import { keyId } from '../key-id.ts';
import { encodeText } from '../text.ts';

export interface TestSigner {
  readonly keyId: string;
  readonly algorithm: LicenseAlgorithm;
  /** The public key. */
  readonly jwk: JWK;
  readonly privateKey: CryptoKey;
}

/** @param modulusLength bits, for RS256 */
export const newSigner = async (algorithm: LicenseAlgorithm, modulusLength = 2048): Promise<TestSigner> => {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength });
  return { keyId: await keyId(publicKey), algorithm, jwk: await exportJWK(publicKey), privateKey };
};

/** The key set of a store that has these signers. */
export const keySetOf = (...signers: readonly TestSigner[]) => ({
  keys: signers.map(({ jwk, keyId, algorithm }) =>
    Object.assign({}, jwk, { kid: keyId, alg: algorithm, use: 'sig', purpose: 'licence' }),
  ),
});

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const padded = (bytes: Uint8Array): string => base64(bytes).replaceAll('+', '-').replaceAll('/', '_');

/** Bytes that end in no zero: to HMAC, a zero at the end of a key is nothing. */
const chance = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  bytes[length - 1] = (bytes[length - 1] ?? 0) | 1;
  return bytes;
};

const token = async (privateKey: Uint8Array<ArrayBuffer>, expiration: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', privateKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return padded(new Uint8Array(await crypto.subtle.sign('HMAC', key, encodeText(expiration))));
};

interface Signed {
  readonly payload: string;
  readonly signatures: readonly [{ readonly header: object; readonly signature: string; readonly protected: string }];
}

/** @param time RFC 3339 */
const sign = async (
  { algorithm, jwk, keyId: kid, privateKey }: TestSigner,
  document: string,
  time: string,
  tail: string,
  extraMembers: object,
): Promise<Signed> => {
  const bytes = encodeText(document);
  const header = { jwk: { ...jwk, ...extraMembers, kid }, alg: algorithm };
  const jws = await new FlattenedSign(bytes)
    .setProtectedHeader({ formatLength: bytes.length - tail.length, formatTail: base64Url(encodeText(tail)), time })
    .setUnprotectedHeader(header)
    .sign(privateKey);
  return { payload: jws.payload, signatures: [{ header, signature: jws.signature, protected: jws.protected ?? '' }] };
};

const whole = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

export interface TestTerms {
  readonly issuedAt: Date;
  readonly expiration: Date;
  /** Members of the payload, instead of those of an everyday licence or beside them; undefined leaves one out. */
  readonly says?: Readonly<Record<string, unknown>>;
}

/** A licence as a store issues it. */
export const storeLicense = async (signer: TestSigner, { issuedAt, expiration, says }: TestTerms): Promise<string> => {
  const privateKey = chance(32);
  const payload = {
    expiration: whole(expiration),
    token: await token(privateKey, whole(expiration)),
    maxEngines: 5,
    scanningEnabled: false,
    licenseType: 'Offline',
    tier: 'Production',
    subscription_id: 'sub-3f0c7a52-6d0e-4a43-9a39-4f6f5a0e1c11',
    product_id: 'prod_7kQ2mXv9TfLw4RbZ1nHs8c',
    rate_plan_id: 'plan_2dVx8Jm5QpYt7NcKw3Gz6a',
    version: 1,
    grace_days: 14,
    metadata: { username: 'nordhaven', company: 'Nordhaven Hospitals' },
    pricing_components: [
      { name: 'Nodes', value: 5 },
      { name: 'Seats', value: 20 },
    ],
    ...says,
  };
  const jws = await sign(signer, JSON.stringify(payload, null, 3), whole(issuedAt), '\n}', {});
  return JSON.stringify({
    key_id: signer.keyId,
    private_key: padded(privateKey),
    authorization: base64(encodeText(JSON.stringify(jws))),
  });
};

/**
 * A licence as Docker issued them: what is signed has no white space, the JWS is indented by three, the key says its id twice,
 * and `key_id` is that of the private key.
 * @param expiration RFC 3339
 * @param isPretty whether the payload is left out, as the document around the signature is all of it
 */
export const dockerLicense = async (
  signer: TestSigner,
  expiration: string,
  { says = {}, isPretty = false }: { says?: Readonly<Record<string, unknown>>; isPretty?: boolean } = {},
): Promise<string> => {
  const privateKey = chance(33);
  const payload = {
    expiration,
    token: await token(privateKey, expiration.replace(/\.\d+/, '')),
    maxEngines: 10,
    scanningEnabled: true,
    licenseType: 'Offline',
    tier: 'Production',
    ...says,
  };
  const indent = isPretty ? 3 : undefined;
  const document = JSON.stringify(payload, null, indent);
  const jws = await sign(signer, document, '2017-05-05T21:57:33Z', isPretty ? '\n}' : '}', { keyID: signer.keyId });
  const { signatures } = jws;
  return JSON.stringify({
    key_id: padded(chance(33)),
    private_key: padded(privateKey),
    authorization: base64(encodeText(JSON.stringify(isPretty ? { ...payload, signatures } : jws, null, 3))),
  });
};

/** The JWS (RFC 7515 section 7.2) in a licence's `authorization`, as libtrust lays it out. */
import { type LicenseAlgorithm, algorithms } from './algorithm.ts';
import { base64Url, bytesOf, readBase64, readBase64Url, readSignedBase64Url } from './base64.ts';
import { type JsonObject, isObject, member, objectOf, readJson, textOf } from './json.ts';
import { Malformed } from './malformed.ts';
import { type Moment, readMoment } from './moment.ts';
import { type PublicKey, claimedId, readPublicKey, refuseStrangeMembers } from './public-key.ts';
import { encodeText } from './text.ts';

/** A document with its one signature, neither of them proved. */
export interface SignedDocument {
  /** What is signed: a character for each byte of UTF-8. */
  readonly payload: string;
  readonly algorithm: LicenseAlgorithm;
  /** The signer's key as the file has it: to be looked up, never to be trusted. */
  readonly publicKey: PublicKey;
  /** The id that the file gives this key. */
  readonly keyId: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** What the signature is made over. */
  readonly signingInput: Uint8Array<ArrayBuffer>;
  /** When it was signed. */
  readonly time: Moment;
}

const place = 'authorization';
const signaturePlace = `${place}.signatures[0]`;
const within = {
  signature: `${signaturePlace}.`,
  header: `${signaturePlace}.header.`,
  jwk: `${signaturePlace}.header.jwk.`,
  protected: `${signaturePlace}.protected.`,
};
/** Path of the key that a file carries. */
export const jwkPlace: string = `${signaturePlace}.header.jwk`;

const onlySignature = (jws: JsonObject): JsonObject => {
  const signatures = member(jws, 'signatures');
  if (!Array.isArray(signatures) || signatures.length !== 1)
    throw new Malformed(`${place}.signatures`, 'is not a list of exactly one signature');
  const [signature]: readonly unknown[] = signatures;
  if (!isObject(signature)) throw new Malformed(signaturePlace, 'is not an object');
  return signature;
};

const readProtected = (encoded: string): JsonObject => {
  const where = `${signaturePlace}.protected`;
  const header = readJson(readSignedBase64Url(encoded, where), where);
  // RFC 7515 section 7.2.1: no parameter may be in both headers; and nothing critical is understood here.
  for (const name of ['alg', 'jwk', 'crit', 'b64'])
    if (Object.hasOwn(header, name)) throw new Malformed(`${where}.${name}`, 'has no place there');
  return header;
};

const algorithmOf = (header: JsonObject, { algorithm }: PublicKey): LicenseAlgorithm => {
  const where = within.header;
  const alg = textOf(header, 'alg', where);
  if (!Object.hasOwn(algorithms, alg)) throw new Malformed(`${where}alg`, 'is neither ES256 nor RS256');
  if (alg !== algorithm) throw new Malformed(`${where}alg`, 'does not fit the key');
  return algorithm;
};

/** The payload as it is signed. Where it is left out, it is the document itself up to where the signatures begin, and how that ended before. */
const encodedPayload = (jws: JsonObject, document: string, header: JsonObject): string => {
  if (member(jws, 'payload') !== undefined) return textOf(jws, 'payload', `${place}.`);
  const where = within.protected;
  const bytes = bytesOf(document);
  const length = member(header, 'formatLength');
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || length > bytes.length)
    throw new Malformed(`${where}formatLength`, 'is not a length within the document');
  const tail = readBase64Url(textOf(header, 'formatTail', where), `${where}formatTail`);
  return base64Url(new Uint8Array([...bytes.subarray(0, length), ...tail]));
};

const readKey = (header: JsonObject) => {
  const jwk = objectOf(header, 'jwk', within.header);
  refuseStrangeMembers(jwk, within.jwk);
  return { publicKey: readPublicKey(jwk, within.jwk), keyId: claimedId(jwk, within.jwk) };
};

/** @param authorization standard base64 of the JWS */
export const readSignedDocument = (authorization: string): SignedDocument => {
  // What is read of the document and of the protected header is ASCII: bytes need no decoding there.
  const document = readBase64(authorization, place);
  // White space around it would say nothing, and be signed by nobody.
  if (!document.endsWith('}')) throw new Malformed(place, 'does not end with the document in it');
  const jws = readJson(document, place);
  const signed = onlySignature(jws);
  const header = objectOf(signed, 'header', within.signature);
  const { publicKey, keyId } = readKey(header);
  const protectedText = textOf(signed, 'protected', within.signature);
  const protectedHeader = readProtected(protectedText);
  const payload = encodedPayload(jws, document, protectedHeader);
  return {
    payload: readSignedBase64Url(payload, `${place}.payload`),
    algorithm: algorithmOf(header, publicKey),
    publicKey,
    keyId,
    signature: readBase64Url(textOf(signed, 'signature', within.signature), `${signaturePlace}.signature`),
    signingInput: encodeText(`${protectedText}.${payload}`),
    time: readMoment(textOf(protectedHeader, 'time', within.protected), `${signaturePlace}.protected.time`),
  };
};

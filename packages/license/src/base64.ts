/** Base64 and base64url, RFC 4648. */
import { Malformed } from './malformed.ts';

const padded = /^(?:[\w-]{4})*(?:[\w-][AQgw]==|[\w-]{2}[AEIMQUYcgkosw048]=)?$/;
const unpadded = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;

/** @param binary a character for each byte */
export const bytesOf = (binary: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
};

/** A character for each byte; undefined where the text is no base64. */
const decode = (text: string): string | undefined => {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
};

const fromUrl = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

/** How standard base64 ends that has its padding and no stray bits. */
const standardEnd = /^(?:[^=]{4}|[^=]{2}[AEIMQUYcgkosw048]=|[^=][AQgw]==)$/;

/**
 * Reads standard base64, whose lines may be broken as Docker's own reader lets them be.
 * @returns a character for each byte
 */
export const readBase64 = (text: string, where: string): string => {
  const binary = decode(text);
  // `atob` forgives white space, missing padding and stray bits. Only the first is meant to be forgiven.
  const length = 4 * Math.ceil((binary?.length ?? 0) / 3);
  const joined = text.length === length ? text : text.replaceAll(/\s/g, '');
  if (binary === undefined || joined.length !== length || !standardEnd.test(joined.slice(-4)))
    throw new Malformed(where, 'is not base64');
  return binary;
};

/**
 * Reads base64url that is signed as it is: how it is spelt is for the signature to say.
 * @returns a character for each byte
 */
export const readSignedBase64Url = (text: string, where: string): string => {
  const binary = decode(fromUrl(text));
  if (binary === undefined) throw new Malformed(where, 'is not base64url');
  return binary;
};

/**
 * The number of bytes that base64url stands for: without padding, white space or stray bits, so that it is spelt in one way only.
 * @throws {Malformed} where it is none
 */
export const base64UrlLength = (text: string, where: string): number => {
  if (!unpadded.test(text)) throw new Malformed(where, 'is not base64url');
  return Math.floor((text.length * 3) / 4);
};

/** Reads base64url that is spelt in one way only, without padding. */
export const readBase64Url = (text: string, where: string): Uint8Array<ArrayBuffer> => {
  if (!unpadded.test(text)) throw new Malformed(where, 'is not base64url');
  return bytesOf(atob(fromUrl(text)));
};

/** The same with padding, as licences have their private keys and tokens. */
export const readPaddedBase64Url = (text: string, where: string): Uint8Array<ArrayBuffer> => {
  if (!padded.test(text)) throw new Malformed(where, 'is not padded base64url');
  return bytesOf(atob(fromUrl(text)));
};

/** Writes base64url without padding. */
export const base64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

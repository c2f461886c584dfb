import { bytesOf } from './base64.ts';
import { Malformed } from './malformed.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads UTF-8, without the byte-order mark that it may begin with. */
export const readText = (bytes: Uint8Array, where: string): string => {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Malformed(where, 'is not UTF-8');
  }
};

/** @param binary a character for each byte of UTF-8 */
export const readBinaryText = (binary: string, where: string): string =>
  // Nearly always it is text already.
  /[^\0-\x7f]/.test(binary) ? readText(bytesOf(binary), where) : binary;

const encoder = new TextEncoder();

export const encodeText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

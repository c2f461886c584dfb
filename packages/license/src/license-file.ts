/** A `.lic` file, formats.md section 1: a JSON envelope around a signed document. */
import { readPaddedBase64Url } from './base64.ts';
import { readJson, textOf } from './json.ts';
import { Malformed } from './malformed.ts';
import { type SignedDocument, readSignedDocument } from './signed-document.ts';
import { readText } from './text.ts';

export interface LicenseFile {
  readonly document: SignedDocument;
  /** What the licence's token is keyed with. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

/** Bytes; licences have four thousand. */
const largest = 65_536;

/** Bytes of the private key in a file whose `key_id` is its signer's. */
const privateKeyLength = 32;

/** What a file can come as: text, bytes, or what a browser gives for a file that is dropped or chosen. */
export type LicenseInput = string | ArrayBuffer | Uint8Array | Blob;

const tooLarge = () => new Malformed('file', `is larger than ${largest} bytes`);

/** The file's text, without the byte-order mark that it may begin with. */
const textIn = (input: string | ArrayBuffer | Uint8Array): string => {
  if ((typeof input === 'string' ? input.length : input.byteLength) > largest) throw tooLarge();
  if (typeof input === 'string') return input.startsWith('\uFEFF') ? input.slice(1) : input;
  return readText(new Uint8Array(input), 'file');
};

/**
 * The bytes of a file, which may be huge, or a folder, or gone since it was chosen.
 * @throws {Malformed}
 */
export const bytesIn = async (file: Blob): Promise<ArrayBuffer> => {
  if (file.size > largest) throw tooLarge();
  return file.arrayBuffer().catch(() => {
    throw new Malformed('file', 'cannot be read');
  });
};

/**
 * Reads a file without believing a word of it.
 * @throws {Malformed}
 */
export const readLicenseFile = (input: string | ArrayBuffer | Uint8Array): LicenseFile => {
  const envelope = readJson(textIn(input), 'file');
  const keyId = textOf(envelope, 'key_id', '');
  const privateKey = readPaddedBase64Url(textOf(envelope, 'private_key', ''), 'private_key');
  const document = readSignedDocument(textOf(envelope, 'authorization', ''));
  // Docker gave the private key an id of its own. An id with colons is a signer's, and then it must be that of this one.
  if (keyId.includes(':')) {
    if (keyId !== document.keyId) throw new Malformed('key_id', 'is not that of the key that signed');
    if (privateKey.length !== privateKeyLength)
      throw new Malformed('private_key', `is not ${privateKeyLength} bytes long`);
  }
  return { document, privateKey };
};

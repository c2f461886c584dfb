/** Texts at rest that the store itself must read again: JWE (RFC 7516) with AES-256-GCM under a key derived from the store's secret. */
import { hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';

/** @param use what the texts are: what was sealed for one use opens for no other */
const sealingKey = (secret: string, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `chandlery: ${use}`, 32));

/** @param use what the texts are, as it is given to `unsealText` */
export const sealText = (text: string, secret: string, use: string): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(sealingKey(secret, use));

/** @throws {errors.JOSEError} where it was sealed under another secret or for another use, or altered */
export const unsealText = async (sealed: string, secret: string, use: string): Promise<string> => {
  const { plaintext } = await compactDecrypt(sealed, sealingKey(secret, use), {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return new TextDecoder().decode(plaintext);
};

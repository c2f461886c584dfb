/** Private keys at rest: JWE (RFC 7516) with AES-256-GCM under a key derived from the store's secret. */
import { hkdfSync } from 'node:crypto';
import { CompactEncrypt, type JWK, compactDecrypt, errors } from 'jose';

/** Thrown where a private key was sealed under another secret, or altered. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

const sealingKey = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'chandlery: private keys at rest', 32));

/** The key's id is in the authenticated header, so that one row's key cannot be put in another's place. */
export const seal = (privateKey: JWK, keyId: string, secret: string): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(JSON.stringify(privateKey)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keyId })
    .encrypt(sealingKey(secret));

/** @throws SealError */
export const unseal = async (sealed: string, keyId: string, secret: string): Promise<JWK> => {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, sealingKey(secret), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    if (protectedHeader.kid === keyId) return JSON.parse(new TextDecoder().decode(plaintext)) as JWK;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  throw new SealError(
    `The private key ${keyId} does not open. CHANDLERY_SECRET must be the one under which the store made its keys.`,
  );
};

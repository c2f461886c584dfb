import { createHash, createPublicKey } from 'node:crypto';
import { base32 } from '@scure/base';
import type { JWK } from 'jose';

/**
 * A public key's libtrust id: SHA-256 over its DER SubjectPublicKeyInfo, the first 240 bits in base32 (RFC 4648), twelve groups of four.
 * Registries, and programs that read Docker's licences, know keys by it.
 */
export const keyId = (publicKey: JWK): string => {
  const spki = createPublicKey({ format: 'jwk', key: publicKey }).export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(spki).digest().subarray(0, 30);
  return base32.encode(digest).match(/.{4}/g)?.join(':') ?? '';
};

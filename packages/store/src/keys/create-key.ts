import { exportJWK, generateKeyPair } from 'jose';
import { keyId } from './key-id.ts';
import { type KeyAlgorithm, type KeyPurpose, keyTerms } from './purpose.ts';
import { seal } from './seal.ts';
import type { signingKeys } from './tables.ts';

/** Longer than any key signs and anything signed lives; a certificate that ends earlier would break what is still valid. */
const certificateLife = 20 * 365 * 86_400_000;

/** A new key pair as it is kept, its private part sealed. @param notBefore from when it signs */
export const createKey = async (
  purpose: KeyPurpose,
  algorithm: KeyAlgorithm,
  notBefore: Date,
  secret: string,
): Promise<typeof signingKeys.$inferInsert> => {
  // Two hundred modules, and a key is made once in months.
  const { selfSign } = await import('./certificate.ts');
  const keys = await generateKeyPair(algorithm, { extractable: true, modulusLength: 3072 });
  const publicKey = await exportJWK(keys.publicKey);
  const id = keyId(publicKey);
  return {
    id,
    purpose,
    algorithm,
    publicKey,
    sealedPrivateKey: await seal(await exportJWK(keys.privateKey), id, secret),
    certificate: await selfSign(keys, {
      keyId: id,
      notBefore,
      notAfter: new Date(notBefore.getTime() + certificateLife),
    }),
    notBefore,
    retireAfter: new Date(notBefore.getTime() + keyTerms[purpose].signs),
  };
};

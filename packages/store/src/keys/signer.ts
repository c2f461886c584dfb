import { type JWK, importJWK } from 'jose';
import type { KeyAlgorithm } from './purpose.ts';
import { unseal } from './seal.ts';
import type { SigningKeyRow } from './tables.ts';

/** A key that is ready to sign. */
export interface Signer {
  /** The libtrust id of its public part. */
  readonly keyId: string;
  readonly algorithm: KeyAlgorithm;
  readonly publicKey: JWK;
  readonly privateKey: CryptoKey;
  /** Base64 of a self-signed certificate around the public key, in DER form. */
  readonly certificate: string;
}

type SealedKey = Pick<SigningKeyRow, 'id' | 'algorithm' | 'publicKey' | 'sealedPrivateKey' | 'certificate'>;

/** @throws SealError where the secret is not the one under which the key was made */
export const openSigner = async (
  { id, algorithm, publicKey, sealedPrivateKey, certificate }: SealedKey,
  secret: string,
): Promise<Signer> => {
  const privateKey = await importJWK(await unseal(sealedPrivateKey, id, secret), algorithm);
  if (privateKey instanceof Uint8Array) throw new Error(`the key ${id} is not asymmetric`);
  return { keyId: id, algorithm, publicKey, privateKey, certificate };
};

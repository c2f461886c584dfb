/** Issues a licence file, formats.md section 1. */
import { randomBytes } from 'node:crypto';
import { FlattenedSign } from 'jose';
import type { Signer } from '../keys/signer.ts';
import type { LicenseFile, LicenseTerms } from './license.ts';
import { licensePayload, padded, wholeSeconds } from './payload.ts';

/** Bytes. */
const privateKeyLength = 32;

/** How an indented JSON document ends. */
const formatTail = '\n}';

/**
 * Signs a licence.
 * @param signer a key for licences: ES256, or RS256 where Docker's own verifier must take it
 * @param issuedAt goes into the signature
 * @param privateKey bytes of chance that the file carries; new ones unless told
 */
export const issueLicense = async (
  terms: LicenseTerms,
  { keyId, algorithm, publicKey, privateKey: signingKey }: Signer,
  issuedAt: Date,
  privateKey: Uint8Array = randomBytes(privateKeyLength),
): Promise<LicenseFile> => {
  // Indented, with the place where it ends: so it can be put together again from the pretty-printed document alone.
  const document = new TextEncoder().encode(JSON.stringify(licensePayload(terms, privateKey), null, 3));
  const jwk = { ...publicKey, kid: keyId };
  const { payload, signature, ...signed } = await new FlattenedSign(document)
    .setProtectedHeader({
      formatLength: document.length - formatTail.length,
      formatTail: Buffer.from(formatTail).toString('base64url'),
      time: wholeSeconds(issuedAt),
    })
    .setUnprotectedHeader({ alg: algorithm, jwk })
    .sign(signingKey);
  const signatures = [{ header: { jwk, alg: algorithm }, signature, protected: signed.protected }];
  return {
    key_id: keyId,
    private_key: padded(privateKey),
    authorization: Buffer.from(JSON.stringify({ payload, signatures })).toString('base64'),
  };
};

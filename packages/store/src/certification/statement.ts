/** Signs certification statements and the list of those that were revoked; formats.md section 2. */
import type { CertificateCheck, CertificationLevel } from '@chandlery/contract';
import { CompactSign } from 'jose';
import type { Signer } from '../keys/signer.ts';

/** What a statement says. */
export interface StatementTerms {
  readonly id: string;
  /** Slug of the product. */
  readonly product: string;
  readonly version: string;
  readonly level: CertificationLevel;
  readonly digests: readonly string[];
  readonly checks: readonly CertificateCheck[];
  readonly origins: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

const sign = (type: string, claims: object, { keyId, algorithm, privateKey }: Signer): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ typ: type, alg: algorithm, kid: keyId })
    .sign(privateKey);

/**
 * Signs a certificate.
 * @param issuer the store's origin
 * @param signer a key for certification
 * @returns a compact JWS
 */
export const signStatement = (terms: StatementTerms, issuer: string, signer: Signer): Promise<string> => {
  const { id, product, version, level, digests, checks, origins, issuedAt, expiresAt } = terms;
  const claims = {
    iss: issuer,
    sub: product,
    jti: id,
    iat: seconds(issuedAt),
    nbf: seconds(issuedAt),
    exp: seconds(expiresAt),
    digests,
    version,
    level,
    checks,
    origins,
  };
  return sign('store-certification+jwt', claims, signer);
};

/** Seconds for which a list counts, so that an old one cannot stand in for a new one for longer. */
export const listLife = 15 * 60;

/**
 * Signs the list of revoked certificates.
 * @param revoked ids
 * @returns a compact JWS
 */
export const signRevocations = (
  revoked: readonly string[],
  issuer: string,
  signer: Signer,
  now: Date,
): Promise<string> =>
  sign(
    'store-revocations+jwt',
    { iss: issuer, iat: seconds(now), exp: seconds(now) + listLife, revoked: revoked.toSorted() },
    signer,
  );

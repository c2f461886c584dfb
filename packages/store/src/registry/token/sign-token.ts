import { randomUUID } from 'node:crypto';
import { CompactSign } from 'jose';
import type { Signer } from '../../keys/signer.ts';
import type { Access } from './grant.ts';

/** A token of the registry's protocol, and what goes with it. */
export interface RegistryToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly issuedAt: Date;
}

export interface RegistryTokenClaims {
  /** The store's origin. */
  readonly issuer: string;
  /** The registry it is for. */
  readonly service: string;
  /** Account id; empty for nobody. */
  readonly subject: string;
  readonly access: readonly Access[];
  readonly issuedAt: Date;
  /** When what it permits ends by itself; null where it does not. */
  readonly until: Date | null;
}

/**
 * Seconds. A registry takes a token for 60 seconds after it has expired, and nobody may pull for longer than five minutes after a
 * subscription is revoked.
 */
const longest = 240;
/** Seconds. Clients take it for granted that a token lives a minute. */
const shortest = 60;

const encoder = new TextEncoder();

const lifetime = ({ issuedAt, until }: RegistryTokenClaims): number =>
  until === null
    ? longest
    : Math.min(longest, Math.max(shortest, Math.floor((until.getTime() - issuedAt.getTime()) / 1000)));

/** Signs a token as registries take it: version 2 trusts the certificate in `x5c`, version 3 the key id. */
export const signToken = async (
  { keyId, algorithm, privateKey, certificate }: Signer,
  claims: RegistryTokenClaims,
): Promise<RegistryToken> => {
  const expiresIn = lifetime(claims);
  const issuedAt = Math.floor(claims.issuedAt.getTime() / 1000);
  // The claims are ours and right: what builds and checks a JWT's claims would cost as much as the signature.
  const content = {
    iss: claims.issuer,
    sub: claims.subject,
    aud: claims.service,
    exp: issuedAt + expiresIn,
    nbf: issuedAt,
    iat: issuedAt,
    jti: randomUUID(),
    access: claims.access,
  };
  const token = await new CompactSign(encoder.encode(JSON.stringify(content)))
    .setProtectedHeader({ typ: 'JWT', alg: algorithm, kid: keyId, x5c: [certificate] })
    .sign(privateKey);
  return { token, expiresIn, issuedAt: new Date(issuedAt * 1000) };
};

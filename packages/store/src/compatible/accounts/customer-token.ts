/** The token that the original's login gave: RS256 with `x5c`, and the claims that its clients read. */
import { randomUUID } from 'node:crypto';
import { PersonalScope } from '@chandlery/contract';
import { SignJWT, decodeProtectedHeader, errors, importJWK, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { KeyRing } from '../../keys/key-ring.ts';

/** Seconds. Tools of old sign in for each thing they do. */
const lifetime = 3600;

/** Whom a token stands for, and what it may be used for. */
export interface CustomerClaims {
  readonly accountId: string;
  readonly username: string;
  readonly email: string;
  readonly scopes: readonly PersonalScope[];
  /** The password's or personal access token's, with which the token ends. */
  readonly credentialId: string;
}

export interface CustomerTokens {
  readonly issue: (claims: CustomerClaims) => Promise<string>;
  /** Null where it is not one of these, not the store's, or over. */
  readonly verify: (token: string) => Promise<CustomerClaims | null>;
}

const Payload = z.object({
  sub: z.string(),
  username: z.string(),
  email: z.string(),
  scope: z.string(),
  credential: z.string(),
});

const ScopeList = z.array(PersonalScope);

const readPayload = (payload: unknown): CustomerClaims | null => {
  const read = z.safeParse(Payload, payload);
  if (!read.success) return null;
  const { sub, username, email, scope, credential } = read.data;
  const scopes = z.safeParse(ScopeList, scope.split(' ').filter(Boolean));
  return scopes.success ? { accountId: sub, username, email, scopes: scopes.data, credentialId: credential } : null;
};

/** @param origin the store's: a token for it is for nothing else that trusts the same keys */
export const createCustomerTokens = (keys: KeyRing, origin: string): CustomerTokens => {
  const audience = `${origin}/api/billing`;

  const keyOf = async (token: string) => {
    const { kid } = decodeProtectedHeader(token);
    const published = await keys.published();
    // A token may bring a certificate, but which keys are trusted is not its own to say.
    const key = published.find(
      ({ id, purpose, algorithm }) => id === kid && purpose === 'access-token' && algorithm === 'RS256',
    );
    return key === undefined ? null : importJWK(key.publicKey, 'RS256');
  };

  return {
    issue: async ({ accountId, username, email, scopes, credentialId }) => {
      const { keyId, privateKey, certificate } = await keys.signer('access-token', 'RS256');
      return new SignJWT({ username, email, scope: scopes.join(' '), credential: credentialId })
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: keyId, x5c: [certificate] })
        .setSubject(accountId)
        .setIssuer(origin)
        .setAudience(audience)
        .setJti(`jti-${randomUUID()}`)
        .setIssuedAt()
        .setExpirationTime(`${lifetime} s`)
        .sign(privateKey);
    },
    verify: async (token) => {
      try {
        const key = await keyOf(token);
        if (key === null) return null;
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['RS256'],
          issuer: origin,
          audience,
          requiredClaims: ['sub', 'exp', 'jti'],
        });
        return readPayload(payload);
      } catch (error) {
        // What is no token of ours is nobody's.
        if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
        throw error;
      }
    },
  };
};

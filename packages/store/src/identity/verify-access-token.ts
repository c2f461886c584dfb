import { PersonalScope } from '@chandlery/contract';
import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { keySet } from '../keys/jwks.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** What an access token says, of a person who has let a program in. */
export interface AccessTokenClaims {
  readonly accountId: string;
  /** The session in which they did; null where it is to outlive that. */
  readonly sessionId: string | null;
  readonly scopes: readonly PersonalScope[];
  readonly tokenId: string;
}

/** @returns null where the token is not, or no longer, good */
export type VerifyAccessToken = (token: string) => Promise<AccessTokenClaims | null>;

const Claims = z.object({ sub: z.string(), sid: z.optional(z.string()), scope: z.string(), jti: z.string() });

const isPersonal = (scope: string): scope is PersonalScope => z.safeParse(PersonalScope, scope).success;

/**
 * Takes access tokens as RFC 9068 has them, for this store alone: identity tokens, which the same keys sign, are none.
 * @param origin the store's
 */
export const createVerifyAccessToken =
  (origin: string, keys: KeyRing): VerifyAccessToken =>
  async (token) => {
    const published = (await keys.published()).filter(({ purpose }) => purpose === 'access-token');
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...keySet(published).keys] }), {
        issuer: origin,
        audience: origin,
        typ: 'at+jwt',
      });
      const { sub, sid, scope, jti } = z.parse(Claims, payload);
      return {
        accountId: sub,
        sessionId: sid ?? null,
        scopes: scope.split(' ').filter((one) => isPersonal(one)),
        tokenId: jti,
      };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.core.$ZodError) return null;
      throw error;
    }
  };

import * as z from 'zod/mini';
import { DateTime, Label } from './primitive.ts';
import { PersonalScope } from './scope.ts';

/** What names a token to its owner; it is not what makes it one. */
export const AccessTokenId = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** A personal access token, without what makes it one. */
export const AccessToken = z.object({
  id: z.string(),
  /** What its owner calls it. */
  name: z.string(),
  /** How it begins, to tell it from others. */
  display: z.string(),
  scopes: z.array(PersonalScope),
  createdAt: DateTime,
  /** Null where it never was. */
  usedAt: z.nullable(DateTime),
  /** Null where it has no end. */
  expiresAt: z.nullable(DateTime),
});

export const AccessTokenList = z.object({ items: z.array(AccessToken) });

/** A token that has just been made: the only time that `token` is shown. */
export const NewAccessToken = z.object({ ...AccessToken.shape, token: z.string() });

export const AccessTokenRequest = z.object({
  name: Label,
  scopes: z.array(PersonalScope).check(z.minLength(1)),
  /** Days until it ends; without an end unless told. */
  days: z.optional(z.int().check(z.minimum(1), z.maximum(366))),
});

export type AccessToken = z.infer<typeof AccessToken>;
export type AccessTokenList = z.infer<typeof AccessTokenList>;
export type NewAccessToken = z.infer<typeof NewAccessToken>;
export type AccessTokenRequest = z.infer<typeof AccessTokenRequest>;

import type { jwt } from 'better-auth/plugins';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { SignJWT } from 'jose';
import type { KeyRing } from '../keys/key-ring.ts';

type JwtOptions = NonNullable<Parameters<typeof jwt>[0]>;

/** Tokens are signed with the store's own keys, so that there is one key set, one rotation and one place for private keys. */
export const accessTokenSigning = (origin: string, keys: KeyRing): JwtOptions => ({
  disableSettingJwtHeader: true,
  jwks: { remoteUrl: `${origin}/.well-known/jwks.json`, keyPairConfig: { alg: 'RS256' } },
  jwt: {
    issuer: origin,
    sign: async (payload, header) => {
      const { keyId, algorithm, privateKey } = await keys.signer('access-token');
      return new SignJWT(payload).setProtectedHeader({ ...header, alg: algorithm, kid: keyId }).sign(privateKey);
    },
  },
});

/** Where Better Auth would keep keys of its own. It has none, so no database has this table; that it is described satisfies Better Auth's check. */
export const ownKeys = pgTable('jwkss', {
  id: text('id').primaryKey(),
  publicKey: text('public_key').notNull(),
  privateKey: text('private_key').notNull(),
  createdAt: timestamp('created_at').notNull(),
  expiresAt: timestamp('expires_at'),
  alg: text('alg'),
  crv: text('crv'),
});

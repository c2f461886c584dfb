import type { JWK } from 'jose';
import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { KeyAlgorithm, KeyPurpose } from './purpose.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Every key that the store has ever signed with. Rows are never removed: what they signed may still be around. */
export const signingKeys = pgTable(
  'signing_keys',
  {
    /** The libtrust id of the public key. */
    id: text('id').primaryKey(),
    purpose: text('purpose').$type<KeyPurpose>().notNull(),
    algorithm: text('algorithm').$type<KeyAlgorithm>().notNull(),
    publicKey: jsonb('public_key').$type<JWK>().notNull(),
    /** JWE; opens with `CHANDLERY_SECRET` alone. */
    sealedPrivateKey: text('sealed_private_key').notNull(),
    /** Base64 of the DER form. */
    certificate: text('certificate').notNull(),
    /** It signs from this moment on. */
    notBefore: moment('not_before').notNull(),
    /** It no longer signs from this moment on. */
    retireAfter: moment('retire_after').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [index('signing_keys_by_purpose').on(table.purpose, table.algorithm, table.notBefore)],
);

export type SigningKeyRow = typeof signingKeys.$inferSelect;

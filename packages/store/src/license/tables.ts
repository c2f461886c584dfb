import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { subscriptions } from '../subscription/tables.ts';
import type { LicenseFile } from './license.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Every licence that was ever issued; the newest that nobody revoked is a subscription's current one. */
export const licenses = pgTable(
  'licenses',
  {
    /** `lic_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => subscriptions.id),
    /** Digest of what it licenses: the same terms are never licensed twice. */
    termsDigest: text('terms_digest').notNull(),
    /** Id of the key it is signed with. */
    keyId: text('key_id').notNull(),
    file: jsonb('file').$type<LicenseFile>().notNull(),
    expiration: moment('expiration').notNull(),
    issuedAt: moment('issued_at').notNull(),
    /** Null: it holds for as long as it says. */
    revokedAt: moment('revoked_at'),
    revokedReason: text('revoked_reason'),
  },
  (table) => [
    uniqueIndex('licenses_by_terms')
      .on(table.subscriptionId, table.termsDigest)
      .where(sql`revoked_at is null`),
    index('licenses_newest').on(table.subscriptionId, table.issuedAt),
  ],
);

export type LicenseRow = typeof licenses.$inferSelect;

import type { CertificateCheck, CertificationLevel } from '@chandlery/contract';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { products } from '../catalogue/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Every certificate that the store has ever issued. Rows are never removed. */
export const certificates = pgTable(
  'certificates',
  {
    /** `cert_` and 22 letters or digits. */
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    /** The release's. */
    version: text('version').notNull(),
    level: text('level').$type<CertificationLevel>().notNull(),
    /** Ids of the plans that it is for. */
    planIds: text('plan_ids').array().notNull(),
    /** Manifest digests of every image that it covers. */
    digests: text('digests').array().notNull(),
    checks: jsonb('checks').$type<CertificateCheck[]>().notNull(),
    /** Origins on which the publisher may show the mark. */
    origins: text('origins').array().notNull(),
    issuedAt: moment('issued_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    revocationReason: text('revocation_reason'),
    /** The store's origin when the statement was signed. */
    issuer: text('issuer').notNull(),
    /** The signed statement, a compact JWS. */
    statement: text('statement').notNull(),
    /** Whether the catalogue takes it to hold; `settleDue` brings this up to date with the time. */
    inForce: boolean('in_force').notNull(),
  },
  (table) => [
    index('certificates_by_product').on(table.productId, table.issuedAt.desc()),
    index('certificates_due')
      .on(table.expiresAt)
      .where(sql`${table.inForce}`),
    index('certificates_revoked')
      .on(table.expiresAt)
      .where(sql`${table.revokedAt} is not null`),
  ],
);

export type CertificateRow = typeof certificates.$inferSelect;

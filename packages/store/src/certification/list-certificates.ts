import type { CertificateState, CertificationLevel } from '@chandlery/contract';
import { desc, eq } from 'drizzle-orm';
import { products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { stateOf } from './state.ts';
import { certificates } from './tables.ts';

/** A certificate as an operator sees it in a list. */
export interface OperatorCertificate {
  readonly id: string;
  /** Slug. */
  readonly product: string;
  readonly version: string;
  readonly level: CertificationLevel;
  readonly state: CertificateState;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/**
 * Certificates, the newest first, whether or not they hold.
 * @param filter `product`: slug, of all products unless told; `limit`: most of them, `Infinity` for all
 */
export const listCertificates = async (
  database: Database,
  { product, limit }: { readonly product: string | undefined; readonly limit: number },
  now = new Date(),
): Promise<readonly OperatorCertificate[]> => {
  const found = database
    .select({ certificate: certificates, product: products.slug })
    .from(certificates)
    .innerJoin(products, eq(products.id, certificates.productId))
    .where(product === undefined ? undefined : eq(products.slug, product))
    .orderBy(desc(certificates.issuedAt), certificates.id);
  const rows = await (limit === Infinity ? found : found.limit(limit));
  return rows.map(({ certificate, product: slug }) => {
    const { id, version, level, issuedAt, expiresAt, revokedAt } = certificate;
    return { id, product: slug, version, level, state: stateOf(certificate, now), issuedAt, expiresAt, revokedAt };
  });
};

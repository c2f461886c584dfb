import { type Certificate, CertificateId } from '@chandlery/contract';
import { desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { getCertificate } from './get-certificate.ts';
import { certificates } from './tables.ts';
import { currentCertificate } from './product-certification.ts';

/** Certificates as the hosted pages read them; null where there is no such one. */
export interface CertificateReader {
  readonly byId: (id: string) => Promise<Certificate | null>;
  /** Id of the one that was issued last. */
  readonly newestId: () => Promise<string | null>;
  /** Id of the one that certifies what a product offers now. @param slug of the product */
  readonly currentOf: (slug: string) => Promise<string | null>;
}

/** @param origin the store's */
export const createCertificateReader = (database: Database, origin: string): CertificateReader => ({
  byId: async (id) =>
    z.safeParse(CertificateId, id).success ? getCertificate(database, id, origin, new Date()) : null,
  currentOf: async (slug) => {
    const [product] = await database.select({ id: products.id }).from(products).where(eq(products.slug, slug));
    const current = product && (await currentCertificate(database, product.id));
    return current?.certificate.id ?? null;
  },
  newestId: async () => {
    const [newest] = await database
      .select({ id: certificates.id })
      .from(certificates)
      .orderBy(desc(certificates.issuedAt))
      .limit(1);
    return newest?.id ?? null;
  },
});

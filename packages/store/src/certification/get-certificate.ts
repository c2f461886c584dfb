import { type Certificate, CertificateId } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { stateOf } from './state.ts';
import { certificates } from './tables.ts';

/** A certificate as the public sees it, whether or not it still holds; null where there is none with this id. */
export const getCertificate = async (
  database: Database,
  id: string,
  origin: string,
  now: Date,
): Promise<Certificate | null> => {
  const [row] = await database
    .select({ certificate: certificates, slug: products.slug, name: products.name })
    .from(certificates)
    .innerJoin(products, eq(products.id, certificates.productId))
    .where(eq(certificates.id, id));
  if (row === undefined) return null;
  const { certificate, slug, name } = row;
  const { issuedAt, expiresAt, revokedAt } = certificate;
  return {
    id: z.parse(CertificateId, certificate.id),
    product: slug,
    productName: name,
    version: certificate.version,
    level: certificate.level,
    state: stateOf(certificate, now),
    digests: certificate.digests,
    checks: certificate.checks,
    origins: certificate.origins,
    issuedAt: issuedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    revocationReason: certificate.revocationReason,
    statement: certificate.statement,
    url: `${origin}/certificates/${certificate.id}`,
  };
};

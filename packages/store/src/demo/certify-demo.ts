import { and, eq } from 'drizzle-orm';
import { products } from '../catalogue/tables.ts';
import { type Authority, certifyRelease } from '../certification/certify-release.ts';
import { currentCertificate } from '../certification/product-certification.ts';
import { revokeCertificate } from '../certification/revoke-certificate.ts';
import { certificates as certificateTable } from '../certification/tables.ts';
import type { Database } from '../database/database.ts';
import { certificates, revoked } from './certificates.ts';

const by = 'the demo’s operator';

/** Whose mark the example sites show. */
const exampleVendor = 'acme/';

const certify = async (
  database: Database,
  authority: Authority,
  exampleOrigins: readonly string[],
  certificate: (typeof certificates)[number],
): Promise<void> => {
  const { product } = certificate;
  const publisher = product.slice(0, product.indexOf('/'));
  const origins = [`https://${publisher}.example`, ...(product.startsWith(exampleVendor) ? exampleOrigins : [])];
  await certifyRelease(database, authority, { ...certificate, origins, by, reason: null });
};

/** @param exampleOrigins where the example sites are, which may show the mark */
export const certifyDemo = async (
  database: Database,
  authority: Authority,
  exampleOrigins: readonly string[],
): Promise<void> => {
  for (const certificate of certificates) await certify(database, authority, exampleOrigins, certificate);
};

/** Whether a certificate that holds covers no longer what its product offers. */
const isOutdated = async (database: Database, slug: string): Promise<boolean> => {
  const [held] = await database
    .select({ productId: products.id })
    .from(certificateTable)
    .innerJoin(products, eq(products.id, certificateTable.productId))
    .where(and(eq(products.slug, slug), certificateTable.inForce))
    .limit(1);
  return held !== undefined && (await currentCertificate(database, held.productId)) === null;
};

/** Certifies anew what holds a certificate of the demo, but of other images than those that are there now. */
export const recertifyDemo = async (
  database: Database,
  authority: Authority,
  exampleOrigins: readonly string[],
): Promise<void> => {
  for (const certificate of certificates)
    if (await isOutdated(database, certificate.product))
      await certify(database, authority, exampleOrigins, certificate);
};

/** Certifies a release and takes it back. */
export const revokeDemo = async (database: Database, authority: Authority): Promise<void> => {
  const { reason, ...certificate } = revoked;
  const { id } = await certifyRelease(database, authority, { ...certificate, by, reason: null });
  await revokeCertificate(database, id, { by, reason });
};

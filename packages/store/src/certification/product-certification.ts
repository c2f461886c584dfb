import type { ProductCertification } from '@chandlery/contract';
import { and, desc, eq } from 'drizzle-orm';
import { products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { type Offered, offeredDigests } from './offered-digests.ts';
import { covers } from './state.ts';
import { type CertificateRow, certificates } from './tables.ts';

const nothing: ProductCertification = { statement: null, digests: [] };

/** A certificate in force with the plan that it was found for. */
export interface CurrentCertificate {
  readonly certificate: CertificateRow;
  readonly plan: Offered;
}

const readInForce = async (database: Database, productId: string): Promise<readonly CertificateRow[]> =>
  database
    .select()
    .from(certificates)
    .where(and(eq(certificates.productId, productId), certificates.inForce))
    .orderBy(desc(certificates.issuedAt));

/**
 * The newest certificate in force for what a product offers.
 * @param plan slug; the first plan that is certified unless told, the default plan first
 */
export const currentCertificate = async (
  database: Database,
  productId: string,
  plan?: string | undefined,
): Promise<CurrentCertificate | null> => {
  const inForce = await readInForce(database, productId);
  if (inForce.length === 0) return null;
  for (const offered of await offeredDigests(database, productId)) {
    if (plan !== undefined && offered.slug !== plan) continue;
    const certificate = inForce.find((one) => one.planIds.includes(offered.id) && covers(one, offered.digests));
    if (certificate !== undefined) return { certificate, plan: offered };
  }
  return null;
};

/**
 * What shows that a product is certified; null where there is no such product.
 * @param slug of the product
 * @param plan slug of one of its plans; the first that is certified unless told
 */
export const productCertification = async (
  database: Database,
  slug: string,
  plan: string | undefined,
): Promise<ProductCertification | null> => {
  const [product] = await database.select({ id: products.id }).from(products).where(eq(products.slug, slug));
  if (product === undefined) return null;
  const current = await currentCertificate(database, product.id, plan);
  return current === null ? nothing : { statement: current.certificate.statement, digests: [...current.plan.digests] };
};

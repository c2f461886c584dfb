import { and, eq, ne } from 'drizzle-orm';
import { bumpCatalogueVersion } from '../catalogue/bump-version.ts';
import { products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import type { Authority } from './certify-release.ts';
import { signStatement } from './statement.ts';
import { certificates } from './tables.ts';

/**
 * Signs anew what was signed in another name, where the store has moved to another origin: pages trust what the store says under the origin
 * at which they ask it. What is certified stays the same.
 * @param authority asked for only where something is to be signed
 * @returns how many there were
 */
export const reissueMoved = async (
  database: Database,
  issuer: string,
  authority: () => Promise<Authority>,
): Promise<number> => {
  const moved = await database
    .select({ certificate: certificates, product: products.slug })
    .from(certificates)
    .innerJoin(products, eq(products.id, certificates.productId))
    .where(and(certificates.inForce, ne(certificates.issuer, issuer)));
  if (moved.length === 0) return 0;
  const { signer } = await authority();
  for (const { certificate, product } of moved) {
    const statement = await signStatement({ ...certificate, product }, issuer, signer);
    await database.update(certificates).set({ issuer, statement }).where(eq(certificates.id, certificate.id));
  }
  await database.transaction((transaction) => bumpCatalogueVersion(transaction));
  return moved.length;
};

/** Keeps what the catalogue says of certification true: of each plan, at any time, whatever is pushed or listed. */
import { and, asc, desc, eq, isNotNull, lte } from 'drizzle-orm';
import { bumpCatalogueVersion } from '../catalogue/bump-version.ts';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { indexProduct } from '../search/index-product.ts';
import { offeredDigests } from './offered-digests.ts';
import { covers } from './state.ts';
import { certificates } from './tables.ts';

/**
 * Makes the certification of a product's plans what its certificates are worth now, in the transaction that changed either: a plan is
 * certified while a certificate in force is for it and covers every image that it offers.
 * @returns whether that changed anything that the catalogue shows
 */
export const settleCertification = async (database: Database, productId: string): Promise<boolean> => {
  const inForce = await database
    .select({ level: certificates.level, planIds: certificates.planIds, digests: certificates.digests })
    .from(certificates)
    .where(and(eq(certificates.productId, productId), certificates.inForce))
    .orderBy(desc(certificates.issuedAt));
  if (inForce.length === 0) {
    const changed = await database
      .update(plans)
      .set({ certification: null })
      .where(and(eq(plans.productId, productId), isNotNull(plans.certification)))
      .returning({ id: plans.id });
    return changed.length > 0;
  }
  let isChanged = false;
  for (const { id, certification, digests } of await offeredDigests(database, productId)) {
    const holding = inForce.find((one) => one.planIds.includes(id) && covers(one, digests));
    const level = holding?.level ?? null;
    if (level === certification) continue;
    await database.update(plans).set({ certification: level }).where(eq(plans.id, id));
    isChanged = true;
  }
  return isChanged;
};

/**
 * Settles one product and tells every reader of the catalogue and of search.
 * The caller holds the product's row, as whoever changes a product does.
 */
export const publishCertification = async (database: Database, productId: string): Promise<void> => {
  await settleCertification(database, productId);
  await indexProduct(database, productId, await bumpCatalogueVersion(database));
};

/** Takes the row that changes of a product wait for. */
export const holdProduct = async (database: Database, productId: string): Promise<void> => {
  await database.select({ id: products.id }).from(products).where(eq(products.id, productId)).for('update');
};

/**
 * Takes certificates that have expired out of force. Any number of processes may do so at once.
 * @returns how many there were
 */
export const settleDue = async (database: Database, now: Date): Promise<number> => {
  const isDue = and(certificates.inForce, lte(certificates.expiresAt, now));
  const due = await database
    .selectDistinct({ productId: certificates.productId })
    .from(certificates)
    .where(isDue)
    .orderBy(asc(certificates.productId));
  let settled = 0;
  for (const { productId } of due)
    settled += await database.transaction(async (transaction) => {
      await holdProduct(transaction, productId);
      const ended = await transaction
        .update(certificates)
        .set({ inForce: false })
        .where(and(eq(certificates.productId, productId), isDue))
        .returning({ id: certificates.id });
      if (ended.length > 0) await publishCertification(transaction, productId);
      return ended.length;
    });
  return settled;
};

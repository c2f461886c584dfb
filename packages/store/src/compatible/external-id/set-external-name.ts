import type { ExternalName } from '@chandlery/contract';
import { and, eq } from 'drizzle-orm';
import { bumpCatalogueVersion } from '../../catalogue/bump-version.ts';
import { plans, products } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { planExternalIds, productExternalIds } from './tables.ts';

const taken = (externalId: string, of: string) =>
  new StoreProblem('external_id_taken', {
    detail: `"${externalId}" already stands for another ${of}. Choose another.`,
  });

const findNamed = async (
  database: Database,
  publisherId: string,
  { product, plan }: Pick<ExternalName, 'product' | 'plan'>,
) => {
  const [found] = await database
    .select({ productId: products.id })
    .from(products)
    .where(and(eq(products.slug, product), eq(products.publisherId, publisherId)));
  if (found === undefined) throw new StoreProblem('product_not_found', { detail: `You have no product ${product}.` });
  if (plan === null) return { ...found, planId: null };
  const [row] = await database
    .select({ planId: plans.id })
    .from(plans)
    .where(and(eq(plans.productId, found.productId), eq(plans.slug, plan)));
  if (row === undefined) throw new StoreProblem('not_found', { detail: `${product} has no plan ${plan}.` });
  return { ...found, ...row };
};

const nameProduct = async (transaction: Database, productId: string, externalId: string | null): Promise<void> => {
  await transaction.delete(productExternalIds).where(eq(productExternalIds.productId, productId));
  if (externalId === null) return;
  const rows = await transaction
    .insert(productExternalIds)
    .values({ productId, externalId })
    .onConflictDoNothing()
    .returning({ productId: productExternalIds.productId });
  if (rows.length === 0) throw taken(externalId, 'product');
};

const namePlan = async (
  transaction: Database,
  productId: string,
  planId: string,
  externalId: string | null,
): Promise<void> => {
  await transaction.delete(planExternalIds).where(eq(planExternalIds.planId, planId));
  if (externalId === null) return;
  const rows = await transaction
    .insert(planExternalIds)
    .values({ planId, productId, externalId })
    .onConflictDoNothing()
    .returning({ planId: planExternalIds.planId });
  if (rows.length === 0) throw taken(externalId, 'plan of this product');
};

/**
 * Says what a publisher calls a product or plan of its own.
 * @throws {StoreProblem} `product_not_found`, `not_found`, `external_id_taken`
 */
export const setExternalName = async (
  database: Database,
  publisherId: string,
  { externalId, ...named }: ExternalName,
): Promise<void> => {
  await database.transaction(async (transaction) => {
    const { productId, planId } = await findNamed(transaction, publisherId, named);
    // Those who read the catalogue see the name.
    await bumpCatalogueVersion(transaction);
    await (planId === null
      ? nameProduct(transaction, productId, externalId)
      : namePlan(transaction, productId, planId, externalId));
  });
};

import type { ExternalName } from '@chandlery/contract';
import { asc, eq, sql } from 'drizzle-orm';
import { plans, products } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { planExternalIds, productExternalIds } from './tables.ts';

/** What a publisher calls its products and plans: those with a name, by product, the product itself before its plans. */
export const listExternalNames = async (database: Database, publisherId: string): Promise<ExternalName[]> => {
  const own = eq(products.publisherId, publisherId);
  const named = await database
    .select({ product: products.slug, plan: sql<null>`null`, externalId: productExternalIds.externalId })
    .from(productExternalIds)
    .innerJoin(products, eq(products.id, productExternalIds.productId))
    .where(own);
  const namedPlans = await database
    .select({ product: products.slug, plan: plans.slug, externalId: planExternalIds.externalId })
    .from(planExternalIds)
    .innerJoin(plans, eq(plans.id, planExternalIds.planId))
    .innerJoin(products, eq(products.id, plans.productId))
    .where(own)
    .orderBy(asc(plans.position));
  return [...named, ...namedPlans].toSorted((one, other) =>
    one.product < other.product ? -1 : one.product > other.product ? 1 : 0,
  );
};

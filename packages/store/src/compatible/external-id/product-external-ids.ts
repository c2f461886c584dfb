import { inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { planExternalIds, productExternalIds } from './tables.ts';

/** What publishers call these products and their plans, by our ids; what has no name of theirs is not there. */
export const externalIdsOf = async (
  database: Database,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (productIds.length === 0) return new Map();
  const [ofProducts, ofPlans] = await Promise.all([
    database
      .select({ id: productExternalIds.productId, externalId: productExternalIds.externalId })
      .from(productExternalIds)
      .where(inArray(productExternalIds.productId, [...productIds])),
    database
      .select({ id: planExternalIds.planId, externalId: planExternalIds.externalId })
      .from(planExternalIds)
      .where(inArray(planExternalIds.productId, [...productIds])),
  ]);
  return new Map([...ofProducts, ...ofPlans].map(({ id, externalId }) => [id, externalId]));
};

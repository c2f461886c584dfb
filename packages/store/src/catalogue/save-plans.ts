import { and, eq, notInArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { excludedExcept } from '../database/excluded.ts';
import { newPlanId } from './identifier.ts';
import type { PlanListing } from './listing.ts';
import { plans } from './tables.ts';

/** Makes a product's plans those of the listing. A plan keeps its id by its slug. */
export const savePlans = async (
  database: Database,
  productId: string,
  listed: readonly PlanListing[],
): Promise<void> => {
  const slugs = listed.map(({ slug }) => slug);
  await database.delete(plans).where(and(eq(plans.productId, productId), notInArray(plans.slug, slugs)));
  await database
    .insert(plans)
    .values(listed.map((plan, position) => ({ ...plan, id: newPlanId(), productId, position })))
    .onConflictDoUpdate({
      target: [plans.productId, plans.slug],
      // What a plan is certified as follows from its certificates, not from its listing.
      set: excludedExcept(plans, ['id', 'productId', 'slug', 'certification']),
    });
};

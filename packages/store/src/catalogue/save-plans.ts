import { and, eq, notExists, notInArray, sql } from 'drizzle-orm';
import { checkouts } from '../checkout/tables.ts';
import type { Database } from '../database/database.ts';
import { excludedExcept } from '../database/excluded.ts';
import { subscriptions } from '../subscription/tables.ts';
import { newPlanId } from './identifier.ts';
import type { PlanListing } from './listing.ts';
import { plans } from './tables.ts';

/** Makes a product's plans those of the listing. A plan keeps its id by its slug, and is kept where somebody has ever held or wanted it. */
export const savePlans = async (
  database: Database,
  productId: string,
  listed: readonly PlanListing[],
): Promise<void> => {
  const slugs = listed.map(({ slug }) => slug);
  const isUnlisted = and(eq(plans.productId, productId), notInArray(plans.slug, slugs));
  const held = database
    .select({ one: sql`1` })
    .from(subscriptions)
    .where(eq(subscriptions.planId, plans.id));
  const wanted = database
    .select({ one: sql`1` })
    .from(checkouts)
    .where(eq(checkouts.planId, plans.id));
  await database.delete(plans).where(and(isUnlisted, notExists(held), notExists(wanted)));
  await database.update(plans).set({ isRetired: true, isDefault: false }).where(isUnlisted);
  await database
    .insert(plans)
    .values(listed.map((plan, position) => ({ ...plan, id: newPlanId(), productId, position })))
    .onConflictDoUpdate({
      target: [plans.productId, plans.slug],
      // What a plan is certified as follows from its certificates, not from its listing.
      set: excludedExcept(plans, ['id', 'productId', 'slug', 'certification']),
    });
};

/** Finds products and plans by whatever the old interfaces take for them: our id, the slug, or the publisher's own name. */
import { type SQL, and, asc, desc, eq, inArray, or } from 'drizzle-orm';
import { plans, products } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { planExternalIds, productExternalIds } from './tables.ts';

const planColumns = {
  productId: products.id,
  productSlug: products.slug,
  productName: products.name,
  productStatus: products.status,
  publisherId: products.publisherId,
  planId: plans.id,
  planSlug: plans.slug,
  planName: plans.name,
  kind: plans.kind,
  gated: plans.gated,
  trialDays: plans.trialDays,
  components: plans.components,
  minimumTermMonths: plans.minimumTermMonths,
  prices: plans.prices,
  usesProductKeys: plans.usesProductKeys,
  isRetired: plans.isRetired,
  productExternalId: productExternalIds.externalId,
  planExternalId: planExternalIds.externalId,
};

const plansWhere = (database: Database, where: SQL | undefined) =>
  database
    .select(planColumns)
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .leftJoin(productExternalIds, eq(productExternalIds.productId, products.id))
    .leftJoin(planExternalIds, eq(planExternalIds.planId, plans.id))
    .where(where);

export type NamedPlan = Awaited<ReturnType<typeof plansWhere>>[number];

/** No name is both an id and a slug, or a slug and an external id: what a product is called says nothing about another's. */
const isProduct = (reference: string): SQL | undefined =>
  or(eq(products.id, reference), eq(products.slug, reference), eq(productExternalIds.externalId, reference));

/** A product's slug; null where nothing goes by this name. */
export const findProductSlug = async (database: Database, reference: string): Promise<string | null> => {
  const [row] = await database
    .select({ slug: products.slug })
    .from(products)
    .leftJoin(productExternalIds, eq(productExternalIds.productId, products.id))
    .where(isProduct(reference));
  return row?.slug ?? null;
};

/** A plan of a product; null where nothing goes by these names. */
export const findPlan = async (database: Database, product: string, plan: string): Promise<NamedPlan | null> => {
  const [row] = await plansWhere(
    database,
    and(isProduct(product), or(eq(plans.id, plan), eq(plans.slug, plan), eq(planExternalIds.externalId, plan))),
  )
    // A plan's own slug comes before what another plan of its product is called.
    .orderBy(desc(eq(plans.slug, plan)))
    .limit(1);
  return row ?? null;
};

/**
 * What a publisher sells under a stock-keeping unit: a plan of that name, or the default plan of a product of that name.
 * @returns all that go by it; more than one where several products have a plan of that name
 */
export const findPlansBySku = async (database: Database, publisherId: string, sku: string): Promise<NamedPlan[]> => {
  const own = eq(products.publisherId, publisherId);
  const named = await plansWhere(database, and(own, eq(planExternalIds.externalId, sku))).orderBy(asc(plans.id));
  if (named.length > 0) return named;
  return plansWhere(database, and(own, eq(productExternalIds.externalId, sku), eq(plans.isDefault, true)));
};

/** How the old interfaces name a product and a plan in their answers. */
export const shownIds = ({ productId, planId, planSlug, productExternalId, planExternalId }: NamedPlan) => ({
  productId: productExternalId ?? productId,
  planId: planExternalId ?? planId,
  plan: planExternalId ?? planSlug,
});

/** Plans by our ids. */
export const findPlansById = async (
  database: Database,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, NamedPlan>> => {
  if (planIds.length === 0) return new Map();
  const found = await plansWhere(database, inArray(plans.id, [...new Set(planIds)]));
  return new Map(found.map((plan) => [plan.planId, plan]));
};

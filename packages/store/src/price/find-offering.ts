import { type SQL, and, eq } from 'drizzle-orm';
import { plans, products, publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { Offering } from './offering.ts';

const findWhere = async (database: Database, condition: SQL | undefined): Promise<Offering | undefined> => {
  const [row] = await database
    .select({ product: products, plan: plans, publisherName: publishers.name })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .where(condition);
  if (row === undefined) return undefined;
  const { terms, ...product } = row.product;
  return {
    product: { ...product, publisherName: row.publisherName, termsVersion: terms?.version ?? null },
    plan: row.plan,
  };
};

const isProduct = async (database: Database, slug: string): Promise<boolean> => {
  const found = await database.select({ id: products.id }).from(products).where(eq(products.slug, slug));
  return found.length > 0;
};

/**
 * A plan of a product, for somebody who wants it.
 * @param plan its slug; the default plan where it is undefined
 * @throws {StoreProblem} `product_not_found`, or `plan_not_found` where another product has it or none
 */
export const findOffering = async (
  database: Database,
  product: string,
  plan: string | undefined,
): Promise<Offering> => {
  const isPlan = plan === undefined ? eq(plans.isDefault, true) : eq(plans.slug, plan);
  const found = await findWhere(database, and(eq(products.slug, product), isPlan, eq(plans.isRetired, false)));
  if (found !== undefined) return found;
  if (!(await isProduct(database, product)))
    throw new StoreProblem('product_not_found', { detail: `No product is listed as ${product}.` });
  throw new StoreProblem('plan_not_found', {
    detail: `${product} has no plan "${plan ?? ''}". GET /v1/products/${product} names those that it has.`,
  });
};

/** The plan of a subscription. @throws where there is none: plans that are held are never removed */
export const offeringOfPlan = async (database: Database, planId: string): Promise<Offering> => {
  const found = await findWhere(database, eq(plans.id, planId));
  if (found === undefined) throw new Error(`there is no plan ${planId}`);
  return found;
};

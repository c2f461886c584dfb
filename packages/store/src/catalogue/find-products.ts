import { type SQL, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { plans, products } from './tables.ts';

/** Names of a product's categories by slug; JSON, for the row to be read in one query. */
const categoryNames = sql<Record<string, string>>`(
  select coalesce(json_object_agg(category.slug, category.name), '{}')
  from categories as category where category.slug = any(${products.categories})
)`;

const plansForSale = {
  columns: { productId: false, isRetired: false },
  where: eq(plans.isRetired, false),
  orderBy: plans.position,
} as const;

/** Products with all that a card needs, in no order. */
const cards = (database: Database, where: SQL | undefined) =>
  database.query.products.findMany({
    where,
    columns: {
      longDescription: false,
      installation: false,
      compose: false,
      terms: false,
      support: false,
      screenshots: false,
      listingDigest: false,
    },
    with: {
      publisher: { columns: { slug: true, name: true, verified: true } },
      plans: plansForSale,
    },
    extras: { categoryNames: categoryNames.as('category_names') },
  });

export type ProductCardRow = Awaited<ReturnType<typeof cards>>[number];

export const findProductCards = async (
  database: Database,
  { ids, slugs }: { ids: readonly string[]; slugs: readonly string[] },
): Promise<ProductCardRow[]> =>
  ids.length + slugs.length === 0
    ? []
    : cards(database, or(inArray(products.id, [...ids]), inArray(products.slug, [...slugs])));

/** A product with everything its page shows. */
export const findProduct = async (database: Database, slug: string) =>
  database.query.products.findFirst({
    where: sql`${products.slug} = ${slug}`,
    with: {
      publisher: { columns: { slug: true, name: true, verified: true } },
      plans: plansForSale,
    },
    extras: { categoryNames: categoryNames.as('category_names') },
  });

/** A product's plans, with what they are bought with. */
export const findPlans = async (database: Database, slug: string) =>
  database.query.products.findFirst({
    where: sql`${products.slug} = ${slug}`,
    columns: { slug: true, name: true, status: true, support: true, terms: true },
    with: { plans: plansForSale },
  });

export type PlansRow = NonNullable<Awaited<ReturnType<typeof findPlans>>>;

export type ProductRow = NonNullable<Awaited<ReturnType<typeof findProduct>>>;

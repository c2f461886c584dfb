import type { CategoryList } from '@chandlery/contract';
import { count, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { categories, products } from './tables.ts';

/** All categories by name, each with the number of its products. */
export const listCategories = async (database: Database): Promise<CategoryList> => {
  const named = database
    .select({ slug: sql<string>`unnest(${products.categories})`.as('named_slug') })
    .from(products)
    .as('named');
  const items = await database
    .select({ slug: categories.slug, name: categories.name, products: count(named.slug) })
    .from(categories)
    .leftJoin(named, eq(named.slug, categories.slug))
    .groupBy(categories.slug, categories.name)
    .orderBy(categories.name, categories.slug);
  return { items };
};

import { count } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { products } from './tables.ts';

/** Part of all products by slug, as a sitemap has them. `updatedAt` is RFC 3339; `total` counts all. */
export interface SlugList {
  readonly items: readonly { readonly slug: string; readonly updatedAt: string }[];
  readonly total: number;
}

/** Products in the order of their slugs: `limit` of them after the first `offset`. */
export const listSlugs = async (
  database: Database,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<SlugList> => {
  const [all] = await database.select({ total: count() }).from(products);
  const rows = await database
    .select({ slug: products.slug, updatedAt: products.updatedAt })
    .from(products)
    .orderBy(products.slug)
    .limit(limit)
    .offset(offset);
  return {
    items: rows.map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() })),
    total: all?.total ?? 0,
  };
};

import { and, desc, eq } from 'drizzle-orm';
import { type ProductRow, findProduct } from '../../catalogue/find-products.ts';
import { releases } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { storedSlug } from './summary.ts';
import type { TaggedRelease } from './versions.ts';

/** More than anybody looks through; a curated image may have hundreds. */
const mostReleases = 100;

export interface FoundProduct {
  readonly row: ProductRow;
  /** Newest first. */
  readonly releases: readonly TaggedRelease[];
}

/**
 * A product of the content interface; null where there is none.
 * @param slug `acme/db`, or `postgres` for a curated image
 */
export const findContent = async (database: Database, slug: string): Promise<FoundProduct | null> => {
  const row = await findProduct(database, storedSlug(slug));
  if (row === undefined) return null;
  const newest = await database
    .select({ tags: releases.tags, platforms: releases.platforms, repositories: releases.repositories })
    .from(releases)
    .where(and(eq(releases.productId, row.id), eq(releases.audience, 'everyone')))
    .orderBy(desc(releases.ordinal))
    .limit(mostReleases);
  return { row, releases: newest };
};

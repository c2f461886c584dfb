import { and, desc, eq } from 'drizzle-orm';
import { type ProductRow, findProduct } from '../../catalogue/find-products.ts';
import { releases } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { findProductSlug } from '../external-id/find-plan.ts';
import { externalIdsOf } from '../external-id/product-external-ids.ts';
import { storedSlug } from './summary.ts';
import type { TaggedRelease } from './versions.ts';

/** More than anybody looks through; a curated image may have hundreds. */
const mostReleases = 100;

export interface FoundProduct {
  readonly row: ProductRow;
  /** Newest first. */
  readonly releases: readonly TaggedRelease[];
  readonly externalIds: ReadonlyMap<string, string>;
}

const findRow = async (database: Database, reference: string): Promise<ProductRow | undefined> => {
  const bySlug = await findProduct(database, storedSlug(reference));
  if (bySlug !== undefined) return bySlug;
  const slug = await findProductSlug(database, reference);
  return slug === null ? undefined : findProduct(database, slug);
};

/**
 * A product of the content interface; null where there is none.
 * @param reference `acme/db`, `postgres` for a curated image, an id, or what its publisher calls it
 */
export const findContent = async (database: Database, reference: string): Promise<FoundProduct | null> => {
  const row = await findRow(database, reference);
  if (row === undefined) return null;
  const newest = await database
    .select({ tags: releases.tags, platforms: releases.platforms, repositories: releases.repositories })
    .from(releases)
    .where(and(eq(releases.productId, row.id), eq(releases.audience, 'everyone')))
    .orderBy(desc(releases.ordinal))
    .limit(mostReleases);
  return { row, releases: newest, externalIds: await externalIdsOf(database, [row.id]) };
};

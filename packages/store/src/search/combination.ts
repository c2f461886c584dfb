import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { facetCombinations, searchDocuments } from './tables.ts';

const combinationOf = async (database: Database, productId: string): Promise<number | undefined> => {
  const [document] = await database
    .select({ combination: searchDocuments.combination })
    .from(searchDocuments)
    .where(eq(searchDocuments.productId, productId));
  return document?.combination;
};

const combinationId = async (database: Database, facets: string[], version: number): Promise<number> => {
  const [found] = await database
    .select({ id: facetCombinations.id })
    .from(facetCombinations)
    .where(eq(facetCombinations.facets, facets));
  if (found !== undefined) return found.id;
  const [made] = await database
    .insert(facetCombinations)
    .values({ facets, products: 0, version })
    .returning({ id: facetCombinations.id });
  if (made === undefined) throw new Error('an insert returned no row');
  return made.id;
};

/**
 * Counts a product under a set of facets, and no longer under the one it was counted under before. The transaction already holds the
 * catalogue's version, so no other does the same.
 * @param facets sorted
 * @param version of the catalogue that this transaction makes
 * @returns the set's id
 */
export const moveCombination = async (
  database: Database,
  productId: string,
  facets: string[],
  version: number,
): Promise<number> => {
  const before = await combinationOf(database, productId);
  const after = await combinationId(database, facets, version);
  if (before === after) return after;
  const change = (id: number, by: number) =>
    database
      .update(facetCombinations)
      .set({ products: sql`${facetCombinations.products} + ${by}`, version })
      .where(eq(facetCombinations.id, id));
  await change(after, 1);
  if (before !== undefined) await change(before, -1);
  return after;
};

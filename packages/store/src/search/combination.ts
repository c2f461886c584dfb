import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { facetCombinations, searchDocuments } from './tables.ts';

const combinationId = async (database: Database, facets: string[]): Promise<number> => {
  const find = () =>
    database.select({ id: facetCombinations.id }).from(facetCombinations).where(eq(facetCombinations.facets, facets));
  const [found] = await find();
  if (found !== undefined) return found.id;
  const [made] = await database
    .insert(facetCombinations)
    .values({ facets, products: 0 })
    .onConflictDoNothing()
    .returning({ id: facetCombinations.id });
  const id = made?.id ?? (await find())[0]?.id;
  if (id === undefined) throw new Error('a set of facets could not be kept');
  return id;
};

/**
 * Counts a product under a set of facets, and no longer under the one it was counted under before.
 * @param facets sorted
 * @returns the set's id
 */
export const moveCombination = async (database: Database, productId: string, facets: string[]): Promise<number> => {
  const [before] = await database
    .select({ combination: searchDocuments.combination })
    .from(searchDocuments)
    .where(eq(searchDocuments.productId, productId))
    .for('update');
  const after = await combinationId(database, facets);
  if (before?.combination === after) return after;
  const changes = [{ id: after, by: 1 }, ...(before === undefined ? [] : [{ id: before.combination, by: -1 }])];
  // The lower id first, so that two moves in opposite directions cannot deadlock.
  for (const { id, by } of changes.toSorted((one, other) => one.id - other.id)) {
    await database
      .update(facetCombinations)
      .set({ products: sql`${facetCombinations.products} + ${by}` })
      .where(eq(facetCombinations.id, id));
  }
  return after;
};

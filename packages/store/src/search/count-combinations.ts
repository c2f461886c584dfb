import { type SQL, and, count, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { CombinationCount } from './count-facets.ts';
import { facetCombinations, searchDocuments } from './tables.ts';

/**
 * How many matching products there are of each set of facet values.
 * @param where none: the whole catalogue, which is counted already
 */
export const countCombinations = async (database: Database, where: readonly SQL[]): Promise<CombinationCount[]> => {
  if (where.length === 0) {
    const { facets, products } = facetCombinations;
    return database.select({ facets, products }).from(facetCombinations).where(gt(products, 0));
  }
  const matches = database
    .select({ combination: searchDocuments.combination, matched: count().as('matched') })
    .from(searchDocuments)
    .where(and(...where))
    .groupBy(searchDocuments.combination)
    .as('matches');
  return database
    .select({ facets: facetCombinations.facets, products: matches.matched })
    .from(matches)
    .innerJoin(facetCombinations, eq(facetCombinations.id, matches.combination));
};

/** Search in PostgreSQL itself: full text, facets and order from one table that the catalogue keeps up to date. */
import { categories } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { countFacets } from './count-facets.ts';
import { openFacetIndex } from './facet-index.ts';
import { findPage } from './find-page.ts';
import { labelFacets } from './label-facets.ts';
import { createMatcher } from './matches.ts';
import { partsOf } from './parts.ts';
import type { Search } from './search.ts';
import { readSearchCursor, writeSearchCursor } from './search-cursor.ts';

const defaultLimit = 24;

const readCategoryNames = async (database: Database): Promise<Map<string, string>> => {
  const rows = await database.select().from(categories);
  return new Map(rows.map(({ slug, name }) => [slug, name]));
};

export const createPostgresSearch = (database: Database): Search => {
  const facetIndex = openFacetIndex(database);
  const match = createMatcher(database);
  return {
    find: async (query, skip = 0) => {
      const index = await facetIndex();
      const { text, products, isEverywhere, corrected } = await match(query, index);
      const counts = countFacets(index, products, query);
      const parts = partsOf(query, text, { isEverywhere, passing: counts.passing });
      const after = readSearchCursor(query, parts);
      const limit = query.limit ?? defaultLimit;
      // One more than the page has, to know whether there is another.
      const [found, categoryNames] = await Promise.all([
        skip > 0 && skip >= counts.total ? [] : findPage(database, parts, after, skip + limit + 1),
        readCategoryNames(database),
      ]);
      const rows = found.slice(skip);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        products: rows.slice(0, limit).map(({ id }) => id),
        facets: labelFacets(counts, query, categoryNames),
        total: counts.total,
        nextCursor: last === undefined ? null : writeSearchCursor(query, last),
        correctedQuery: corrected,
      };
    },
  };
};

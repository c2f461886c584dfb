/** Search in PostgreSQL itself: full text, facets and order from one table that the catalogue keeps up to date. */
import type { SearchQuery } from '@chandlery/contract';
import { categories } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { correctText } from './correct-text.ts';
import { countCombinations } from './count-combinations.ts';
import { type CombinationCount, countFacets } from './count-facets.ts';
import { findPage } from './find-page.ts';
import { labelFacets } from './label-facets.ts';
import { hasText, isOfPublisher, partsOf } from './parts.ts';
import type { Search } from './search.ts';
import { readSearchCursor, writeSearchCursor } from './search-cursor.ts';
import { type TextQuery, textQuery } from './text-query.ts';

const defaultLimit = 24;

/** What the words of a query match, typed as they are or corrected. */
interface Match {
  readonly text: TextQuery | null;
  readonly combinations: readonly CombinationCount[];
  readonly corrected: string | null;
}

const matchText = async (database: Database, query: SearchQuery): Promise<Match> => {
  const count = (text: TextQuery | null) =>
    countCombinations(database, [...(text === null ? [] : [hasText(text)]), ...isOfPublisher(query)]);
  const text = textQuery(query.q ?? '');
  const combinations = await count(text);
  if (text === null || combinations.length > 0) return { text, combinations, corrected: null };
  const corrected = await correctText(database, text.words);
  const correctedText = corrected === null ? null : textQuery(corrected);
  if (correctedText === null) return { text, combinations, corrected: null };
  return { text: correctedText, combinations: await count(correctedText), corrected };
};

const readCategoryNames = async (database: Database): Promise<Map<string, string>> => {
  const rows = await database.select().from(categories);
  return new Map(rows.map(({ slug, name }) => [slug, name]));
};

export const createPostgresSearch = (database: Database): Search => ({
  find: async (query) => {
    const { text, combinations, corrected } = await matchText(database, query);
    const parts = partsOf(query, text);
    const after = readSearchCursor(
      query,
      parts.map(({ order }) => order),
    );
    const limit = query.limit ?? defaultLimit;
    // One more than the page has, to know whether there is another.
    const rows = await findPage(database, parts, after, limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const counts = countFacets(combinations, query);
    return {
      products: rows.slice(0, limit).map(({ id }) => id),
      facets: labelFacets(counts, query, await readCategoryNames(database)),
      total: counts.total,
      nextCursor: last === undefined ? null : writeSearchCursor(query, last),
      correctedQuery: corrected,
    };
  },
});

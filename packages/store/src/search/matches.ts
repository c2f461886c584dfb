import type { SearchQuery } from '@chandlery/contract';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database/database.ts';
import { correctText } from './correct-text.ts';
import { type CombinationCounts, added, countMentioned, countPublished, countShown, sum } from './count-matches.ts';
import type { FacetIndex } from './facet-index.ts';
import { type TextQuery, textQuery } from './text-query.ts';

/** What a query's words and publisher match, its filters left out. */
export interface Matches {
  readonly text: TextQuery | null;
  /** For each set of facet values, by its id, how many of the matches have it. */
  readonly products: ArrayLike<number>;
  /** Whether long descriptions were searched too. */
  readonly isEverywhere: boolean;
  /** What the words were corrected to; null where they match as they are. */
  readonly corrected: string | null;
}

type Counted = Matches & { readonly products: CombinationCounts };

/** Where so many cards show the words, nobody misses what only mentions them; and common words are mentioned nearly everywhere. */
const enough = 1000;

/** Bytes of counts that are kept: the same words are searched for again and again, with one filter after another. */
const maxSize = 16_000_000;

const countText = async (database: Database, query: SearchQuery, text: TextQuery): Promise<Counted> => {
  const shown = await countShown(database, query, text);
  if (sum(shown) >= enough) return { text, products: shown, isEverywhere: false, corrected: null };
  const mentioned = await countMentioned(database, query, text);
  return { text, products: added(shown, mentioned), isEverywhere: true, corrected: null };
};

const findMatches = async (database: Database, query: SearchQuery): Promise<Counted> => {
  const text = textQuery(query.q ?? '');
  if (text === null) {
    return { text, products: await countPublished(database, query), isEverywhere: true, corrected: null };
  }
  const found = await countText(database, query, text);
  if (sum(found.products) > 0) return found;
  const corrected = await correctText(database, text.words);
  const correctedText = corrected === null ? null : textQuery(corrected);
  return correctedText === null ? found : { ...(await countText(database, query, correctedText)), corrected };
};

/** Finds matches, and remembers them until the catalogue changes. */
export const createMatcher = (database: Database) => {
  const kept = new LRUCache<string, Counted>({ maxSize, sizeCalculation: ({ products }) => products.byteLength + 500 });
  let keptVersion = 0;
  return async (query: SearchQuery, index: FacetIndex): Promise<Matches> => {
    if (query.publisher === undefined && textQuery(query.q ?? '') === null) {
      return { text: null, products: index.products, isEverywhere: true, corrected: null };
    }
    const { version } = index;
    if (version !== keptVersion) kept.clear();
    keptVersion = version;
    const key = JSON.stringify([query.q, query.publisher]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = await findMatches(database, query);
    if (keptVersion === version) kept.set(key, found);
    return found;
  };
};

import type { SearchQuery } from '@chandlery/contract';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database/database.ts';
import { correctText } from './correct-text.ts';
import { countMatches } from './count-matches.ts';
import type { FacetIndex } from './facet-index.ts';
import { hasText, isOfPublisher } from './parts.ts';
import { type TextQuery, textQuery } from './text-query.ts';

/** What a query's words and publisher match, its filters left out. */
export interface Matches {
  readonly text: TextQuery | null;
  /** For each set of facet values, by its id, how many of the matches have it. */
  readonly products: ArrayLike<number>;
  /** What the words were corrected to; null where they match as they are. */
  readonly corrected: string | null;
}

/** Bytes of counts that are kept: the same words are searched for again and again, with one filter after another. */
const maxSize = 16_000_000;

const hasAny = (products: Int32Array): boolean => products.some((count) => count > 0);

/** Finds matches, and remembers them until the catalogue changes. */
export const createMatcher = (database: Database) => {
  const kept = new LRUCache<string, Matches & { readonly products: Int32Array }>({
    maxSize,
    sizeCalculation: ({ products }) => products.byteLength + 500,
  });
  let keptVersion = 0;
  const count = async (query: SearchQuery, text: TextQuery | null) =>
    countMatches(database, [...(text === null ? [] : [hasText(text)]), ...isOfPublisher(query)]);
  const find = async (query: SearchQuery): Promise<Matches & { readonly products: Int32Array }> => {
    const text = textQuery(query.q ?? '');
    const products = await count(query, text);
    if (text === null || hasAny(products)) return { text, products, corrected: null };
    const corrected = await correctText(database, text.words);
    const correctedText = corrected === null ? null : textQuery(corrected);
    if (correctedText === null) return { text, products, corrected: null };
    return { text: correctedText, products: await count(query, correctedText), corrected };
  };
  return async (query: SearchQuery, index: FacetIndex): Promise<Matches> => {
    if (query.publisher === undefined && textQuery(query.q ?? '') === null)
      return { text: null, products: index.products, corrected: null };
    const { version } = index;
    if (version !== keptVersion) kept.clear();
    keptVersion = version;
    const key = JSON.stringify([query.q, query.publisher]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = await find(query);
    if (keptVersion === version) kept.set(key, found);
    return found;
  };
};

import type { Product, SearchPage, SearchQuery } from '@chandlery/contract';
import type { Connection, RequestOptions } from './connection.ts';
import { getSearchPage } from './search-page.ts';

/** What a search found: to walk through product by product, or page by page. Nothing is sent before that. */
export interface SearchResults extends AsyncIterable<Product> {
  /** The first page, or the one that a `nextCursor` names. */
  page(cursor?: string): Promise<SearchPage>;
  /** Each page in turn, fetched when it is asked for. */
  pages(): AsyncIterable<SearchPage>;
}

/**
 * Products by words and filters.
 * @throws {StoreError} when it is walked through: `invalid_request`, `invalid_cursor`
 */
export const search = (connection: Connection, query: SearchQuery = {}, options?: RequestOptions): SearchResults => {
  const page = (cursor = query.cursor) => getSearchPage(connection, { ...query, cursor }, options);
  async function* pages(): AsyncGenerator<SearchPage> {
    let cursor: string | null | undefined;
    do {
      const next: SearchPage = await page(cursor ?? undefined);
      yield next;
      cursor = next.nextCursor;
    } while (cursor !== null);
  }
  return {
    page,
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
};

import type { SearchPage, SearchQuery } from '@chandlery/contract';
import { searchPage } from '@chandlery/contract/checks/search-page';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * One page of a search.
 * @param query words and filters; `cursor` from the last page's `nextCursor`
 * @throws {StoreError} `invalid_request`, `invalid_cursor`
 */
export const getSearchPage = (
  connection: Connection,
  query: SearchQuery,
  options?: RequestOptions,
): Promise<SearchPage> => get(connection, '/v1/search', searchPage, query, options);

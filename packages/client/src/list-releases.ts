import type { ReleasePage, ReleaseQuery } from '@chandlery/contract';
import { releasePage } from '@chandlery/contract/checks/release-page';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * A page of a product's releases, newest first.
 * @param slug `acme/db`
 * @throws {StoreError} `product_not_found`, `invalid_cursor`
 */
export const listReleases = (
  connection: Connection,
  slug: string,
  query: ReleaseQuery = {},
  options?: RequestOptions,
): Promise<ReleasePage> => get(connection, `/v1/products/${slug}/releases`, releasePage, query, options);

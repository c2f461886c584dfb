import type { CategoryList } from '@chandlery/contract';
import { categoryList } from '@chandlery/contract/checks/category-list';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * All categories with the number of products in each.
 * @param query `lang`: BCP 47 tag of the language that they are named in; English unless told, or where it is not spoken
 * @throws {StoreError}
 */
export const listCategories = (
  connection: Connection,
  query: { readonly lang?: string | undefined } = {},
  options?: RequestOptions,
): Promise<CategoryList> => get(connection, '/v1/categories', categoryList, query, options);

import type { CategoryList } from '@chandlery/contract';
import { categoryList } from '@chandlery/contract/checks/category-list';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * All categories with the number of products in each.
 * @throws {StoreError}
 */
export const listCategories = (connection: Connection, options?: RequestOptions): Promise<CategoryList> =>
  get(connection, '/v1/categories', categoryList, {}, options);

import type { ProductDetail } from '@chandlery/contract';
import { productDetail } from '@chandlery/contract/checks/product-detail';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * One product with everything its own page shows.
 * @param slug `acme/db`
 * @throws {StoreError} `product_not_found`
 */
export const getProductDetails = (
  connection: Connection,
  slug: string,
  options?: RequestOptions,
): Promise<ProductDetail> => get(connection, `/v1/products/${slug}`, productDetail, {}, options);

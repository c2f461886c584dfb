import type { Product } from '@chandlery/contract';
import type { Connection, RequestOptions } from './connection.ts';
import { gatherProduct } from './gather-product.ts';
import { until } from './until.ts';

/**
 * One product. Products asked for in the same tick travel in one request.
 * @param id slug (`acme/db`) or id
 * @throws {StoreError} `product_not_found`, and whatever any request may fail with
 */
export const getProduct = (connection: Connection, id: string, { signal }: RequestOptions = {}): Promise<Product> =>
  until(gatherProduct(connection, id), signal);

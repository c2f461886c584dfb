import type { ProductBatch } from '@chandlery/contract';
import { productBatch } from '@chandlery/contract/checks/product-batch';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * Several products in one request.
 * @param ids 1 to 100 slugs (`acme/db`) or ids; the answer keeps their order and names unknown ones in `missing`
 * @throws {StoreError}
 */
export const listProducts = (
  connection: Connection,
  ids: readonly string[],
  options?: RequestOptions,
): Promise<ProductBatch> => get(connection, '/v1/products', productBatch, { ids }, options);

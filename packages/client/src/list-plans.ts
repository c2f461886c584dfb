import type { ProductPlans } from '@chandlery/contract';
import { productPlans } from '@chandlery/contract/checks/product-plans';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * A product's plans, in the publisher's order, with all that they are chosen by.
 * @param product slug, `acme/db`
 * @throws {StoreError} `product_not_found`
 */
export const listPlans = (connection: Connection, product: string, options?: RequestOptions): Promise<ProductPlans> =>
  get(connection, `/v1/products/${product}/plans`, productPlans, {}, options);

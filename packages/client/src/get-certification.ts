import type { ProductCertification } from '@chandlery/contract';
import { productCertification } from '@chandlery/contract/checks/product-certification';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * The signed statement that certifies what a product offers now, if there is one. It says nothing until it is verified.
 * @param slug `acme/db`
 * @param query `plan`: slug of one of its plans; the first that is certified unless told
 * @throws {StoreError} `product_not_found`
 */
export const getCertification = (
  connection: Connection,
  slug: string,
  query: { readonly plan?: string | undefined } = {},
  options?: RequestOptions,
): Promise<ProductCertification> =>
  get(connection, `/v1/products/${slug}/certification`, productCertification, query, options);

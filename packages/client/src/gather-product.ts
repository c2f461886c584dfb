import type { Product } from '@chandlery/contract';
import { productBatch } from '@chandlery/contract/checks/product-batch';
import type { Batch, Connection } from './connection.ts';
import { read } from './read.ts';

const mostInBatch = 100;

const startBatch = (connection: Connection): Batch => {
  const ids = new Set<string>();
  const answer = new Promise((resolve) => setTimeout(resolve)).then(() => {
    connection.batch = undefined;
    // Sorted, so that every cache on the way sees the same URL for the same products.
    return read(connection, `/v1/products?ids=${[...ids].toSorted().map(encodeURIComponent).join()}`, productBatch);
  });
  return { ids, answer };
};

/**
 * One product. Products asked for in the same tick travel in one request.
 * @param id slug (`acme/db`) or id
 * @throws {StoreError} `product_not_found`, and whatever any request may fail with
 */
export const gatherProduct = async (connection: Connection, id: string): Promise<Product> => {
  const batch = (connection.batch ??= startBatch(connection));
  batch.ids.add(id);
  if (batch.ids.size === mostInBatch) connection.batch = undefined;
  const { items } = await batch.answer;
  const product = items.find((item) => item.slug === id || item.id === id);
  if (!product) throw (await connection.failures()).productNotFound(connection, id);
  return product;
};

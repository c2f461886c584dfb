import type { Product } from '@chandlery/contract';
import type { Connection, RequestOptions } from './connection.ts';
import { until } from './get.ts';
import { listProducts } from './list-products.ts';
import { StoreError } from './store-error.ts';

const mostInBatch = 100;

const sendBatch = async (connection: Connection, batch: readonly (readonly [string, Connection['gathering'] extends Map<string, infer W> ? W : never])[]) => {
  try {
    const { items } = await listProducts(connection, batch.map(([id]) => id));
    for (const [id, all] of batch) {
      const product = items.find((item) => item.slug === id || item.id === id);
      for (const { found, failed } of all) {
        if (product) found(product);
        else failed(new StoreError('product_not_found', `${connection.store} has no product "${id}". Check its name.`, { status: 404 }));
      }
    }
  } catch (error) {
    for (const [, all] of batch) for (const { failed } of all) failed(error);
  }
};

const sendGathered = (connection: Connection) => {
  // Sorted, so that every cache on the way sees the same URL for the same products.
  const gathered = [...connection.gathering].toSorted(([one], [other]) => (one < other ? -1 : 1));
  connection.gathering.clear();
  for (let start = 0; start < gathered.length; start += mostInBatch) void sendBatch(connection, gathered.slice(start, start + mostInBatch));
};

/**
 * One product. Products asked for in the same tick travel in one request.
 * @param id slug (`acme/db`) or id
 * @throws {StoreError} `product_not_found`, and whatever any request may fail with
 */
export const getProduct = (connection: Connection, id: string, { signal }: RequestOptions = {}): Promise<Product> =>
  until(
    new Promise<Product>((found, failed) => {
      const { gathering } = connection;
      if (gathering.size === 0) setTimeout(sendGathered, 0, connection);
      const waiting = gathering.get(id);
      if (waiting) waiting.push({ found, failed });
      else gathering.set(id, [{ found, failed }]);
    }),
    signal,
  );

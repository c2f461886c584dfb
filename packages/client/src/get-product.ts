import type { Product } from '@chandlery/contract';
import type { Connection, RequestOptions } from './connection.ts';
import { until } from './get.ts';
import { listProducts } from './list-products.ts';

const mostInBatch = 100;

const sendGathered = async (connection: Connection): Promise<void> => {
  const { gathering } = connection;
  // Sorted, so that every cache on the way sees the same URL for the same products.
  const ids = [...gathering.keys()].toSorted().slice(0, mostInBatch);
  const batch = ids.map((id) => [id, gathering.get(id) ?? []] as const);
  for (const id of ids) gathering.delete(id);
  if (gathering.size > 0) void sendGathered(connection);
  const { items, error } = await listProducts(connection, ids).then(
    (answer) => ({ ...answer, error: undefined }),
    (reason: unknown) => ({ items: [], error: reason }),
  );
  for (const [id, all] of batch) {
    const product = items.find((item) => item.slug === id || item.id === id);
    const reason = product ?? error ?? (await connection.failures()).productNotFound(connection, id);
    for (const { found, failed } of all) product ? found(product) : failed(reason);
  }
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
      gathering.set(id, [...(gathering.get(id) ?? []), { found, failed }]);
    }),
    signal,
  );

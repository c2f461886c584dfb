import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import * as failures from './failures.ts';
import { getProductDetails } from './get-product-details.ts';
import { getProduct } from './get-product.ts';
import { getPublisher } from './get-publisher.ts';
import { listCategories } from './list-categories.ts';
import { listProducts } from './list-products.ts';
import { listReleases } from './list-releases.ts';
import { memoryCache } from './memory-cache.ts';
import { search } from './search.ts';

/**
 * A typed client of one store.
 *
 * @example
 * const client = createStoreClient({ store: 'https://store.example.com' });
 * const { name, offer } = await client.products.get('acme/db');
 * for await (const product of client.search({ q: 'database', price: ['free'] })) console.log(product.slug);
 *
 * @throws {TypeError} where `store` is not an absolute URL
 */
export const createStoreClient = (options: ConnectionOptions) => {
  const connection = connect({ ...options, fetch: memoryCache(options.fetch ?? fetch) }, () => failures);
  /** A function of the connection as a method. */
  const on =
    <Parameters extends readonly unknown[], Result>(
      call: (connection: Connection, ...parameters: Parameters) => Result,
    ) =>
    (...parameters: Parameters): Result =>
      call(connection, ...parameters);
  return {
    products: {
      /** One product by slug or id; those asked for in the same tick travel in one request. */
      get: on(getProduct),
      /** 1 to 100 products by slug or id; unknown ones are named in `missing`. */
      list: on(listProducts),
      /** One product with everything its own page shows. */
      details: on(getProductDetails),
      /** A page of a product's releases, newest first. */
      releases: on(listReleases),
    },
    publishers: {
      get: on(getPublisher),
    },
    categories: {
      list: on(listCategories),
    },
    /** Products by words and filters, to walk through one by one or page by page. */
    search: on(search),
  };
};

export type StoreClient = ReturnType<typeof createStoreClient>;

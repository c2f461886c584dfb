import type { SearchQuery } from '@chandlery/contract';
import { memoryCache } from './answer-cache.ts';
import { type ConnectionOptions, type RequestOptions, connect } from './connection.ts';
import { getProductDetails } from './get-product-details.ts';
import { getProduct } from './get-product.ts';
import { getPublisher } from './get-publisher.ts';
import { listCategories } from './list-categories.ts';
import { listProducts } from './list-products.ts';
import { type ReleaseQuery, listReleases } from './list-releases.ts';
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
  const connection = connect({ cache: memoryCache(), ...options });
  return {
    /** For the functions that this client is made of, such as `getProduct`. */
    connection,
    products: {
      /** One product by slug or id; those asked for in the same tick travel in one request. */
      get: (id: string, request?: RequestOptions) => getProduct(connection, id, request),
      /** 1 to 100 products by slug or id; unknown ones are named in `missing`. */
      list: (ids: readonly string[], request?: RequestOptions) => listProducts(connection, ids, request),
      /** One product with everything its own page shows. */
      details: (slug: string, request?: RequestOptions) => getProductDetails(connection, slug, request),
      /** A page of a product's releases, newest first. */
      releases: (slug: string, query?: ReleaseQuery, request?: RequestOptions) => listReleases(connection, slug, query, request),
    },
    publishers: {
      get: (slug: string, request?: RequestOptions) => getPublisher(connection, slug, request),
    },
    categories: {
      list: (request?: RequestOptions) => listCategories(connection, request),
    },
    /** Products by words and filters, to walk through one by one or page by page. */
    search: (query?: SearchQuery, request?: RequestOptions) => search(connection, query, request),
  };
};

export type StoreClient = ReturnType<typeof createStoreClient>;

import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { productNotFound, tryAgain } from './failures.ts';
import { getCertificate } from './get-certificate.ts';
import { getCertification } from './get-certification.ts';
import { getAccount } from './get-account.ts';
import { getProductDetails } from './get-product-details.ts';
import { getProduct } from './get-product.ts';
import { getPublisher } from './get-publisher.ts';
import { getStore } from './get-store.ts';
import { listCategories } from './list-categories.ts';
import { listProducts } from './list-products.ts';
import { listReleases } from './list-releases.ts';
import { memoryCache } from './memory-cache.ts';
import { search } from './search.ts';
import { type AccountSession, accountSession } from './sign-in/index.ts';

// A module as a whole would cost a helper that makes an object of it.
const failures = { productNotFound, tryAgain };

/** A function of the connection as a method. */
type Method<Call> = Call extends (connection: Connection, ...parameters: infer Parameters) => infer Result
  ? (...parameters: Parameters) => Result
  : never;

/**
 * What `createStoreClient` makes: every route of the public catalogue as a method. Whoever makes it downloads them all, so routes that
 * are not for everyone have no place in it.
 */
export interface StoreClient {
  readonly store: {
    /** The store itself: its address and its registry. */
    readonly get: Method<typeof getStore>;
  };
  readonly products: {
    /** One product by slug or id; those asked for in the same tick travel in one request. */
    readonly get: Method<typeof getProduct>;
    /** 1 to 100 products by slug or id; unknown ones are named in `missing`. */
    readonly list: Method<typeof listProducts>;
    /** One product with everything its own page shows. */
    readonly details: Method<typeof getProductDetails>;
    /** A page of a product's releases, newest first. */
    readonly releases: Method<typeof listReleases>;
    /** The signed statement that certifies what a product offers now, if there is one. */
    readonly certification: Method<typeof getCertification>;
  };
  readonly certificates: {
    /** One certificate by id, whether or not it still holds. */
    readonly get: Method<typeof getCertificate>;
  };
  readonly publishers: {
    /** One publisher by slug. */
    readonly get: Method<typeof getPublisher>;
  };
  readonly categories: {
    /** Every category. */
    readonly list: Method<typeof listCategories>;
  };
  /** Who is signed in on this page, and whoever comes to be. */
  readonly account: Pick<AccountSession, 'current' | 'resume' | 'subscribe'> & {
    /** The account as the store knows it now. */
    readonly get: Method<typeof getAccount>;
  };
  /** Lets the visitor of a page sign in. Call it in the click itself. */
  readonly signIn: AccountSession['signIn'];
  /** Forgets who is signed in. */
  readonly signOut: AccountSession['signOut'];
  /** Products by words and filters, to walk through one by one or page by page. */
  readonly search: Method<typeof search>;
}

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
export const createStoreClient = (options: ConnectionOptions): StoreClient => {
  const connection = connect({ ...options, fetch: memoryCache(options.fetch ?? fetch) }, () => failures);
  const on =
    <Parameters extends readonly unknown[], Result>(
      call: (connection: Connection, ...parameters: Parameters) => Result,
    ) =>
    (...parameters: Parameters): Result =>
      call(connection, ...parameters);
  const session = accountSession(connection);
  return {
    store: { get: on(getStore) },
    products: {
      get: on(getProduct),
      list: on(listProducts),
      details: on(getProductDetails),
      releases: on(listReleases),
      certification: on(getCertification),
    },
    certificates: { get: on(getCertificate) },
    publishers: { get: on(getPublisher) },
    categories: { list: on(listCategories) },
    account: {
      get current() {
        return session.current;
      },
      get: on(getAccount),
      resume: session.resume,
      subscribe: session.subscribe,
    },
    signIn: session.signIn,
    signOut: session.signOut,
    search: on(search),
  };
};

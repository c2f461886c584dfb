import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { productNotFound, tryAgain } from './failures.ts';
import { getProduct } from './get-product.ts';
import { listProducts } from './list-products.ts';
import { memoryCache } from './memory-cache.ts';
import { search } from './search.ts';
import type * as later from './later.ts';
import type { AccountSession } from './sign-in/index.ts';
import { openWindow } from './sign-in/open-window.ts';

// A module as a whole would cost a helper that makes an object of it.
const failures = { productNotFound, tryAgain };

/** A function of the connection as a method. */
type Method<Call> = Call extends (connection: Connection, ...parameters: infer Parameters) => infer Result
  ? (...parameters: Parameters) => Result
  : never;

type Later = typeof later;

type LaterCall = Exclude<keyof Later, 'accountSession'>;

/** A call that is loaded when it is first made. */
type LaterMethod<Name extends LaterCall> = Method<Later[Name]>;

/** What `createStoreClient` makes: the store's API as methods. Whoever makes it downloads what shows products; the rest comes when it is first called. */
export interface StoreClient {
  readonly store: {
    /** The store itself: its address and its registry. */
    readonly get: LaterMethod<'getStore'>;
  };
  readonly products: {
    /** One product by slug or id; those asked for in the same tick travel in one request. */
    readonly get: Method<typeof getProduct>;
    /** 1 to 100 products by slug or id; unknown ones are named in `missing`. */
    readonly list: Method<typeof listProducts>;
    /** One product with everything its own page shows. */
    readonly details: LaterMethod<'getProductDetails'>;
    /** A page of a product's releases, newest first. */
    readonly releases: LaterMethod<'listReleases'>;
    /** The signed statement that certifies what a product offers now, if there is one. */
    readonly certification: LaterMethod<'getCertification'>;
  };
  readonly plans: {
    /** A product's plans, with prices. */
    readonly list: LaterMethod<'listPlans'>;
  };
  /** What a plan costs, with quantities, tax and promotion. */
  readonly quote: LaterMethod<'quote'>;
  readonly checkouts: {
    /** Starts one, for whoever is signed in, else for the page by its publishable key. */
    readonly create: LaterMethod<'createCheckout'>;
    /** How far one has come. */
    readonly get: LaterMethod<'getCheckout'>;
    /** Looks at one, ever more rarely, until it is over. */
    readonly watch: LaterMethod<'watchCheckout'>;
  };
  readonly certificates: {
    /** One certificate by id, whether or not it still holds. */
    readonly get: LaterMethod<'getCertificate'>;
  };
  readonly publishers: {
    /** One publisher by slug. */
    readonly get: LaterMethod<'getPublisher'>;
  };
  readonly categories: {
    /** Every category. */
    readonly list: LaterMethod<'listCategories'>;
  };
  /** What whoever is signed in, or whose credential the client has, holds with their organisations. */
  readonly subscriptions: {
    /** A page of it. */
    readonly list: LaterMethod<'listSubscriptions'>;
    /** One subscription. */
    readonly get: LaterMethod<'getSubscription'>;
    /** Cancels one to the end of what is paid for. */
    readonly cancel: LaterMethod<'cancelSubscription'>;
    /** Takes that back. */
    readonly resume: LaterMethod<'resumeSubscription'>;
    /** What a change of plan, quantity or interval costs. */
    readonly preview: LaterMethod<'previewChange'>;
    /** Makes that change. */
    readonly change: LaterMethod<'changeSubscription'>;
    /** Starts a checkout for the same again. */
    readonly renew: LaterMethod<'renewSubscription'>;
    /** Accepts the product's terms. */
    readonly accept: LaterMethod<'acceptTerms'>;
  };
  readonly licenses: {
    /** The current licences of all that they hold. */
    readonly list: LaterMethod<'listLicenses'>;
    /** The licence file of a subscription. */
    readonly file: LaterMethod<'getLicenseFile'>;
  };
  readonly productKeys: {
    /** What the publisher gave with the order of a subscription. */
    readonly list: LaterMethod<'listProductKeys'>;
  };
  readonly account: {
    /** The account of whoever is signed in, or whose credential the client has. */
    readonly get: LaterMethod<'getAccount'>;
    /** Whoever has just come back from signing in, or did so on an earlier visit; null where nobody did. Call it when a page is loaded. */
    readonly resume: AccountSession['resume'];
    /** Calls the listener whenever somebody signs in or out on this page. @returns ends that */
    readonly subscribe: AccountSession['subscribe'];
  };
  /** Lets the visitor of a page sign in. Call it in the click itself: a browser blocks a window that opens later. */
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
  const rest = () => import('./later.ts');
  const later = <Name extends LaterCall>(name: Name) =>
    (async (...parameters: unknown[]) => {
      const call: (connection: Connection, ...all: never) => unknown = (await rest())[name];
      return call(connection, ...(parameters as never));
    }) as LaterMethod<Name>;
  const session = async () => (await rest()).accountSession(connection);
  return {
    store: { get: later('getStore') },
    products: {
      get: on(getProduct),
      list: on(listProducts),
      details: later('getProductDetails'),
      releases: later('listReleases'),
      certification: later('getCertification'),
    },
    plans: { list: later('listPlans') },
    quote: later('quote'),
    checkouts: { create: later('createCheckout'), get: later('getCheckout'), watch: later('watchCheckout') },
    certificates: { get: later('getCertificate') },
    publishers: { get: later('getPublisher') },
    categories: { list: later('listCategories') },
    subscriptions: {
      list: later('listSubscriptions'),
      get: later('getSubscription'),
      cancel: later('cancelSubscription'),
      resume: later('resumeSubscription'),
      preview: later('previewChange'),
      change: later('changeSubscription'),
      renew: later('renewSubscription'),
      accept: later('acceptTerms'),
    },
    licenses: { list: later('listLicenses'), file: later('getLicenseFile') },
    productKeys: { list: later('listProductKeys') },
    account: {
      get: later('getAccount'),
      resume: async () => (await session()).resume(),
      subscribe: (listener) => {
        let isOver = false;
        let end = (): void => void (isOver = true);
        void session().then((opened) => {
          if (!isOver) end = opened.subscribe(listener);
        });
        return () => end();
      },
    },
    signIn: async (options = {}) => {
      const window = options.window ?? (options.mode === 'redirect' ? null : openWindow('chandlery'));
      return (await session()).signIn({ ...options, window });
    },
    signOut: async () => (await session()).signOut(),
    search: on(search),
  };
};

import type { ProductBatch } from '@chandlery/contract';
import type * as failures from './failures.ts';

/** What shows who is asking, or what gives it when it is needed. */
export type Credential = string | (() => Promise<string | undefined>);

export interface ConnectionOptions {
  /** The store's origin: `https://store.example.com`. */
  readonly store: string | URL;
  /** A vendor's publishable key, `pk_…`. Reading the catalogue needs none. */
  readonly publishableKey?: string | undefined;
  /** A personal access token, `pat_…`, or a secret key, `sk_…`: sent with what is not for everyone, and nothing else. */
  readonly credential?: Credential | undefined;
  /** BCP 47 tag that amounts and dates are meant to be shown in. */
  readonly locale?: string | undefined;
  /** What to fetch with; the runtime's own unless told, with `memoryCache` around it in `createStoreClient`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt, the answer's body included; 10 000 unless told. */
  readonly timeout?: number | undefined;
  /** Repeats of a safe request that failed for a passing reason; 2 unless told. */
  readonly retries?: number | undefined;
}

/** One caller's wish, beside what is asked for. */
export interface RequestOptions {
  /** Ends this caller's wait with the signal's reason. Others who share the request go on. */
  readonly signal?: AbortSignal | undefined;
}

/** Products that are being gathered into one request. */
export interface Batch {
  readonly ids: Set<string>;
  readonly answer: Promise<ProductBatch>;
}

/** What happens when a request fails. */
export type Failures = typeof failures;

/** A store as this program reaches it. Made by `connect`, shared by all calls. */
export interface Connection extends Omit<Readonly<ConnectionOptions>, 'credential'> {
  readonly store: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: number;
  /** Called when it is first needed. */
  readonly failures: () => Failures | Promise<Failures>;
  /** Comes and goes with whoever signs in on a page. */
  credential?: Credential | undefined;
  /** Requests under way, by URL. */
  underWay?: Map<string, Promise<unknown>>;
  /** The one that is being gathered now. */
  batch?: Batch | undefined;
}

/**
 * Prepares to talk to a store. Nothing is sent yet.
 * @param failures gives the module `failures`; a page may load it only when something fails
 * @throws {TypeError} where `store` is not an absolute URL
 */
export const connect = (options: ConnectionOptions, failures: Connection['failures']): Connection => ({
  ...options,
  failures,
  store: new URL(options.store).origin,
  fetch: options.fetch ?? fetch,
  timeout: options.timeout ?? 10_000,
});

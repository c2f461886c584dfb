import type { Product } from '@chandlery/contract';
import type { Kept } from './cache.ts';

export interface ConnectionOptions {
  /** The store's origin: `https://store.example.com`. */
  readonly store: string | URL;
  /** A vendor's publishable key, `pk_…`. Reading the catalogue needs none. */
  readonly publishableKey?: string | undefined;
  /** BCP 47 tag that amounts and dates are meant to be shown in. */
  readonly locale?: string | undefined;
  /** What to fetch with; the runtime's own unless told. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt, answer's body included; 10 000 unless told. */
  readonly timeout?: number | undefined;
  /** Repeats of a safe request that failed for a passing reason; 2 unless told. */
  readonly retries?: number | undefined;
}

/** One caller's wish, beside what is asked for. */
export interface RequestOptions {
  /** Ends this caller's wait with the signal's reason. Others who share the request go on. */
  readonly signal?: AbortSignal | undefined;
}

/** Someone waiting for a product of the next batch. */
export interface Waiting {
  readonly found: (product: Product) => void;
  readonly failed: (reason: unknown) => void;
}

/** A store as this program reaches it, with what it has already been told. Made by `connect`, shared by all calls. */
export interface Connection {
  readonly store: string;
  readonly publishableKey: string | undefined;
  readonly locale: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: number;
  readonly retries: number;
  /** Answers by URL, oldest first. */
  readonly kept: Map<string, Kept>;
  /** Requests under way, by URL. */
  readonly underWay: Map<string, Promise<unknown>>;
  /** Who waits for which product of the batch that is being gathered. */
  readonly gathering: Map<string, Waiting[]>;
}

/**
 * Prepares to talk to a store. Nothing is sent yet.
 * @throws {TypeError} where `store` is not an absolute URL
 */
export const connect = ({
  store,
  publishableKey,
  locale,
  fetch = (input, init) => globalThis.fetch(input, init),
  timeout = 10_000,
  retries = 2,
}: ConnectionOptions): Connection => ({
  store: new URL(store).origin,
  publishableKey,
  locale,
  fetch,
  timeout,
  retries,
  kept: new Map(),
  underWay: new Map(),
  gathering: new Map(),
});

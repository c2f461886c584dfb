import type { Check } from '@chandlery/contract/checks';
import type { Connection, RequestOptions } from './connection.ts';
import { type Answered, type Known, send } from './send.ts';
import type { StoreError } from './store-error.ts';

/** Failures that another attempt may not meet. */
const passing = /network|timeout|rate_limited|unavailable/;

/** Milliseconds; a store that asks for more is not waited for: the caller is told instead. */
const longestPause = 30_000;

const attempts = async <Answer>(connection: Connection, url: string, check: Check<Answer>, known?: Known<Answer>): Promise<Answered<Answer>> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send(connection, url, check, known);
    } catch (error) {
      const { code, retryAfter } = error as StoreError;
      // Full jitter under a doubling bound, so that many who failed together do not come back together.
      const pause = retryAfter ?? Math.random() * 300 * 2 ** attempt;
      if (attempt >= connection.retries || !passing.test(code) || pause > longestPause) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

/** A promise that the signal can end for this caller alone. */
export const until = <Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> =>
  signal
    ? new Promise((resolve, reject) => {
        const end = () => reject(signal.reason);
        if (signal.aborted) end();
        signal.addEventListener('abort', end);
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
      })
    : promise;

/**
 * Reads from the store: one request for all who ask at once, repeated where the failure may pass.
 * @param path beginning with `/`
 * @param query undefined values are left out, lists joined by commas
 * @throws {StoreError}
 */
export const get = <Answer>(
  connection: Connection,
  path: string,
  check: Check<Answer>,
  query: object = {},
  { signal }: RequestOptions = {},
): Promise<Answer> => {
  const { cache, store, underWay } = connection;
  const { href, searchParams } = new URL(path, store);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) searchParams.set(name, String(value));
  const url = searchParams.size > 0 ? `${href}?${searchParams}` : href;
  const load = (known?: Known<Answer>) => attempts(connection, url, check, known);
  let shared = underWay.get(url) as Promise<Answer> | undefined;
  if (!shared) {
    shared = (cache ? cache(url, load) : load().then(({ answer }) => answer)).finally(() => underWay.delete(url));
    underWay.set(url, shared);
  }
  return until(shared, signal);
};

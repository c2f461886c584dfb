import type { Check } from '@chandlery/contract/checks';
import type { Connection, RequestOptions } from './connection.ts';
import { send } from './send.ts';
import type { StoreErrorCode } from './store-error.ts';

const passing: readonly StoreErrorCode[] = ['network', 'timeout', 'rate_limited', 'unavailable'];

/** The longest wait that a store may ask for before the caller is told instead. */
const longestWait = 30_000;

/** Milliseconds to wait: what `Retry-After` says (RFC 9110 §10.2.3, seconds or a date), or full jitter under a doubling bound. */
const wait = (attempt: number, retryAfter: string | null): number =>
  retryAfter === null
    ? Math.random() * 300 * 2 ** attempt
    : /^\d+$/.test(retryAfter)
      ? Number(retryAfter) * 1000
      : Date.parse(retryAfter) - Date.now();

const attempts = async <Answer>(connection: Connection, url: string, check: Check<Answer>): Promise<Answer> => {
  for (let attempt = 0; ; attempt += 1) {
    const result = await send(connection, url, check);
    if ('answer' in result) return result.answer;
    const pause = wait(attempt, result.retryAfter);
    if (attempt >= connection.retries || !passing.includes(result.error.code) || !(pause <= longestWait)) throw result.error;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};

/** The request under way for a URL, or a new one. */
const shared = <Answer>(connection: Connection, url: string, check: Check<Answer>): Promise<Answer> => {
  const { underWay } = connection;
  const running = underWay.get(url) as Promise<Answer> | undefined;
  if (running) return running;
  const started = attempts(connection, url, check).finally(() => underWay.delete(url));
  underWay.set(url, started);
  return started;
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
 * Reads from the store: from memory while that is fresh, from memory and refreshed behind it while it may be stale,
 * else over the network, one request for all who ask at once, repeated where the failure may pass.
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
  const url = new URL(path, connection.store);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  const known = connection.kept.get(url.href);
  const now = Date.now();
  if (known && now < known.freshUntil) return until(Promise.resolve(known.answer as Answer), signal);
  const fetched = shared(connection, url.href, check);
  if (known && now < known.staleUntil) {
    fetched.catch(() => undefined);
    return until(Promise.resolve(known.answer as Answer), signal);
  }
  return until(fetched, signal);
};

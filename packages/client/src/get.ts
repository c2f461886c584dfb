import type { Check } from '@chandlery/contract/checks';
import type { Connection, RequestOptions } from './connection.ts';
import { type Known, send } from './send.ts';

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
  const address = new URL(path, store);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) address.searchParams.set(name, String(value));
  const url = address.href;
  const load = (known?: Known<Answer>) => {
    const attempt = () => send(connection, url, check, known);
    return attempt().catch(async (failure: unknown) =>
      (await connection.failures()).tryAgain(connection, failure, attempt),
    );
  };
  let shared = underWay.get(url) as Promise<Answer> | undefined;
  if (!shared) {
    shared = (cache ? cache(url, load) : load().then(({ answer }) => answer)).finally(() => underWay.delete(url));
    underWay.set(url, shared);
  }
  return until(shared, signal);
};

/** What is needed only when a request fails, so that a page loads it only then. */
import type { Problem } from '@chandlery/contract';
import type { Connection } from './connection.ts';
import type { Failure } from './send.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

const unreachable = ({ store, timeout }: Connection, cause: unknown): StoreError => {
  if ((cause as Error).name === 'TimeoutError')
    return new StoreError('timeout', `${store} did not answer within ${timeout} ms. Try again later.`, { cause });
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false
    ? new StoreError('offline', 'This device is offline. Try again later.', { cause })
    : new StoreError('network', `${store} cannot be reached. Check its address.`, { cause });
};

/** Milliseconds of a `Retry-After` (RFC 9110 §10.2.3: seconds or a date). */
const retryAfter = (headers: Headers): number | undefined => {
  const text = headers.get('retry-after');
  if (!text) return undefined;
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
};

const problemOf = (text: string): Partial<Problem> => {
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return {};
  }
};

const refusal = ({ status, headers }: Response, text: string): StoreError => {
  const { code, detail, issues } = problemOf(text);
  const otherwise = status === 429 ? 'rate_limited' : status < 500 ? 'malformed_answer' : 'unavailable';
  return new StoreError((code as StoreErrorCode | undefined) ?? otherwise, detail ?? `The store answered ${status}.`, {
    status,
    requestId: headers.get('x-request-id') ?? undefined,
    issues,
    retryAfter: retryAfter(headers),
  });
};

const errorOf = (connection: Connection, [cause, response, text]: Failure): StoreError => {
  if (!response || text === undefined) return unreachable(connection, cause);
  if (!response.ok) return refusal(response, text);
  return new StoreError('malformed_answer', `${response.url} broke its contract: ${cause}`, {
    status: response.status,
  });
};

/** Failures that another attempt may not meet. */
const passing = /network|timeout|rate_limited|unavailable/;

/** Milliseconds; a store that asks for more is not waited for: the caller is told instead. */
const longestPause = 30_000;

/**
 * Tries again after a first failure, as often as the connection says, where the failure may pass.
 * @throws {StoreError}
 */
export const tryAgain = async <Result>(
  connection: Connection,
  first: unknown,
  attempt: () => Promise<Result>,
): Promise<Result> => {
  const { retries = 2 } = connection;
  let failure = first as Failure;
  for (let retry = 0; ; retry += 1) {
    const error = errorOf(connection, failure);
    // Full jitter under a doubling bound, so that many who failed together do not come back together.
    const pause = error.retryAfter ?? Math.random() * 300 * 2 ** retry;
    if (retry >= retries || !passing.test(error.code) || pause > longestPause) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await attempt();
    } catch (next) {
      failure = next as Failure;
    }
  }
};

export const productNotFound = ({ store }: Connection, id: string): StoreError =>
  new StoreError('product_not_found', `${store} has no product ${id}.`, { status: 404 });

import type { Problem } from '@chandlery/contract';
import type { Check } from '@chandlery/contract/checks';
import type { Connection } from './connection.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

/** An answer as it came. `headers` say how long it may be kept. */
export interface Answered<Answer> {
  readonly answer: Answer;
  readonly headers: Headers;
}

/** An answer that was kept, to be confirmed instead of sent again. */
export interface Known<Answer> {
  readonly answer: Answer;
  readonly etag: string | null;
}

const unreachable = ({ store, timeout }: Connection, cause: unknown): StoreError => {
  if ((cause as Error).name === 'TimeoutError') return new StoreError('timeout', `${store} took over ${timeout} ms. Try again.`, { cause });
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false
    ? new StoreError('offline', 'This device is offline.', { cause })
    : new StoreError('network', `${store} cannot be reached. Check its address, and what may block it.`, { cause });
};

/** Milliseconds of a `Retry-After` (RFC 9110 §10.2.3: seconds or a date). */
const retryAfter = (headers: Headers): number | undefined => {
  const text = headers.get('retry-after');
  if (!text) return undefined;
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
};

const refusal = ({ status, headers }: Response, problem?: Partial<Problem>): StoreError =>
  new StoreError(
    (problem?.code as StoreErrorCode | undefined) ?? (status === 429 ? 'rate_limited' : status < 500 ? 'malformed_answer' : 'unavailable'),
    problem?.detail ?? problem?.title ?? `The store answered ${status}.`,
    { status, requestId: headers.get('x-request-id') ?? undefined, issues: problem?.issues, retryAfter: retryAfter(headers) },
  );

/**
 * One attempt at a GET, its answer checked.
 * @param known sent as `If-None-Match`; given only where that needs no CORS preflight
 * @throws {StoreError}
 */
export const send = async <Answer>(
  connection: Connection,
  url: string,
  check: Check<Answer>,
  known?: Known<Answer>,
): Promise<Answered<Answer>> => {
  let response: Response;
  let text: string;
  try {
    response = await connection.fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.timeout(connection.timeout),
      ...(known?.etag && { headers: { 'if-none-match': known.etag } }),
    });
    text = await response.text();
  } catch (error) {
    throw unreachable(connection, error);
  }
  const { status, headers } = response;
  if (status === 304 && known) return { answer: known.answer, headers };
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // What is not JSON fails its check.
  }
  if (!response.ok) throw refusal(response, answer as Problem | undefined);
  const problem = check(answer);
  if (problem) throw new StoreError('malformed_answer', `${url} broke its contract${problem}`, { status });
  return { answer: answer as Answer, headers };
};

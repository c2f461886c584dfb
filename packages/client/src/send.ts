import type { Problem } from '@chandlery/contract';
import type { Check } from '@chandlery/contract/checks';
import { keep } from './cache.ts';
import type { Connection } from './connection.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

/** Whether a condition may be sent without a CORS preflight. A browser revalidates from its own cache anyway. */
const isSameOrigin = ({ store }: Connection): boolean => {
  const { origin } = (globalThis as { location?: { origin?: string } }).location ?? {};
  return origin === undefined || origin === store;
};

const isOffline = (): boolean => (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;

const unreachable = ({ store, timeout }: Connection, cause: unknown): StoreError => {
  if ((cause as Error | undefined)?.name === 'TimeoutError')
    return new StoreError('timeout', `${store} did not answer within ${timeout} ms. Try again.`, { cause });
  if (isOffline()) return new StoreError('offline', 'This device is offline. Try again once it is connected.', { cause });
  return new StoreError('network', `${store} could not be reached. Check its address, CORS, and what may block it.`, { cause });
};

const refusal = async (response: Response): Promise<StoreError> => {
  const { status, headers } = response;
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  const otherwise: StoreErrorCode = status === 429 ? 'rate_limited' : status < 500 ? 'malformed_answer' : 'unavailable';
  return new StoreError(
    (problem?.code as StoreErrorCode | undefined) ?? otherwise,
    problem?.detail ?? problem?.title ?? `The store answered ${status}.`,
    { status, requestId: headers.get('x-request-id') ?? undefined, issues: problem?.issues },
  );
};

/**
 * One attempt at a GET: its answer checked and kept, or the retry that the store allows.
 * @throws {StoreError}
 */
export const send = async <Answer>(
  connection: Connection,
  url: string,
  check: Check<Answer>,
): Promise<{ answer: Answer } | { error: StoreError; retryAfter: string | null }> => {
  const known = connection.kept.get(url);
  let response: Response;
  try {
    response = await connection.fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.timeout(connection.timeout),
      headers: known?.etag && isSameOrigin(connection) ? { 'if-none-match': known.etag } : {},
    });
    if (response.status === 304 && known) {
      keep(connection, url, known.answer, response.headers);
      return { answer: known.answer as Answer };
    }
    if (!response.ok) return { error: await refusal(response), retryAfter: response.headers.get('retry-after') };
    const text = await response.text();
    let answer: unknown;
    let problem: string | undefined;
    try {
      answer = JSON.parse(text);
      problem = check(answer);
    } catch {
      problem = ': expected JSON';
    }
    if (problem)
      throw new StoreError('malformed_answer', `${url} did not answer as its contract says${problem}`, { status: response.status });
    keep(connection, url, answer, response.headers);
    return { answer: answer as Answer };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return { error: unreachable(connection, error), retryAfter: null };
  }
};

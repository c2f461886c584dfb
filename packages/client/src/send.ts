import type { Check } from '@chandlery/contract/checks';
import type { Connection } from './connection.ts';

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

/** Why an attempt failed: what the network said, the store's refusal, or where the answer breaks its contract. */
export type Failure = readonly [cause: unknown, response: Response | undefined, text: string | undefined];

/**
 * One attempt at a GET, its answer checked.
 * @param known sent as `If-None-Match`; given only where that needs no CORS preflight
 * @throws {Failure}
 */
export const send = async <Answer>(
  { fetch, timeout }: Connection,
  url: string,
  check: Check<Answer>,
  known?: Known<Answer>,
): Promise<Answered<Answer>> => {
  let response: Response | undefined;
  let text: string | undefined;
  let cause: unknown;
  try {
    response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
      ...(known?.etag && { headers: { 'if-none-match': known.etag } }),
    });
    text = await response.text();
    const { ok, status, headers } = response;
    if (status === 304 && known) return { answer: known.answer, headers };
    const answer = ok && JSON.parse(text);
    cause = ok && check(answer);
    if (cause === undefined) return { answer, headers };
  } catch (error) {
    cause = error;
  }
  throw [cause, response, text] satisfies Failure;
};

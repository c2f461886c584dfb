import { type Check, mistakeIn } from '@chandlery/contract/checks';
import type { Connection } from './connection.ts';

/** Why an attempt failed: what the network said, the store's refusal, or where the answer breaks its contract. */
export type Failure = readonly [cause: unknown, response: Response | undefined, text: string | undefined];

/**
 * One attempt at a GET, its answer checked.
 * @throws {Failure}
 */
export const send = async <Answer>(
  { fetch, timeout }: Connection,
  url: string,
  check: Check<Answer>,
): Promise<Answer> => {
  let response: Response | undefined;
  let text: string | undefined;
  let cause: unknown;
  try {
    response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(timeout) });
    text = await response.text();
    const answer = response.ok && JSON.parse(text);
    cause = mistakeIn(check, answer);
    if (cause === undefined) return answer;
  } catch (error) {
    cause = error;
  }
  throw [cause, response, text] satisfies Failure;
};

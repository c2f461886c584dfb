import { type Check, mistakeIn } from '@chandlery/contract/check';
import type { Connection } from './connection.ts';

/** Why an attempt failed: what the network said, the store's refusal, or where the answer breaks its contract. */
export type Failure = readonly [cause: unknown, response: Response | undefined, text: string | undefined];

/**
 * One attempt, its answer checked.
 * @param init how it is asked; a GET with nothing more unless told
 * @throws {Failure}
 */
export const send = async <Answer>(
  { fetch, timeout }: Connection,
  url: string,
  check: Check<Answer>,
  init?: RequestInit,
): Promise<Answer> => {
  let response: Response | undefined;
  let text: string | undefined;
  let cause: unknown;
  try {
    response = await fetch(url, { ...init, credentials: 'omit', signal: AbortSignal.timeout(timeout) });
    text = await response.text();
    const answer = response.ok && JSON.parse(text);
    cause = mistakeIn(check, answer);
    if (cause === undefined) return answer;
  } catch (error) {
    cause = error;
  }
  throw [cause, response, text] satisfies Failure;
};

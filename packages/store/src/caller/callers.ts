import { StoreProblem } from '../problem/store-problem.ts';
import type { RequestCaller } from './caller.ts';

/** Tells who sends a request. */
export interface Callers {
  /**
   * Who shows these headers; `anyone` where they show nothing.
   * @param address the connection's other end; null where it is not known
   * @throws {StoreProblem} `unauthenticated` where a credential is shown that is not, or no longer, good;
   *   `origin_not_allowed` where a page shows a key that is not for it; `rate_limited` after too many bad ones
   */
  readonly of: (headers: Headers, address: string | null) => Promise<RequestCaller>;
}

const notGood = { detail: 'This key or token is not, or no longer, good.' };

export const createCallers = (): Callers => ({
  of: (headers) => {
    if (headers.has('authorization')) return Promise.reject(new StoreProblem('unauthenticated', notGood));
    return Promise.resolve({ kind: 'anyone' });
  },
});

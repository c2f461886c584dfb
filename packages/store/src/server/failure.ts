import type { Context } from 'hono';
import type { Logger } from '../log/log.ts';
import { problemResponse } from '../http/problem-response.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { isUnavailable } from '../database/unavailable.ts';

/** The answer to a request that failed. What went wrong inside is for the log, not for the caller. */
export const answerFailure = (error: unknown, context: Context, log: Logger): Response => {
  if (error instanceof StoreProblem) return problemResponse(context, error.code, error.details);
  const requestId: unknown = context.get('requestId');
  log.error({ requestId, err: error }, 'a request failed');
  if (isUnavailable(error)) {
    return problemResponse(context, 'unavailable', { detail: 'The store cannot reach its database. Try again in a moment.' }, { 'retry-after': '5' });
  }
  return problemResponse(context, 'internal', { detail: 'The request was fine; the fault is the store’s. Its operator finds it in the log by "instance".' });
};

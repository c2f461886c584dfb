import type { Context, Hono } from 'hono';
import { isUnavailable } from '../database/unavailable.ts';
import { problemResponse } from '../http/problem-response.ts';
import type { Logger } from '../log/log.ts';
import { type FaultPages, createFaultPages } from '../pages/fault/fault-pages.ts';
import type { Site } from '../pages/site.ts';
import { StoreProblem } from '../problem/store-problem.ts';

const unreachable = { detail: 'The store cannot reach its database. Try again in a moment.' };
const retryAfter = { 'retry-after': '5' };
const internal = {
  detail: 'The request was fine; the fault is the store’s. Its operator finds it in the log by "instance".',
};

const requestIdOf = (context: Context): string | null => {
  const requestId: unknown = context.get('requestId');
  return typeof requestId === 'string' ? requestId : null;
};

/** The answer to a request that failed. What went wrong inside is for the log, not for the caller. */
const answerFailure = (
  error: unknown,
  context: Context,
  pages: FaultPages,
  log: Logger,
): Response | Promise<Response> => {
  if (error instanceof StoreProblem) return problemResponse(context, error.code, error.details);
  const requestId = requestIdOf(context);
  log.error({ requestId, err: error }, 'a request failed');
  if (isUnavailable(error)) {
    if (!pages.isForPeople(context)) return problemResponse(context, 'unavailable', unreachable, retryAfter);
    context.header('retry-after', retryAfter['retry-after']);
    return pages.unavailable(context, requestId);
  }
  return pages.isForPeople(context)
    ? pages.internal(context, requestId)
    : problemResponse(context, 'internal', internal);
};

/** Answers what no route answers, and what fails: people with a page, programs with a problem document. */
export const answerFailures = (app: Hono, site: Site, log: Logger): void => {
  const pages = createFaultPages(site);
  app.notFound((context) =>
    pages.isForPeople(context)
      ? pages.notFound(context)
      : problemResponse(context, 'not_found', { detail: 'Nothing is at this address.' }),
  );
  app.onError((error, context) => answerFailure(error, context, pages, log));
};

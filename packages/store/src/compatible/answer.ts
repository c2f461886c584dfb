import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { privateHeaders } from '../http/private-headers.ts';

/** Answers one caller with JSON that no cache keeps. */
export const answer = (context: Context, value: unknown, status: ContentfulStatusCode = 200): Response =>
  context.body(JSON.stringify(value), status, privateHeaders(context.req.header('origin')));

/** Answers that it is done, and nothing else is to be said. */
export const answerNothing = (context: Context): Response => {
  const { 'content-type': _type, ...headers } = privateHeaders(context.req.header('origin'));
  return context.body(null, 204, headers);
};

import { type Route, isForAnyone } from '@chandlery/contract';
import type { Hono } from 'hono';
import { problemResponse } from './problem-response.ts';

/** `*` covers every header but this one: Fetch, "CORS protocol and credentials". */
const allowedHeaders = (isPublic: boolean): string => (isPublic ? '*' : 'Authorization, *');

/** Answers for the methods that a path does not take, and tells browsers what pages on other origins may send. */
export const mountOtherMethods = (app: Hono, path: string, routes: readonly Route[]): void => {
  const methods = routes.map(({ method }) => method);
  const isPublic = routes.every(isForAnyone);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  app.options(path, (context) =>
    context.body(null, 204, {
      allow,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': allow,
      'access-control-allow-headers': allowedHeaders(isPublic),
      'access-control-max-age': '86400',
    }),
  );
  app.all(path, (context) =>
    problemResponse(context, 'method_not_allowed', { detail: `This address takes ${allow}.` }, { allow }),
  );
};

/** Puts the contract's routes on an application: requests parsed before the handler runs, answers checked in development. */
import { type Route, type RouteName, routes } from '@chandlery/contract';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { AnswerCache } from './answer-cache.ts';
import type { Handlers, RouteRequest } from './handlers.ts';
import { problemResponse } from './problem-response.ts';
import { publicHeaders } from './public-headers.ts';
import { readRequest } from './read-request.ts';
import { createContent } from './representation.ts';
import { sendContent } from './send-content.ts';

export interface MountOptions {
  readonly handlers: Handlers;
  readonly answers: AnswerCache;
  /** Whether an answer that breaks its schema is an error. */
  readonly checkAnswers: boolean;
}

type AnyHandler = (request: RouteRequest<Route>) => Promise<unknown>;

const answerText = async (
  name: string,
  route: Route,
  handler: AnyHandler,
  context: Context,
  checkAnswers: boolean,
): Promise<string> => {
  // The handler's parameters are those its own route's schemas produce: `Handlers` ties the two together by the route's name.
  const answer = await handler((await readRequest(route, context)) as RouteRequest<Route>);
  const check = checkAnswers ? z.safeParse(route.answer, answer) : null;
  if (check?.success === false)
    throw new Error(`the answer of ${name} breaks its schema: ${z.prettifyError(check.error)}`);
  return JSON.stringify(answer);
};

const mountRoute = (
  app: Hono,
  name: string,
  route: Route,
  handler: AnyHandler,
  { answers, checkAnswers }: MountOptions,
): void => {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(route.method, path, async (context) => {
    const make = () => answerText(name, route, handler, context, checkAnswers);
    if (route.cache === 'private')
      return context.body(await make(), 200, {
        'content-type': 'application/json',
        'cache-control': 'private, no-store',
      });
    const url = new URL(context.req.url);
    return sendContent(
      context,
      await answers.get(url.pathname + url.search, async () => createContent(await make(), publicHeaders)),
    );
  });
};

const mountOtherMethods = (app: Hono, path: string, methods: readonly string[]): void => {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  app.options(path, (context) =>
    context.body(null, 204, {
      allow: allow,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': allow,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    }),
  );
  app.all(path, (context) =>
    problemResponse(context, 'method_not_allowed', { detail: `This address takes ${allow}.` }, { allow }),
  );
};

/** @throws where a route has no handler */
export const mountRoutes = (app: Hono, options: MountOptions): void => {
  const methodsByPath = new Map<string, string[]>();
  const names = Object.keys(routes) as RouteName[];
  for (const name of names) {
    const route: Route = routes[name];
    const handler: AnyHandler | undefined = options.handlers[name] as AnyHandler | undefined;
    if (handler === undefined) throw new Error(`the route ${name} has no handler`);
    mountRoute(app, name, route, handler, options);
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), route.method]);
  }
  for (const [path, methods] of methodsByPath) mountOtherMethods(app, path, methods);
};

/** Puts the contract's routes on an application: callers known and requests parsed before the handler runs, answers checked in development. */
import { type Route, type RouteName, isForAnyone, routes } from '@chandlery/contract';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { admit } from '../caller/admit.ts';
import type { RequestCaller } from '../caller/caller.ts';
import type { Callers } from '../caller/callers.ts';
import type { AnswerCache } from './answer-cache.ts';
import { type Commit, isAtomic } from './atomic.ts';
import type { Handlers } from './handlers.ts';
import type { Once } from './idempotency.ts';
import { mountOtherMethods } from './other-methods.ts';
import { privateHeaders } from './private-headers.ts';
import { publicHeaders } from './public-headers.ts';
import { readRequest } from './read-request.ts';
import { createContent } from './representation.ts';
import type { RequestOrigin, RequestOrigins } from './request-origin.ts';
import { sendContent } from './send-content.ts';

export interface MountOptions {
  readonly handlers: Handlers;
  readonly callers: Callers;
  readonly origins: RequestOrigins;
  readonly answers: AnswerCache;
  readonly once: Once;
  /** Whether an answer that breaks its schema is an error. */
  readonly checkAnswers: boolean;
}

/** A request of any route, from whomever the route lets through. */
interface AnyRequest extends Awaited<ReturnType<typeof readRequest>> {
  readonly caller: RequestCaller;
  readonly from: RequestOrigin;
}

// A handler's parameters are those its own route's schemas and caller produce: `Handlers` ties them together by the route's name.
type AnyHandler = (request: AnyRequest, commit?: Commit) => Promise<unknown>;

interface Mounted {
  readonly name: string;
  readonly route: Route;
  readonly handler: AnyHandler;
}

const takesKey = (route: Route): boolean => route.problems.includes('idempotency_conflict');

const answerText = async (
  { name, route, handler }: Mounted,
  context: Context,
  { callers, origins, once, checkAnswers }: MountOptions,
): Promise<string> => {
  const from = origins.ofContext(context);
  const caller: RequestCaller = isForAnyone(route)
    ? { kind: 'anyone' }
    : admit(await callers.of(context.req.raw.headers, from.address), route);
  const request = await readRequest(route, context);
  const run = (commit?: Commit) => handler({ ...request, caller, from }, commit);
  const key = context.req.header('idempotency-key');
  const answer = takesKey(route)
    ? await once({ route: name, caller, request, key, isAtomic: isAtomic(handler) }, run)
    : await run();
  const check = checkAnswers ? z.safeParse(route.answer, answer) : null;
  if (check?.success === false)
    throw new Error(`the answer of ${name} breaks its schema: ${z.prettifyError(check.error)}`);
  return JSON.stringify(answer);
};

const mountRoute = (app: Hono, mounted: Mounted, options: MountOptions): void => {
  const { method, path, cache } = mounted.route;
  app.on(method, honoPath(path), async (context) => {
    const make = () => answerText(mounted, context, options);
    if (cache === 'private') return context.body(await make(), 200, privateHeaders(context.req.header('origin')));
    const url = new URL(context.req.url);
    return sendContent(
      context,
      await options.answers.get(url.pathname + url.search, async () => createContent(await make(), publicHeaders)),
    );
  });
};

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** @throws where a route has no handler, or is for some and yet kept for all */
export const mountRoutes = (app: Hono, options: MountOptions): void => {
  const names = Object.keys(routes) as RouteName[];
  const mounted = names.map((name): Mounted => {
    const handler = options.handlers[name] as AnyHandler | undefined;
    if (handler === undefined) throw new Error(`the route ${name} has no handler`);
    const route: Route = routes[name];
    if (!isForAnyone(route) && route.cache === 'public')
      throw new Error(`the route ${name} looks who is calling, so its answer must not be kept for everyone`);
    return { name, route, handler };
  });
  for (const one of mounted) mountRoute(app, one, options);
  const byPath = Map.groupBy(mounted, ({ route }) => route.path);
  for (const [path, there] of byPath)
    mountOtherMethods(
      app,
      honoPath(path),
      there.map(({ route }) => route),
    );
};

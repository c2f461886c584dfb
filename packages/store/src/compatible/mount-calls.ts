/** Puts an interface of the originals on an application: every path with and without a slash at its end, every failure in its own form. */
import { problems } from '@chandlery/contract';
import { type Context, Hono } from 'hono';
import { isUnavailable } from '../database/unavailable.ts';
import type { Logger } from '../log/log.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { Call } from './call.ts';
import { Refusal, type RefusalBody } from './refusal.ts';
import { isStorable } from './storable.ts';

const open = { 'access-control-allow-origin': '*' };

/** How a message becomes the body of a refusal. */
export type RefusalForm = (message: string) => RefusalBody;
const withMessage: RefusalForm = (message) => ({ message });

const send = (context: Context, { status, body, headers }: Refusal): Response =>
  context.body(JSON.stringify(body), status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...open,
    ...headers,
  });

const asRefusal = (error: unknown, context: Context, form: RefusalForm, log: Logger): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreProblem) {
    const { status } = problems[error.code];
    return new Refusal(status, form(error.message));
  }
  const requestId: unknown = context.get('requestId');
  log.error({ requestId, err: error }, 'a request failed');
  return isUnavailable(error)
    ? new Refusal(503, form('The store cannot reach its database. Try again in a moment.'), { 'retry-after': '5' })
    : new Refusal(500, form('The request was fine; the fault is the store’s.'));
};

const bothForms = (path: string): string[] => {
  const pattern = path.replaceAll(/\{(\w+)\}/g, ':$1');
  return [pattern, `${pattern}/`];
};

const mountOtherMethods = (app: Hono, path: string, methods: readonly string[], form: RefusalForm): void => {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  app.on('OPTIONS', bothForms(path), (context) =>
    context.body(null, 204, {
      allow,
      ...open,
      'access-control-allow-methods': allow,
      'access-control-allow-headers': 'authorization, content-type, search-version',
      'access-control-max-age': '86400',
    }),
  );
  for (const pattern of bothForms(path))
    app.all(pattern, () => {
      throw new Refusal(405, form(`This address takes ${allow}.`), { allow });
    });
};

/**
 * @param prefix where the interface is, such as `/api/content/v1`; everything under it answers in its form
 */
export const mountCalls = (
  prefix: string,
  calls: readonly Call[],
  log: Logger,
  form: RefusalForm = withMessage,
): Hono => {
  const app = new Hono();
  const methodsByPath = new Map<string, string[]>();
  for (const { method, path, answer } of calls) {
    app.on(method, bothForms(`${prefix}${path}`), (context) => {
      if (!isStorable(context.req.param())) throw new Refusal(404, form('Nothing is at this address.'));
      return answer(context);
    });
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), method]);
  }
  for (const [path, methods] of methodsByPath) mountOtherMethods(app, `${prefix}${path}`, methods, form);
  app.all(`${prefix}/*`, () => {
    throw new Refusal(404, form('Nothing is at this address.'));
  });
  app.onError((error, context) => send(context, asRefusal(error, context, form, log)));
  return app;
};

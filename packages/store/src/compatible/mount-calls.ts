/** Puts an interface of the originals on an application: every path with and without a slash at its end, every failure in its own form. */
import { problems } from '@chandlery/contract';
import { type Context, Hono } from 'hono';
import { isUnavailable } from '../database/unavailable.ts';
import type { Logger } from '../log/log.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { Interface } from './call.ts';
import { Refusal } from './refusal.ts';
import { isStorable } from './storable.ts';

const open = { 'access-control-allow-origin': '*' };

type RefusalForm = NonNullable<Interface['refusal']>;
const withMessage: RefusalForm = (message) => ({ message });

const send = (context: Context, { status, message, body, headers }: Refusal, form: RefusalForm): Response =>
  context.body(JSON.stringify(body ?? form(message)), status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...open,
    ...headers,
  });

const unavailable = 'The store cannot reach its database. Try again in a moment.';
const internal = 'The request was fine; the fault is the store’s. Its operator finds it in the log.';

const asRefusal = (error: unknown, context: Context, log: Logger): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreProblem) {
    const { retryAfter } = error.details;
    const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    return new Refusal(problems[error.code].status, error.message, headers);
  }
  const requestId: unknown = context.get('requestId');
  log.error({ requestId, err: error }, 'a request failed');
  return isUnavailable(error) ? new Refusal(503, unavailable, { 'retry-after': '5' }) : new Refusal(500, internal);
};

const nothingHere = () => new Refusal(404, 'Nothing is at this address.');

const bothForms = (path: string): string[] => {
  const pattern = path.replaceAll(/\{(\w+)\}/g, ':$1');
  return [pattern, `${pattern}/`];
};

const mountOtherMethods = (app: Hono, path: string, methods: readonly string[]): void => {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  app.on('OPTIONS', bothForms(path), (context) =>
    context.body(null, 204, {
      allow,
      ...open,
      'access-control-allow-methods': allow,
      'access-control-allow-headers': 'authorization, content-type, idempotency-key, search-version',
      'access-control-max-age': '86400',
    }),
  );
  for (const pattern of bothForms(path))
    app.all(pattern, () => {
      throw new Refusal(405, `This address takes ${allow}.`, { allow });
    });
};

export const mountCalls = ({ prefix, calls, refusal: form = withMessage }: Interface, log: Logger): Hono => {
  const app = new Hono();
  const methodsByPath = new Map<string, string[]>();
  for (const { method, path, answer } of calls) {
    app.on(method, bothForms(`${prefix}${path}`), (context) => {
      if (!isStorable(context.req.param())) throw nothingHere();
      if (!isStorable(context.req.queries()))
        throw new Refusal(400, 'query invalid: holds characters that nothing here has');
      return answer(context);
    });
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), method]);
  }
  for (const [path, methods] of methodsByPath) mountOtherMethods(app, `${prefix}${path}`, methods);
  app.all(`${prefix}/*`, () => {
    throw nothingHere();
  });
  app.onError((error, context) => send(context, asRefusal(error, context, log), form));
  return app;
};

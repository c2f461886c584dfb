/** A real store behind the elements' test server, for what is a customer's own. `POST /customers/SCENARIO` signs somebody new in, who holds what it says. */
import type { IncomingMessage } from 'node:http';
import { type HoldingStore, openHoldingStore } from '../../packages/store/src/commerce/test/holding-store.ts';

interface Context {
  readonly path: string;
  readonly url: string;
  readonly origin: string;
  readonly method: string;
  readonly req: IncomingMessage;
  status: number;
  body: unknown;
  set(name: string, value: string | string[]): void;
}

let opening: Promise<HoldingStore> | undefined;

const theirs = /^\/v1\/(account|subscriptions|licenses|products\/kontor)(\/|$)/;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const headersOf = ({ headers }: IncomingMessage): Headers => {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') sent.set(name, value);
  // What is passed on is text.
  sent.delete('accept-encoding');
  return sent;
};

const pass = async (context: Context, store: HoldingStore): Promise<void> => {
  const { url, origin, method, req } = context;
  const body = method === 'GET' ? {} : { body: await bodyOf(req) };
  const response = await store.fetch(new Request(origin + url, { method, headers: headersOf(req), ...body }));
  context.status = response.status;
  context.set('content-type', response.headers.get('content-type') ?? 'text/plain');
  context.set('cache-control', 'no-store');
  context.body = await response.text();
};

/** Public parts of the keys that this store signs with; none before it is there. */
export const customerKeys = async (origin: string): Promise<readonly object[]> => {
  const store = await opening;
  if (store === undefined) return [];
  const response = await store.fetch(new Request(`${origin}/.well-known/jwks.json`));
  return ((await response.json()) as { readonly keys: readonly object[] }).keys;
};

export const customerMiddleware = async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
  const { path, origin } = context;
  const scenario = /^\/customers\/(\w+)$/.exec(path)?.[1];
  if (scenario === undefined && !theirs.test(path)) return next();
  opening ??= openHoldingStore(origin);
  const store = await opening;
  if (scenario === undefined) return pass(context, store);
  context.status = store.isScenario(scenario) ? 204 : 404;
  if (store.isScenario(scenario)) context.set('set-cookie', [...(await store.signInto(scenario))]);
  return undefined;
};

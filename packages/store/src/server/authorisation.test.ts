/**
 * Every route of the contract, asked by every kind of caller. A route without a row is a type error here; a row says for each caller
 * with which problem they are refused, or that they are not refused for who they are.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PersonalScope, type ProblemCode, type Route, type RouteName, routes } from '@chandlery/contract';
import { type World, openWorld, pageOrigin } from './test/world.ts';

/** All about whom one of them asks belongs to `customer`, or to the publisher `acme`. */
const who = [
  'nobody',
  'impostor',
  'page',
  'elsewhere',
  'server',
  'otherServer',
  'limitedServer',
  'otherCustomer',
  'limitedCustomer',
  'analyst',
  'editor',
  'owner',
  'otherOwner',
  'operator',
  'customer',
] as const;
type Who = (typeof who)[number];

type Outcome = 'let through' | ProblemCode;
type Row = Readonly<Record<Who, Outcome>>;

const row = (otherwise: Outcome, exceptions: Partial<Row>): Row => {
  const outcomes: Partial<Record<Who, Outcome>> = {};
  for (const one of who) outcomes[one] = exceptions[one] ?? otherwise;
  return outcomes as Row;
};

const yes = 'let through';

/** No credentials are looked at, not even wrong ones. */
const everybody = row(yes, {});

const strangers = {
  nobody: 'unauthenticated',
  impostor: 'unauthenticated',
  elsewhere: 'origin_not_allowed',
} as const;
const servers = { server: 'forbidden', otherServer: 'forbidden', limitedServer: 'forbidden' } as const;

/** Whoever has an account, about themselves. */
const everyCustomer = row(yes, { ...strangers, ...servers, page: 'forbidden', limitedCustomer: 'forbidden' });

/** The holder of a thing; to all others there is none. */
const holder = (missing: ProblemCode): Row =>
  row(missing, { ...strangers, ...servers, page: 'forbidden', limitedCustomer: 'forbidden', customer: yes });

const pages = row('forbidden', { ...strangers, page: yes });

/** Members of the publisher with these roles. */
const members = (...roles: readonly Who[]): Row =>
  row('forbidden', { ...strangers, ...Object.fromEntries(roles.map((role) => [role, yes])) });

/** Servers of publishers, each about its own. */
const everyServer = row('forbidden', { ...strangers, server: yes, otherServer: yes });

const rows = {
  'products.list': everybody,
  'products.get': everybody,
  'plans.list': everybody,
  'releases.list': everybody,
  search: everybody,
  'categories.list': everybody,
  'publishers.get': everybody,
  'products.certification': everybody,
  'certificates.get': everybody,
  'store.get': everybody,
  'quotes.create': everybody,
  'checkouts.get': everybody,
  'account.get': everyCustomer,
  'tokens.list': everyCustomer,
  'tokens.create': everyCustomer,
  'tokens.revoke': holder('token_not_found'),
  'page.get': pages,
  'publisherKeys.list': members('editor', 'owner'),
  'publisherKeys.create': members('owner'),
  'publisherKeys.change': members('owner'),
  'publisherKeys.revoke': members('owner'),
  'externalNames.list': everyServer,
  'externalNames.set': everyServer,
  'checkouts.create': row(yes, { ...strangers, ...servers, limitedCustomer: 'forbidden' }),
  'subscriptions.list': everyCustomer,
  'subscriptions.get': holder('subscription_not_found'),
  'subscriptions.cancel': holder('subscription_not_found'),
  'subscriptions.resume': holder('subscription_not_found'),
  'subscriptions.preview': holder('subscription_not_found'),
  'subscriptions.change': holder('subscription_not_found'),
  'subscriptions.renew': holder('subscription_not_found'),
  'subscriptions.accept': holder('subscription_not_found'),
  'licenses.list': everyCustomer,
  'licenses.file': holder('subscription_not_found'),
  'productKeys.list': holder('subscription_not_found'),
  'usage.get': holder('subscription_not_found'),
  'usage.report': row('forbidden', { ...strangers, server: yes, otherServer: 'subscription_not_found' }),
  'promotions.list': everyServer,
  'promotions.create': everyServer,
  'promotions.end': everyServer,
  'webhooks.list': everyServer,
  'webhooks.create': everyServer,
  'webhooks.delete': everyServer,
  'webhooks.rotate': everyServer,
  'webhooks.deliveries': everyServer,
  'webhooks.redeliver': everyServer,
} as const satisfies Record<RouteName, Row>;

const plan = { product: 'acme/db', plan: 'only', quantities: [] };
const renewal = { mode: 'redirect', returnUrl: `${pageOrigin}/` };

/** What is asked, where a route takes more than its path: something that is there, and valid. */
const inputs: Partial<Record<RouteName, (ids: World['ids']) => { id?: string; query?: string; body?: object }>> = {
  'products.list': () => ({ query: '?ids=acme/db' }),
  'certificates.get': () => ({ id: `cert_${'0'.repeat(22)}` }),
  'quotes.create': () => ({ body: plan }),
  'checkouts.create': () => ({ body: { ...plan, ...renewal } }),
  'tokens.create': () => ({ body: { name: 'new', scopes: ['account:read'] } }),
  'tokens.revoke': ({ token }) => ({ id: token }),
  'publisherKeys.create': () => ({ body: { kind: 'secret', mode: 'test', name: 'new', scopes: ['reports:read'] } }),
  'publisherKeys.change': ({ key }) => ({ id: key, body: { name: 'changed' } }),
  'publisherKeys.revoke': ({ key }) => ({ id: key }),
  'externalNames.set': () => ({ body: { product: 'acme/db', plan: null, externalId: 'SKU-1' } }),
  'promotions.create': () => ({ body: { code: 'NEW', percent: 10 } }),
  'webhooks.create': () => ({ body: { url: 'https://hooks.example/' } }),
  'subscriptions.change': () => ({ body: { quantities: [] } }),
  'subscriptions.preview': () => ({ body: { quantities: [] } }),
  'subscriptions.renew': () => ({ body: renewal }),
  'usage.report': () => ({ body: { records: [] } }),
  'subscriptions.accept': () => ({ body: { version: null } }),
};

let world: World;

const cookieOf = (name: string) => ({ cookie: world.people[name.toLowerCase()]?.browser.cookie() ?? '' });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A customer's token that may do everything but what a route asks for. */
const limitedToken = async ({ scope }: Route): Promise<string> => {
  const customer = world.people['customer'];
  return (await customer?.token(...PersonalScope.options.filter((one) => one !== scope))) ?? '';
};

const headersOf = async (name: Who, route: Route): Promise<Record<string, string>> => {
  switch (name) {
    case 'nobody':
      return {};
    case 'impostor':
      return bearer(world.keys.server.replace(/.$/, '_'));
    case 'page':
      return { ...bearer(world.keys.page), origin: pageOrigin };
    case 'elsewhere':
      return { ...bearer(world.keys.page), origin: 'https://elsewhere.example' };
    case 'server':
    case 'otherServer':
    case 'limitedServer':
      return bearer(world.keys[name]);
    case 'limitedCustomer':
      return bearer(await limitedToken(route));
    default:
      return cookieOf(name);
  }
};

const ask = async (name: RouteName, by: Who): Promise<Outcome> => {
  const route: Route = routes[name];
  const input = inputs[name]?.(world.ids) ?? {};
  const values: Record<string, string> = {
    slug: 'acme',
    publisher: 'acme',
    name: 'db',
    id: input.id ?? world.ids.subscription,
  };
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_place, part: string) => values[part] ?? '');
  const response = await world.store.request(path + (input.query ?? ''), {
    method: route.method,
    headers: { 'content-type': 'application/json', ...(await headersOf(by, route)) },
    ...(route.body === undefined ? {} : { body: JSON.stringify(input.body ?? {}) }),
  });
  const { code } = (await response.json()) as { code?: ProblemCode };
  assert.ok(response.status < 500, `${name} by ${by} answers ${response.status}`);
  assert.notEqual(code, 'invalid_request', `what is asked of ${name} is not valid, and says nothing`);
  const isRefused =
    response.status === 401 ||
    response.status === 403 ||
    (code !== undefined && Object.values<Outcome>(rows[name]).includes(code));
  return isRefused ? (code ?? 'internal') : yes;
};

describe('whoever asks', () => {
  before(async () => {
    world = await openWorld();
  });
  after(() => world.store.close());

  for (const name of Object.keys(routes) as RouteName[])
    test(`for ${name} is let through, or refused, as its row says`, async () => {
      const outcomes: Partial<Record<Who, Outcome>> = {};
      for (const by of who) outcomes[by] = await ask(name, by);
      assert.deepEqual(outcomes, rows[name]);
    });
});

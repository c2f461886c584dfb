/** What an account's client sends, and what it makes of refusals. */
import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, test } from 'node:test';
import { type RouteName, type Subscription, routes } from '@chandlery/contract';
import { json, openTestStore, problem } from '../../../test/support/test-store.ts';
import { type AccountClient, createAccountClient } from './create-account-client.ts';
import { type StoreClient, createStoreClient } from './create-store-client.ts';

type Commands = Pick<AccountClient, 'subscriptions' | 'licenses' | 'productKeys'>;
type CommerceRoute = Extract<RouteName, `${'subscriptions' | 'licenses' | 'productKeys'}.${string}`>;

/** One method for every route of what people hold: a route without one is a type error here. */
const methods = {
  'subscriptions.list': (client) => client.subscriptions.list,
  'subscriptions.get': (client) => client.subscriptions.get,
  'subscriptions.cancel': (client) => client.subscriptions.cancel,
  'subscriptions.resume': (client) => client.subscriptions.resume,
  'subscriptions.preview': (client) => client.subscriptions.preview,
  'subscriptions.change': (client) => client.subscriptions.change,
  'subscriptions.renew': (client) => client.subscriptions.renew,
  'subscriptions.accept': (client) => client.subscriptions.accept,
  'licenses.list': (client) => client.licenses.list,
  'licenses.file': (client) => client.licenses.file,
  'productKeys.list': (client) => client.productKeys.list,
} satisfies Record<CommerceRoute, (client: Commands) => (...parameters: never) => unknown>;

const clients = (store: string): readonly (AccountClient | StoreClient)[] => [
  createAccountClient({ store, credential: 'pat_ann' }),
  createStoreClient({ store, credential: 'pat_ann' }),
];

const held: Subscription = {
  id: 'sub-1',
  name: 'Acme DB',
  state: 'active',
  standing: 'entitled',
  holder: { id: 'ann', kind: 'account', name: 'Ann' },
  product: { slug: 'acme/db', name: 'Acme DB', icon: null, url: 'https://store.example/products/acme/db' },
  plan: { id: 'plan_1', slug: 'team', name: 'Team' },
  isTrial: false,
  isManaged: false,
  contactUrl: null,
  quantities: [{ name: 'Seats', value: 5 }],
  prices: [],
  currency: null,
  interval: null,
  initialPeriodStart: '2026-11-01T00:00:00Z',
  currentPeriodStart: '2026-11-01T00:00:00Z',
  currentPeriodEnd: '2026-12-01T00:00:00Z',
  nextCharge: null,
  graceDays: 0,
  cancelAt: null,
  endedAt: null,
  minimumTermEnd: null,
  scheduledChange: null,
  termsVersion: null,
  termsAcceptedAt: null,
  usesProductKeys: false,
  images: [],
  actions: [],
  createdAt: '2026-11-01T00:00:00Z',
};

interface Sent {
  readonly line: string;
  readonly key: unknown;
  readonly credential: unknown;
  readonly body: unknown;
}

const read = async (request: IncomingMessage): Promise<Sent> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { method, url, headers } = request;
  return {
    line: `${method} ${url}`,
    key: headers['idempotency-key'],
    credential: headers.authorization,
    body: text === '' ? null : JSON.parse(text),
  };
};

/** A store that answers everything with the same subscription, and keeps what it was sent. */
const openHolding = async (failures = 0) => {
  const sent: Sent[] = [];
  const store = await openTestStore((request, response, count) => {
    void read(request).then((one) => {
      sent.push(one);
      if (count <= failures) problem(response, 503, 'unavailable', { 'retry-after': '0' });
      else json(response, held);
    });
  });
  return Object.assign(store, { sent });
};

describe('a client of what an account holds', () => {
  test('has a method for every route', () => {
    for (const client of clients('https://store.example'))
      for (const [name, method] of Object.entries(methods)) {
        assert.ok(name in routes);
        assert.equal(typeof method(client), 'function', name);
      }
  });

  test('asks for each change at its own address, with the credential and a key of its own', async () => {
    await using store = await openHolding();
    for (const { subscriptions } of clients(store.origin)) {
      await subscriptions.cancel('sub-1');
      await subscriptions.resume('sub-1');
      await subscriptions.change('sub-1', { quantities: [{ name: 'Seats', value: 7 }], expectedDueNow: 120 });
      await subscriptions.accept('sub-1', '2');
    }
    const asked = [
      ['POST /v1/subscriptions/sub-1/cancel', {}],
      ['POST /v1/subscriptions/sub-1/resume', {}],
      ['POST /v1/subscriptions/sub-1/change', { quantities: [{ name: 'Seats', value: 7 }], expectedDueNow: 120 }],
      ['POST /v1/subscriptions/sub-1/terms', { version: '2' }],
    ];
    assert.deepEqual(
      store.sent.map(({ line, body }) => [line, body]),
      [...asked, ...asked],
    );
    assert.deepEqual(new Set(store.sent.map(({ credential }) => credential)), new Set(['Bearer pat_ann']));
    assert.equal(new Set(store.sent.map(({ key }) => key)).size, store.sent.length);
  });

  test('asks again with the same key where the store may recover', async () => {
    await using store = await openHolding(2);
    const [client] = clients(store.origin);
    assert.equal((await client?.subscriptions.cancel('sub-1'))?.id, 'sub-1');
    const keys = store.sent.map(({ key }) => key);
    assert.equal(keys.length, 3);
    assert.equal(new Set(keys).size, 1);
    assert.match(String(keys[0]), /^[\da-f-]{36}$/);
  });

  test('gives a refusal by its code, and asks no second time', async () => {
    await using store = await openTestStore((_, response) => problem(response, 409, 'subscription_managed'));
    for (const { subscriptions } of clients(store.origin))
      await assert.rejects(subscriptions.cancel('sub-1'), { name: 'StoreError', code: 'subscription_managed' });
    assert.equal(store.requests.length, 2);
  });
});

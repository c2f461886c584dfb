/** Every call of every old interface: who gets through, and what becomes of whatever is sent. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { createOnce } from '../http/idempotency.ts';
import { createRequestOrigins } from '../http/request-origin.ts';
import type { SignedInPerson } from '../identity/test/accounts.ts';
import { createKeyRing } from '../keys/key-ring.ts';
import { createPostgresSearch } from '../search/postgres-search.ts';
import { origin } from '../server/test/store.ts';
import type { Call } from './call.ts';
import { compatibleInterfaces } from './interfaces.ts';
import { assertOwnAnswer, textValue } from './test/hostile.ts';
import { type Street, openStreet } from './test/street.ts';

let street: Street;
let ann: SignedInPerson;
let bearers: Readonly<Record<'customer' | 'reader' | 'server' | 'unscoped', string>>;
/** Ids of things that are there, of several owners. */
let known: readonly string[];

interface Placed extends Call {
  readonly address: string;
}
const calls: Placed[] = [];

before(async () => {
  street = await openStreet();
  const { database, app } = street;
  const interfaces = compatibleInterfaces({
    database,
    search: createPostgresSearch(database),
    answers: app.answers,
    origin,
    keys: createKeyRing(database, 'a secret that only these tests know'),
    identity: app.identity,
    origins: createRequestOrigins({ addressHeader: null, countryHeader: null }),
    once: createOnce(database),
    clock: () => new Date(),
    store: 'A store',
  });
  for (const { prefix, calls: placed } of interfaces)
    for (const call of placed) calls.push({ ...call, address: `${prefix}${call.path}` });
  ann = await street.person('ann');
  bearers = {
    customer: await street.logIn('ann'),
    reader: await street.logIn('ann', await ann.token('registry:pull')),
    server: await street.secretKey('rival'),
    unscoped: await street.secretKey('acme', 'live', ['reports:read']),
  };
  const acme = await street.secretKey('acme');
  const made = await street.send('POST', '/api/fulfillment/v1/orders', acme, {
    partner_id: 'acme',
    token: 'SECRET-OF-ACME',
    items: [
      {
        sku: 'EE-GATED',
        pricing_components: [],
        product_keys: [{ label: 'One', media_type: 'text/plain', value: 'SECRET-OF-ACME' }],
      },
    ],
  });
  const order = (await made.json()) as { order_id: string; items: { id: string; product_keys: { id: string }[] }[] };
  const bob = await street.person('bob');
  const held = await street.send('POST', '/api/billing/v4/subscriptions', await street.logIn('bob'), {
    name: 'SECRET-OF-BOB',
    docker_id: bob.id,
    product_id: 'acme/db',
    product_rate_plan: 'community',
    eusa: { accepted: true },
  });
  const { subscription_id: subscription } = (await held.json()) as { subscription_id: string };
  const [item] = order.items;
  known = [order.order_id, item?.id ?? '', item?.product_keys[0]?.id ?? '', bob.id, subscription, 'acme', 'db', 'bob'];
});
after(() => street.close());

/** What a call is about that is nobody's. */
const placed = (address: string, values: readonly string[] = []): string => {
  let place = 0;
  return address.replaceAll(/\{\w+\}/g, () => encodeURIComponent((values[place++] ?? 'nothing').toWellFormed()));
};

describe('who gets to a call', () => {
  const statusOf = async ({ method, address }: Placed, bearer: string | null, headers: Record<string, string> = {}) =>
    (await street.send(method, placed(address), bearer, method === 'GET' ? undefined : {}, headers)).status;
  const isKeptOut = (status: number) => status === 401 || status === 403;
  /** Read by publishers and by customers. */
  const isForBoth = ({ address, method }: Placed) => method === 'GET' && address.endsWith('/product-keys');

  test('is said by every call', () => assert.ok(calls.length > 25));

  test('for anyone: all, whatever they show', async () => {
    for (const call of calls.filter(({ caller }) => caller === 'anyone'))
      for (const bearer of [null, '', 'nonsense', bearers.customer, bearers.server])
        assert.ok(!isKeptOut(await statusOf(call, bearer)), `${call.method} ${call.address}`);
  });

  for (const [caller, welcome, others] of [
    ['customer', 'customer', ['server', 'unscoped', 'reader']],
    ['publisher', 'server', ['customer', 'unscoped', 'reader']],
  ] as const)
    test(`for a ${caller}: nobody without the right token`, async () => {
      for (const call of calls.filter((one) => one.caller === caller)) {
        const named = `${call.method} ${call.address}`;
        assert.ok(!isKeptOut(await statusOf(call, bearers[welcome])) || call.address.includes('/accounts/'), named);
        for (const bearer of [null, '', 'nonsense', 'a.b.c', 'sk_live_0000', 'pat_0000'])
          assert.equal(await statusOf(call, bearer), 401, `${named} with ${bearer}`);
        for (const other of others)
          if (!(isForBoth(call) && other === 'customer'))
            assert.ok(isKeptOut(await statusOf(call, bearers[other])), `${named} for ${other}`);
        assert.equal(await statusOf(call, null, { cookie: ann.browser.cookie(), origin }), 401, `${named} by cookie`);
      }
    });
});

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    textValue,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e300, 25),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('name', 'value', 'accepted', 'sku', 'label', '__proto__'), textValue),
      tie('value'),
      {
        maxKeys: 3,
      },
    ),
  ),
})).value;

/** Bodies that are right but for what is changed in them. */
const bodies: readonly object[] = [
  { username: 'ann', password: 'x' },
  {
    partner_id: 'rival',
    items: [
      {
        product_id: 'rival/cache',
        rate_plan_id: 'gated',
        subscription_start_date: '2026-06-02T05:10:54Z',
        pricing_components: [{ name: 'Nodes', value: 1 }],
        metadata: { a: 'b' },
        product_keys: [{ label: 'a', media_type: 'text/plain', value: 'b' }],
      },
    ],
    customer: { a: 1 },
    metadata: { a: 'b' },
  },
  { state: 'cancelled' },
  { state: 'fulfilled', docker_id: 'x', eusa_accepted: true },
  { label: 'a', media_type: 'text/plain', file_name: 'c', value: 'b' },
  { eusa: { accepted: true } },
  { profile: { first_name: 'A', addresses: [{ city: 'B' }] } },
  { first_name: 'A', addresses: [{ city: 'B', primary_address: true }] },
];

/** The same with one of its parts, however deep, another. */
const changed = (body: object): fc.Arbitrary<unknown> => {
  const places: (readonly string[])[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (path.length > 0) places.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(body, []);
  const put = (value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown => {
    if (key === undefined) return other;
    const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
    Object.defineProperty(copy, key, {
      value: put(Reflect.get(value as object, key), rest, other),
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return copy;
  };
  return fc.tuple(fc.constantFrom(...places), json).map(([place, value]) => put(body, place, value));
};

const sentBody: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(...bodies.map(changed)).map((value) => JSON.stringify(value) ?? '') },
  { weight: 2, arbitrary: fc.constantFrom(...bodies).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: json.map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: textValue },
);
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom('token', 'partner_id', 'docker_id', 'origin', 'include_orgs', 'page', 'page_size'),
      textValue,
    ),
    {
      maxLength: 3,
    },
  )
  .map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString());

test('whatever is sent to whichever call, it answers in its own form, and nothing of others', async () => {
  // A rule of its own slows down who guesses passwords.
  const asked = calls.filter(({ address }) => address !== '/v2/users/login');
  const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: textValue });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...asked),
      fc.array(value, { minLength: 3, maxLength: 3 }),
      query,
      sentBody,
      fc.constantFrom(null, ...Object.values(bearers)),
      fc.boolean(),
      async ({ method, address }, values, parameters, body, bearer, isSlashed) => {
        const path = `${placed(address, values)}${isSlashed ? '/' : ''}?${parameters}`;
        const answer = await street.send(method, path, bearer, method === 'GET' ? undefined : body);
        const copy = answer.clone();
        if (answer.status !== 204) assert.doesNotMatch(await copy.text(), /SECRET-OF/);
        await assertOwnAnswer(answer, `${method} ${path} ${body}`);
      },
    ),
    { numRuns: 1500 },
  );
});

test('a query that holds what no text can is refused by every call that reads one', async () => {
  for (const { address } of calls.filter(({ method }) => method === 'GET'))
    for (const name of ['token', 'partner_id', 'docker_id', 'q', 'page'])
      await assertOwnAnswer(await street.send('GET', `${placed(address)}?${name}=%00`, bearers.server), address);
  const { status } = await street.send('GET', '/api/fulfillment/v1/orders?token=%00', bearers.server);
  assert.equal(status, 400);
});

test('whatever is sent to login, it is refused in the original’s form', async () => {
  await fc.assert(
    fc.asyncProperty(json, json, async (username, password) => {
      const answer = await street.send('POST', '/v2/users/login/', null, { username, password });
      assert.ok([400, 401, 429].includes(answer.status), `${answer.status}`);
      assert.equal(typeof (await answer.json()), 'object');
    }),
    { numRuns: 40 },
  );
});

/** The fulfilment interface as a publisher's server speaks to it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import type { SignedInPerson } from '../../identity/test/accounts.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { type Street, openStreet } from '../test/street.ts';

const base = '/api/fulfillment/v1';
let street: Street;
let ann: SignedInPerson;
let key: string;
let rival: string;
let testKey: string;

before(async () => {
  street = await openStreet();
  ann = await street.person('ann');
  key = await street.secretKey('acme');
  testKey = await street.secretKey('acme', 'test');
  rival = await street.secretKey('rival');
});
after(() => street.close());

interface ProductKey {
  readonly id: string;
  readonly order_item_id: string;
  readonly label: string;
}

interface Order {
  readonly order_id: string;
  readonly token: string;
  readonly docker_id?: string;
  readonly state: string;
  readonly items: readonly { readonly id: string; readonly product_keys?: readonly ProductKey[] }[];
  readonly created: string;
  readonly updated: string;
}

const item = {
  sku: 'EE-GATED',
  subscription_start_date: '2026-06-02T05:10:54Z',
  subscription_end_date: '2999-06-02T05:10:54.123+02:00',
  pricing_components: [{ name: 'Nodes', value: 25 }],
  metadata: { line: '7' },
  product_keys: [
    { label: 'Production', media_type: 'text/plain', file_name: 'production-key.txt', value: 'AbKe13894Aksel' },
    { label: 'Standby', media_type: 'application/json', value: '{"key":"x"}' },
  ],
};
const wanted = {
  partner_id: 'partner-2342423',
  customer: { company: 'Globex', email: 'it@globex.example', contacts: [{ name: 'Hank' }] },
  items: [item],
  metadata: { quote: 'Q-1' },
};

const call = async <Answer = Order>(method: string, path: string, body?: unknown, bearer = key): Promise<Answer> => {
  const answer = await street.send(method, `${base}${path}`, bearer, body);
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path} answers ${answer.status}: ${text}`);
  return (text === '' ? null : JSON.parse(text)) as Answer;
};
const refusal = async (method: string, path: string, bearer: string | null, body?: unknown) => {
  const answer = await street.send(method, `${base}${path}`, bearer, body);
  const { message } = (await answer.json()) as { message: string };
  return [answer.status, message] as const;
};

describe('an order', () => {
  test('is answered with every field that was sent, and 201', async () => {
    const answer = await street.send('POST', `${base}/orders`, key, wanted);
    assert.equal(answer.status, 201);
    const { order_id, token, created, updated, items, ...rest } = (await answer.json()) as Order;
    assert.match(order_id, /^ord-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    assert.match(token, /^[\dA-F]{40}$/);
    for (const moment of [created, updated]) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.deepEqual(rest, {
      state: 'created',
      partner_id: 'partner-2342423',
      customer: wanted.customer,
      metadata: { quote: 'Q-1' },
    });
    const [{ id, product_keys: keys = [], ...ordered } = assert.fail('no item')] = items;
    assert.match(id, /^[\da-f-]{36}$/);
    assert.deepEqual(ordered, {
      sku: 'EE-GATED',
      product_id: 'docker-ee-trial',
      rate_plan_id: 'EE-GATED',
      subscription_start_date: '2026-06-02T05:10:54Z',
      subscription_end_date: '2999-06-02T03:10:54Z',
      pricing_components: [{ name: 'Nodes', value: 25 }],
      metadata: { line: '7' },
    });
    assert.deepEqual(
      keys.map(({ id: keyId, ...one }) => {
        assert.match(keyId, /^[\da-f-]{36}$/);
        return one;
      }),
      item.product_keys.map((one) => ({ order_item_id: id, ...one, created, updated })),
    );
  });

  test('is found by id, by token and by partner, with and without a slash at the end', async () => {
    const order = await call('POST', '/orders/', {
      ...wanted,
      partner_id: 'partner-found',
      token: 'DOCKER-TOKEN-2324',
    });
    assert.equal(order.token, 'DOCKER-TOKEN-2324');
    for (const path of [`/orders/${order.order_id}`, `/orders/${order.order_id}/`])
      assert.deepEqual(await call('GET', path), order);
    for (const query of [
      '?token=DOCKER-TOKEN-2324',
      '?partner_id=partner-found',
      '?token=DOCKER-TOKEN-2324&partner_id=',
    ])
      for (const slash of ['', '/']) assert.deepEqual(await call('GET', `/orders${slash}${query}`), [order]);
    assert.deepEqual(await call('GET', '/orders?token=other-token'), []);
    assert.deepEqual(await call('GET', '/orders?partner_id=nobody'), []);
    assert.deepEqual(await refusal('GET', '/orders', key), [400, 'token invalid: not provided']);
  });

  test('that is sent twice with the same key for it is made once', async () => {
    const send = (body: unknown) => street.send('POST', `${base}/orders`, key, body, { 'idempotency-key': 'sale-1' });
    const [one, other] = [await (await send(wanted)).json(), await (await send(wanted)).json()];
    assert.deepEqual(other, one);
    const answer = await send({ ...wanted, partner_id: 'another' });
    assert.equal(answer.status, 409);
    assert.match(((await answer.json()) as { message: string }).message, /another request/);
  });

  test('is fulfilled for an account, which then holds what was ordered', async () => {
    const { order_id: id } = await call('POST', '/orders', wanted);
    const body = { state: 'fulfilled', docker_id: ann.id, eusa_accepted: true };
    const order = await call('PATCH', `/orders/${id}/`, body);
    assert.equal(order.state, 'fulfilled');
    assert.equal(order.docker_id, ann.id);
    assert.deepEqual(await call('PATCH', `/orders/${id}`, body), order);
    const held = await street.database.select().from(subscriptions).where(eq(subscriptions.orderId, id));
    assert.deepEqual(
      held.map((row) => [row.holderId, row.orderItemId, row.managingPartnerId]),
      [[ann.id, order.items[0]?.id, 'partner-2342423']],
    );
  });

  test('is cancelled for good', async () => {
    const { order_id: id } = await call('POST', '/orders', wanted);
    assert.equal((await call('PATCH', `/orders/${id}`, { state: 'cancelled' })).state, 'cancelled');
    assert.equal((await call('PATCH', `/orders/${id}`, { state: 'cancelled' })).state, 'cancelled');
    assert.deepEqual(
      await refusal('PATCH', `/orders/${id}`, key, { state: 'fulfilled', docker_id: ann.id, eusa_accepted: true }),
      [409, 'The order was cancelled, and stays so.'],
    );
  });

  for (const [claim, body, message] of [
    ['to nobody', { state: 'fulfilled', docker_id: 'nobody', eusa_accepted: true }, /^docker_id invalid: no account/],
    ['without an account', { state: 'fulfilled', eusa_accepted: true }, /^docker_id invalid: not provided$/],
    [
      'without the terms',
      { state: 'fulfilled', docker_id: 'x', eusa_accepted: false },
      /^eusa_accepted invalid: takes true/,
    ],
    ['without a word on the terms', { state: 'fulfilled', docker_id: 'x' }, /^eusa_accepted invalid: not provided$/],
    ['into another state', { state: 'created' }, /^state invalid: takes fulfilled or cancelled$/],
    ['into nothing', {}, /^state invalid: not provided$/],
    ['with no JSON', '{"state":', /^body invalid: not JSON$/],
  ] as const)
    test(`is not changed ${claim}`, async () => {
      const { order_id: id } = await call('POST', '/orders', wanted);
      const [status, said] = await refusal('PATCH', `/orders/${id}`, key, body);
      assert.equal(status, 400);
      assert.match(said, message);
    });

  test('made with a test key is seen with test keys alone', async () => {
    const order = await call('POST', '/orders', wanted, testKey);
    assert.deepEqual(await call('GET', `/orders/${order.order_id}`, undefined, testKey), order);
    assert.deepEqual(await refusal('GET', `/orders/${order.order_id}`, key), [404, 'There is no such order.']);
  });
});

describe('product keys of an order’s item', () => {
  const ordered = async () => {
    const order = await call('POST', '/orders', { ...wanted, items: [{ ...item, product_keys: null }] });
    return { order, id: order.items[0]?.id ?? assert.fail() };
  };

  test('are added, listed, read, replaced and removed', async () => {
    const { id } = await ordered();
    const path = `/order-items/${id}/product-keys`;
    assert.deepEqual(await call('GET', `${path}/`), []);
    const body = { label: 'One', media_type: 'text/plain', file_name: 'one.txt', value: 'first' };
    const answer = await street.send('POST', `${base}${path}`, key, body);
    assert.equal(answer.status, 201);
    const made = (await answer.json()) as ProductKey & { created: string };
    assert.deepEqual(await call('GET', path), [made]);
    assert.deepEqual(await call('GET', `/product-keys/${made.id}/`), made);
    const replaced = await call<Record<string, unknown>>('PUT', `/product-keys/${made.id}`, {
      label: 'Two',
      media_type: 'application/json',
      value: '{}',
    });
    const { updated: _updated, ...rest } = replaced;
    assert.deepEqual(rest, {
      id: made.id,
      order_item_id: id,
      label: 'Two',
      media_type: 'application/json',
      value: '{}',
      created: made.created,
    });
    const removed = await street.send('DELETE', `${base}/product-keys/${made.id}`, key);
    assert.equal(removed.status, 204);
    assert.equal(await removed.text(), '');
    assert.deepEqual(await refusal('GET', `/product-keys/${made.id}`, key), [404, 'There is no such product key.']);
    assert.deepEqual(await call('GET', path), []);
  });

  for (const missing of ['label', 'media_type', 'value'])
    test(`need a ${missing}`, async () => {
      const { id } = await ordered();
      const body = { label: 'One', media_type: 'text/plain', value: 'first', [missing]: undefined };
      assert.deepEqual(await refusal('POST', `/order-items/${id}/product-keys`, key, body), [
        400,
        `${missing} invalid: not provided`,
      ]);
    });

  test('stay as they are once the order is cancelled', async () => {
    const { order, id } = await ordered();
    const body = { label: 'One', media_type: 'text/plain', value: 'first' };
    const made = await call<ProductKey>('POST', `/order-items/${id}/product-keys`, body);
    await call('PATCH', `/orders/${order.order_id}`, { state: 'cancelled' });
    const frozen = [409, 'The order was cancelled, and stays as it is.'];
    assert.deepEqual(await refusal('POST', `/order-items/${id}/product-keys`, key, body), frozen);
    assert.deepEqual(await refusal('PUT', `/product-keys/${made.id}`, key, body), frozen);
    assert.deepEqual(await refusal('DELETE', `/product-keys/${made.id}`, key), frozen);
  });

  test('are read by the customer once the order is fulfilled, and by nobody else', async () => {
    const bob = await street.person('bob');
    const order = await call('POST', '/orders', wanted);
    const path = `/order-items/${order.items[0]?.id}/product-keys`;
    const token = await street.logIn('ann');
    assert.deepEqual(await refusal('GET', path, token), [404, 'There is no such order item.']);
    await call('PATCH', `/orders/${order.order_id}`, { state: 'fulfilled', docker_id: ann.id, eusa_accepted: true });
    assert.deepEqual(
      (await call<ProductKey[]>('GET', path, undefined, token)).map(({ label }) => label),
      ['Production', 'Standby'],
    );
    assert.deepEqual(await refusal('GET', path, await street.logIn(bob.username)), [
      404,
      'There is no such order item.',
    ]);
    assert.equal((await refusal('POST', path, token, item.product_keys[0]))[0], 401);
  });
});

describe('another publisher', () => {
  test('sees nothing of it and changes nothing', async () => {
    const order = await call('POST', '/orders', { ...wanted, partner_id: 'partner-own', token: 'OWN-TOKEN-1' });
    const [{ id: itemId, product_keys: keys = [] } = assert.fail()] = order.items;
    const body = { label: 'Evil', media_type: 'text/plain', value: 'x' };
    assert.deepEqual(await call('GET', '/orders?partner_id=partner-own', undefined, rival), []);
    assert.deepEqual(await call('GET', '/orders?token=OWN-TOKEN-1', undefined, rival), []);
    for (const [method, path, sent] of [
      ['GET', `/orders/${order.order_id}`, undefined],
      ['PATCH', `/orders/${order.order_id}`, { state: 'cancelled' }],
      ['PATCH', `/orders/${order.order_id}`, { state: 'fulfilled', docker_id: ann.id, eusa_accepted: true }],
      ['GET', `/order-items/${itemId}/product-keys`, undefined],
      ['POST', `/order-items/${itemId}/product-keys`, body],
      ['GET', `/product-keys/${keys[0]?.id}`, undefined],
      ['PUT', `/product-keys/${keys[0]?.id}`, body],
      ['DELETE', `/product-keys/${keys[0]?.id}`, undefined],
    ] as const)
      assert.equal((await refusal(method, path, rival, sent))[0], 404, `${method} ${path}`);
    assert.deepEqual(await call('GET', `/orders/${order.order_id}`), order);
  });
});

/** The rules of orders, below the interface. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { type TestDatabase, openTestDatabase } from '../../database/test-database.ts';
import { outbox } from '../../outbox/tables.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { read } from '../read.ts';
import { Refusal } from '../refusal.ts';
import { type Shop, openShop } from '../test/shop.ts';
import { cancelOrder } from './cancel-order.ts';
import { createOrder } from './create-order.ts';
import { findOrders } from './find-orders.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { OrderRequest } from './order-request.ts';
import { presentOrder } from './present-order.ts';
import { type OrderingPublisher, isOwn } from './publisher.ts';
import { orders } from './tables.ts';

let opened: TestDatabase;
let shop: Shop;
let acme: OrderingPublisher;
before(async () => {
  opened = await openTestDatabase();
  shop = await openShop(opened.database);
  acme = { publisherId: shop.acme, mode: 'live' };
});
after(() => opened.close());

const item = { sku: 'EE-GATED', pricing_components: [{ name: 'Nodes', value: 25 }] };
const order = (changes: object = {}, by = acme) =>
  createOrder(opened.database, by, read(OrderRequest, { partner_id: 'acme-sales', items: [item], ...changes }));
const get = async (id: string) => {
  const [found] = await findOrders(opened.database, eq(orders.id, id));
  return presentOrder(found ?? assert.fail(id));
};
const fulfil = (id: string, holderId = 'ann', by = acme) =>
  fulfilOrder(opened.database, id, isOwn(by), { holderId, redeemedBy: null });
const held = (id: string) => opened.database.select().from(subscriptions).where(eq(subscriptions.orderId, id));
const told = async (id: string) =>
  (
    await opened.database
      .select({ type: outbox.type })
      .from(outbox)
      .where(eq(outbox.subject, id))
      .orderBy(outbox.position)
  ).map(({ type }) => type);
const refused = (status: number, message: string | RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.status, status);
  if (typeof message === 'string') assert.equal(error.message, message);
  else assert.match(error.message, message);
  return true;
};

describe('an order that is fulfilled', () => {
  test('makes a subscription for each item, once, which the publisher manages', async () => {
    const id = await order({
      items: [
        { ...item, subscription_start_date: '2026-01-01T00:00:00Z', subscription_end_date: '2999-01-01T00:00:00Z' },
        { product_id: 'acme/db', rate_plan_id: 'own-licence', pricing_components: [] },
      ],
    });
    await fulfil(id);
    await fulfil(id);
    const rows = (await held(id)).toSorted((one) => (one.usesProductKeys ? -1 : 1));
    assert.equal(rows.length, 2);
    const { items } = await get(id);
    const [row] = rows;
    assert.ok(row);
    assert.deepEqual(
      {
        name: row.name,
        holderId: row.holderId,
        state: row.state,
        start: row.currentPeriodStart.toISOString(),
        end: row.currentPeriodEnd?.toISOString(),
        components: row.components,
        termsVersion: row.termsVersion,
        termsAcceptedBy: row.termsAcceptedBy,
        orderItemId: row.orderItemId,
        managingPartnerId: row.managingPartnerId,
        usesProductKeys: row.usesProductKeys,
      },
      {
        name: 'Acme DB Enterprise',
        holderId: 'ann',
        state: 'active',
        start: '2026-01-01T00:00:00.000Z',
        end: '2999-01-01T00:00:00.000Z',
        components: [{ name: 'Nodes', value: 25 }],
        termsVersion: '3',
        termsAcceptedBy: 'ann',
        orderItemId: items[0]?.id,
        managingPartnerId: 'acme-sales',
        usesProductKeys: true,
      },
    );
    assert.deepEqual(await told(id), ['order.created', 'order.fulfilled']);
  });

  test('at the same moment by two, is fulfilled by one', async () => {
    const id = await order();
    const outcomes = await Promise.allSettled([fulfil(id, 'ann'), fulfil(id, 'bob')]);
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    assert.equal((await held(id)).length, 1);
  });

  test('stays with whom it was fulfilled for', async () => {
    const id = await order();
    await fulfil(id, 'ann');
    await assert.rejects(fulfil(id, 'bob'), refused(409, 'The order has been fulfilled for another account.'));
    assert.equal((await get(id)).docker_id, 'ann');
  });

  test('ends what it gave when its publisher cancels it, and is frozen', async () => {
    const id = await order();
    await fulfil(id);
    await cancelOrder(opened.database, id, isOwn(acme));
    await cancelOrder(opened.database, id, isOwn(acme));
    const [row] = await held(id);
    assert.equal(row?.state, 'cancelled');
    assert.ok(row.endedAt);
    assert.equal((await get(id)).state, 'cancelled');
    await assert.rejects(fulfil(id), refused(409, 'The order was cancelled, and stays so.'));
    assert.deepEqual(await told(id), ['order.created', 'order.fulfilled', 'order.cancelled']);
  });

  test('with a test key changes its state and entitles to nothing', async () => {
    const test: OrderingPublisher = { publisherId: shop.acme, mode: 'test' };
    const id = await order({}, test);
    await fulfil(id, 'ann', test);
    assert.equal((await get(id)).state, 'fulfilled');
    assert.deepEqual(await held(id), []);
    await assert.rejects(fulfil(id, 'ann', acme), refused(404, 'There is no such order.'));
  });

  test('whose time is over is refused, and nothing of it is made', async () => {
    const id = await order({
      items: [item, { ...item, subscription_end_date: '2020-01-01T00:00:00Z' }],
    });
    await assert.rejects(fulfil(id), refused(409, 'items[1].subscription_end_date invalid: has passed'));
    assert.deepEqual(await held(id), []);
    assert.equal((await get(id)).state, 'created');
  });
});

describe('an order is refused', () => {
  for (const [claim, changes, status, message] of [
    ['without items', { items: [] }, 400, 'items invalid: takes at least one'],
    ['without a partner', { partner_id: '' }, 400, 'partner_id invalid: not provided'],
    [
      'for an unknown unit',
      { items: [{ ...item, sku: 'NOPE' }] },
      400,
      'items[0].sku invalid: nothing of yours goes by it',
    ],
    ['for nothing in particular', { items: [{ pricing_components: [] }] }, 400, 'items[0].sku invalid: not provided'],
    [
      'for a product without a plan',
      { items: [{ product_id: 'acme/db', pricing_components: [] }] },
      400,
      'items[0].rate_plan_id invalid: not provided',
    ],
    [
      'without pricing components',
      { items: [{ sku: 'EE-GATED' }] },
      400,
      'items[0].pricing_components invalid: not provided',
    ],
    [
      'for what another publisher sells',
      { items: [{ product_id: 'rival/cache', rate_plan_id: 'gated', pricing_components: [] }] },
      400,
      'items[0].rate_plan_id invalid: no product of yours has such a plan',
    ],
    [
      'for more than the plan has',
      { items: [{ ...item, pricing_components: [{ name: 'Nodes', value: 1001 }] }] },
      400,
      'items[0].pricing_components[0].value invalid: the plan takes 1 to 1000',
    ],
    [
      'for what the plan does not count',
      { items: [{ ...item, pricing_components: [{ name: 'Wheels', value: 4 }] }] },
      400,
      'items[0].pricing_components[0].name invalid: the plan has Nodes',
    ],
    [
      'that ends before it starts',
      {
        items: [{ ...item, subscription_start_date: '2027-01-02', subscription_end_date: '2027-01-01' }],
      },
      400,
      'items[0].subscription_end_date invalid: must be after the start',
    ],
    ['with a token that is easily guessed', { token: '1234' }, 400, /^token invalid: takes 8 to 200/],
  ] as const)
    test(claim, () => assert.rejects(async () => order(changes), refused(status, message)));

  test('with a token that another has', async () => {
    await order({ token: 'DOCKER-TOKEN-234' });
    await assert.rejects(order({ token: 'DOCKER-TOKEN-234' }), refused(409, 'token invalid: another order has it'));
  });
});

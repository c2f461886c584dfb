/** What Stripe tells: verified, in any order, as often as it likes. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { buy, signUp } from '../../commerce/test/buyer.ts';
import { type Shop, openShop } from '../../commerce/test/shop.ts';
import { changeState } from '../../subscription/change-state.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { payments, providerEvents } from '../tables.ts';
import { stripeEvents } from './tables.ts';
import type { Happened } from './test/records.ts';
import { type Post, type StripeTill, openStripeTill } from './test/till.ts';
import { webhookPath } from './webhook.ts';

let shop: Shop;
let till: StripeTill;
before(async () => {
  till = await openStripeTill();
  shop = await openShop(till);
});
afterEach(() => shop.reset());
after(async () => {
  await shop.close();
  await till.close();
});

const post = async (init: RequestInit): Promise<number> => {
  const response = await shop.provider.routes?.request(webhookPath, { method: 'POST', ...init });
  return response?.status ?? 0;
};
const happened = (type: string, object: Record<string, unknown>): Happened => ({
  id: `evt_${type}`,
  type,
  object,
  created: 0,
});

/** What is left of some months of four customers' doings. */
const live = async (how: Post) => {
  till.post(how);
  const cards = { ann: '4242424242424242', bob: '4000000000000341', cat: '4242424242424242', dan: '4242424242424242' };
  const ids: string[] = [];
  for (const [name, card] of Object.entries(cards)) {
    await signUp(shop, name);
    ids.push((await buy(shop, name, { card, ...(name === 'dan' ? { plan: 'trial' } : {}) })).id);
  }
  await shop.work();
  await shop.database.transaction((transaction) =>
    changeState(transaction, ids[2] ?? '', { type: 'cancel' }, { actor: 'customer', by: 'cat', now: shop.now() }),
  );
  for (let day = 0; day < 100; day += 10) {
    shop.pass(10);
    await shop.work();
  }
  till.post((events) => [...how([]), ...events]);
  await shop.work();
  await shop.work();
  const held = [];
  for (const id of ids) {
    const [row] = await shop.database.select().from(subscriptions).where(eq(subscriptions.id, id));
    const paid = await shop.database.select().from(payments).where(eq(payments.subscriptionId, id));
    held.push({
      state: row?.state,
      isTrial: row?.isTrial,
      end: row?.state === 'expired' ? null : row?.currentPeriodEnd,
      payments: paid.map(({ amount, kind }) => `${kind} ${amount}`).toSorted(),
    });
  }
  return held;
};

/** The same numbers for the same seed. */
const chance = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const shuffled = (seed: number): Post => {
  const random = chance(seed);
  return (events) =>
    events
      .map((event) => [random(), event] as const)
      .toSorted(([one], [other]) => one - other)
      .map(([, event]) => event);
};

/** Every other event comes with the next delivery. */
const late = (): Post => {
  let kept: readonly Happened[] = [];
  return (events) => {
    const now = [...kept, ...events.filter((_event, index) => index % 2 === 0)];
    kept = events.filter((_event, index) => index % 2 === 1);
    return now;
  };
};

describe('Stripe’s webhook', () => {
  test('takes nothing that is not signed with its secret', async () => {
    const { body, headers } = till.double.sign(happened('invoice.paid', { id: 'in_x' }));
    assert.equal(await post({ body: `${body} `, headers }), 400);
    assert.equal(await post({ body, headers: { 'stripe-signature': 't=1,v1=00' } }), 400);
    assert.equal(await post({ body }), 400);
    assert.deepEqual(await shop.database.select().from(stripeEvents), []);
    assert.equal(await post({ body, headers }), 200);
    assert.equal(await post({ body, headers }), 200);
    assert.equal((await shop.database.select().from(stripeEvents)).length, 1);
  });

  test('takes what nobody here waits for, and forgets it', async () => {
    for (const type of ['payout.paid', 'something.new'])
      assert.equal(await post(till.double.sign(happened(type, { id: 'x_1' }))), 200);
    assert.deepEqual(await shop.database.select().from(stripeEvents), []);
  });

  test('is not held up by what cannot be found at Stripe’s, or is another store’s', async () => {
    const { customers, subscriptions: others } = till.double.books;
    await signUp(shop, 'ann');
    await buy(shop, 'ann');
    const [own] = others.values();
    assert.ok(own && customers.size > 0);
    others.set('sub_other', { ...own, id: 'sub_other', metadata: {}, status: 'canceled' });
    for (const id of ['sub_gone', 'sub_other'])
      await post(till.double.sign({ ...happened('customer.subscription.deleted', { id }), id: `evt_${id}` }));
    await shop.work();
    const rows = await shop.database.select().from(stripeEvents);
    assert.ok(rows.every(({ nextAttemptAt }) => nextAttemptAt === null));
    const told = await shop.database.select().from(providerEvents);
    assert.ok(told.every(({ processedAt }) => processedAt !== null));
  });

  test('comes to the same in any order, twice, and late', async () => {
    const expected = await live((events) => events);
    assert.deepEqual(
      expected.map(({ state, payments: paid }) => [state, paid.length]),
      [
        ['active', 4],
        ['expired', 1],
        ['cancelled', 1],
        ['active', 3],
      ],
    );
    const ways: readonly (readonly [string, Post])[] = [
      ['twice', (events) => [...events, ...events]],
      ['backwards', (events) => events.toReversed()],
      ['shuffled', shuffled(1)],
      ['shuffled otherwise', shuffled(2)],
      ['late', late()],
    ];
    for (const [name, how] of ways) {
      await shop.reset();
      assert.deepEqual(await live(how), expected, name);
    }
  });

  test('whose answers are lost on the way is sent again, and does everything once', async () => {
    await signUp(shop, 'ann');
    till.double.loseAnswers(1);
    await buy(shop, 'ann');
    const { charges, subscriptions: made } = till.double.books;
    assert.deepEqual([charges.size, made.size], [1, 1]);
    assert.equal((await shop.database.select().from(payments)).length, 1);
  });
});

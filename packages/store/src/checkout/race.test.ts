/** Two at the same moment, where only one can have it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { NewCheckout } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { publishers } from '../catalogue/tables.ts';
import { type Shop, customer, from, nowhere, openShop } from '../commerce/test/shop.ts';
import { payWith } from '../payment/sandbox/payments.ts';
import { sandboxCharges, sandboxSubscriptions } from '../payment/sandbox/tables.ts';
import { payments } from '../payment/tables.ts';
import { promotionRedemptions, promotions } from '../price/tables.ts';
import { subscriptions, trials } from '../subscription/tables.ts';
import { findCheckout } from './change-checkout.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.reset());
after(() => shop.close());

const start = async (accountId: string, body: Partial<NewCheckout> = {}): Promise<string> => {
  const { id } = await shop.handlers['checkouts.create']({
    body: { product: 'acme/db', ...body },
    params: {},
    query: {},
    caller: customer(accountId),
    from: from('US'),
  });
  return id;
};

const pay = async (id: string, withoutCard = false) => {
  const { quote, accountId } = await findCheckout(shop.database, id);
  const choice = { accountId: accountId ?? '', termsVersion: '2', shownTotal: quote.total, withoutCard };
  return shop.checkoutPayments.pay(id, choice);
};

const giveCard = async (id: string): Promise<void> => {
  const step = await shop.checkoutPayments.step(id);
  assert.ok(step.kind === 'redirect');
  await payWith(shop.database, step.url.slice(step.url.lastIndexOf('/') + 1), '4242424242424242', shop.now());
};

const settle = async (id: string) => (await shop.checkoutPayments.settle(id)).state;

/** What became of each: its value, or the code of why not. */
const outcomes = async <Value>(all: readonly Promise<Value>[]): Promise<unknown[]> =>
  (await Promise.allSettled(all)).map((one) =>
    one.status === 'fulfilled' ? one.value : (one.reason as { code: string }).code,
  );

const promote = async (changes: Partial<typeof promotions.$inferInsert>): Promise<void> => {
  const [acme] = await shop.database.select().from(publishers).where(eq(publishers.slug, 'acme'));
  await shop.database.insert(promotions).values({
    id: 'promo_1',
    publisherId: acme?.id ?? '',
    code: 'HALF',
    basisPoints: 5000,
    startsAt: shop.now(),
    ...changes,
  });
};

const uses = async () => (await shop.database.select().from(promotions))[0]?.redemptions;
const charges = async () =>
  (await shop.database.select().from(sandboxCharges)).map(({ amount, refunded }) => amount - refunded);

describe('a promotion that holds for one purchase', () => {
  beforeEach(() => promote({ maxRedemptions: 1 }));

  test('is given to one of those who pay at the same moment', async () => {
    const ids = [];
    for (const name of ['ann', 'bob', 'cleo', 'dan']) ids.push(await start(name, { promotionCode: 'half' }));
    const paid = await outcomes(ids.map(async (id) => (await pay(id)).state));
    assert.deepEqual(paid.toSorted(), ['processing', ...Array.from({ length: 3 }, () => 'promotion_expired')]);
    assert.equal(await uses(), 1);
  });

  test('can be had by the next where a payment is left', async () => {
    const [one, other] = [await start('ann', { promotionCode: 'half' }), await start('bob', { promotionCode: 'half' })];
    await pay(one);
    await shop.checkoutPayments.leave(one);
    assert.equal(await uses(), 0);
    await pay(other);
    await giveCard(other);
    assert.equal(await settle(other), 'complete');
    assert.equal(await uses(), 1);
    await assert.rejects(pay(one), { code: 'promotion_expired' });
  });
});

describe('a promotion that each customer has once', () => {
  beforeEach(() => promote({ isOncePerCustomer: true }));

  test('is not to be had with a second purchase, and says so', async () => {
    const one = await start('ann', { promotionCode: 'half' });
    await pay(one);
    await giveCard(one);
    await settle(one);
    await assert.rejects(pay(await start('ann', { promotionCode: 'half' })), { code: 'promotion_not_applicable' });
    assert.equal((await pay(await start('bob', { promotionCode: 'half' }))).state, 'processing');
  });

  test('is had once where two checkouts are paid at the same moment, and the other payment goes back', async () => {
    const ids = [await start('ann', { promotionCode: 'half' }), await start('ann', { promotionCode: 'half' })];
    for (const id of ids) await pay(id);
    for (const id of ids) await giveCard(id);
    assert.deepEqual((await outcomes(ids.map(settle))).toSorted(), ['complete', 'failed']);
    await shop.work();
    assert.deepEqual((await charges()).toSorted(), [0, 3000]);
    const rows = await shop.database.select().from(promotionRedemptions);
    assert.deepEqual([rows.length, await uses(), await shop.database.$count(payments)], [1, 1, 1]);
  });
});

test('one of two trials of a product that are begun at the same moment is refused', async () => {
  const ids = [await start('ann', { plan: 'trial' }), await start('ann', { plan: 'trial' })];
  const begun = await outcomes(ids.map(async (id) => (await pay(id, true)).state));
  assert.equal(begun.filter((state) => state === 'complete').length, 1);
  assert.deepEqual([await shop.database.$count(trials), await shop.database.$count(subscriptions)], [1, 1]);
});

test('one of two trials with a card is given up, and never charged', async () => {
  const ids = [await start('ann', { plan: 'trial' }), await start('ann', { plan: 'trial' })];
  for (const id of ids) await pay(id);
  for (const id of ids) await giveCard(id);
  assert.deepEqual((await outcomes(ids.map(settle))).toSorted(), ['complete', 'failed']);
  await shop.work();
  shop.pass(40);
  await shop.work();
  assert.deepEqual(await charges(), [4900]);
  const billed = await shop.database.select().from(sandboxSubscriptions);
  assert.equal(billed.filter(({ endedAt }) => endedAt === null).length, 1);
});

test('two checkouts of one product that are paid at the same moment are two purchases', async () => {
  const ids = [await start('ann'), await start('ann')];
  for (const id of ids) await pay(id);
  for (const id of ids) await giveCard(id);
  const settled = await outcomes([...ids, ...ids, ...ids].map(settle));
  assert.deepEqual(new Set(settled), new Set(['complete']));
  assert.deepEqual([await shop.database.$count(subscriptions), await shop.database.$count(payments)], [2, 2]);
});

test('a checkout for which the button is pressed five times at once is paid for once', async () => {
  const id = await start('ann');
  const pressed = await Promise.allSettled(Array.from({ length: 5 }, () => pay(id)));
  assert.equal(pressed.filter(({ status }) => status === 'fulfilled').length, 1);
  await giveCard(id);
  await Promise.all(Array.from({ length: 5 }, () => settle(id)));
  await shop.work();
  assert.deepEqual([await charges(), await shop.database.$count(subscriptions)], [[6000], 1]);
});

describe('what is paid for again', () => {
  const trying = async (): Promise<string> => {
    const { subscriptionId } = await pay(await start('ann', { plan: 'trial' }), true);
    return subscriptionId ?? '';
  };
  const renew = async (subscriptionId: string): Promise<string> => {
    const request = { caller: customer('ann'), params: { id: subscriptionId }, query: {}, from: nowhere };
    return (await shop.handlers['subscriptions.renew']({ ...request, body: {} })).id;
  };
  const live = async () =>
    (await shop.database.select().from(subscriptions)).filter(({ endedAt }) => endedAt === null).length;

  for (const [when, days] of [
    ['a trial that goes on', 3],
    ['a trial that is over', 20],
  ] as const) {
    test(`is paid once where two checkouts are paid at the same moment: ${when}`, async () => {
      const tried = await trying();
      shop.pass(days);
      await shop.work();
      const ids = [await renew(tried), await renew(tried)];
      for (const id of ids) await pay(id);
      for (const id of ids) await giveCard(id);
      assert.deepEqual((await outcomes(ids.map(settle))).toSorted(), ['complete', 'failed']);
      await shop.work();
      shop.pass(20);
      await shop.work();
      assert.deepEqual([await live(), (await charges()).filter((amount) => amount > 0)], [1, [4900]]);
      const billed = await shop.database.select().from(sandboxSubscriptions);
      assert.equal(billed.filter(({ endedAt }) => endedAt === null).length, 1);
    });
  }

  test('cannot be paid again once another checkout has brought it on', async () => {
    const tried = await trying();
    shop.pass(20);
    await shop.work();
    const [one, other] = [await renew(tried), await renew(tried)];
    await pay(one);
    await giveCard(one);
    await settle(one);
    await assert.rejects(pay(other), { code: 'subscription_state' });
    await assert.rejects(renew(tried), { code: 'subscription_state' });
    assert.equal(await live(), 1);
  });

  test('is nothing that goes on by itself', async () => {
    const id = await start('ann');
    await pay(id);
    await giveCard(id);
    const { subscriptionId } = await shop.checkoutPayments.settle(id);
    await assert.rejects(renew(subscriptionId ?? ''), { code: 'subscription_state' });
  });
});

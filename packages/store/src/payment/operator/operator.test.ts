/** What an operator does with what has been paid: written down, and done by the worker, by each provider. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { auditEntries } from '../../audit/tables.ts';
import { publishers } from '../../catalogue/tables.ts';
import { type Purchase, buy, signUp } from '../../commerce/test/buyer.ts';
import { type Shop, openShop } from '../../commerce/test/shop.ts';
import { type Till, sandboxTill } from '../../commerce/test/till.ts';
import { licenses } from '../../license/tables.ts';
import { mailOutbox } from '../../mail/outbox/tables.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { type StripeTill, openStripeTill } from '../stripe/test/till.ts';
import { payments } from '../tables.ts';
import { type Cancellation, cancelSubscription } from './cancel-subscription.ts';
import { listPayments } from './list-payments.ts';
import { refundPayment } from './refund-payment.ts';
import { setPayout } from './set-payout.ts';

const decision = { by: 'olga', reason: 'It was the wrong one' };

const tills: readonly (readonly [
  name: string,
  open: () => Promise<Till & { readonly close?: () => Promise<void> }>,
])[] = [
  ['the sandbox', () => Promise.resolve(sandboxTill)],
  ['Stripe', () => openStripeTill()],
];

for (const [name, openTill] of tills)
  describe(`with ${name}, an operator`, () => {
    let shop: Shop;
    let closeTill: (() => Promise<void>) | undefined;
    before(async () => {
      const till = await openTill();
      closeTill = till.close;
      shop = await openShop(till);
    });
    afterEach(() => shop.reset());
    after(async () => {
      await shop.close();
      await closeTill?.();
    });

    const bought = async (purchase?: Purchase) => {
      await signUp(shop, 'ann');
      const row = await buy(shop, 'ann', purchase);
      await shop.work();
      return row;
    };
    const cancel = (id: string, wanted: Cancellation) =>
      cancelSubscription(shop.database, id, wanted, decision, shop.now());
    /** The worker acts, and then on what the provider tells of that. */
    const settle = async () => {
      await shop.work();
      await shop.work();
    };
    const booked = () => listPayments(shop.database, { limit: Infinity });
    const subjects = async () =>
      (await shop.database.select({ subject: mailOutbox.subject }).from(mailOutbox)).map(({ subject }) => subject);

    for (const [refund, back] of [
      ['full', 6000],
      ['prorated', 3000],
      ['none', 0],
    ] as const)
      test(`ends a subscription at once, and pays back ${refund}`, async () => {
        const { id } = await bought();
        shop.pass(14);
        await cancel(id, { when: 'now', refund });
        await settle();
        const [row] = await shop.database.select().from(subscriptions);
        assert.deepEqual([row?.state, row?.endedAt], ['cancelled', shop.now()]);
        assert.deepEqual(
          (await booked()).map(({ refunded }) => refunded),
          [back],
        );
        const issued = await shop.database.select().from(licenses);
        assert.ok(issued.length > 0 && issued.every(({ revokedAt }) => revokedAt !== null));
        const told = await subjects();
        assert.equal(told.filter((subject) => /ended/i.test(subject)).length, 1, told.join('\n'));
        assert.equal(told.filter((subject) => /back|refund/i.test(subject)).length, back > 0 ? 1 : 0, told.join('\n'));
        shop.pass(31);
        await settle();
        assert.equal((await booked()).length, 1);
        const audit = await shop.database.select().from(auditEntries);
        assert.deepEqual(
          audit.map(({ action, actor, reason }) => [action, actor, reason]),
          (back > 0 ? ['subscription.end', 'payment.refund'] : ['subscription.end']).map((action) => [
            action,
            decision.by,
            decision.reason,
          ]),
        );
      });

    test('pays back what was paid for the present period alone', async () => {
      const { id } = await bought();
      shop.pass(29);
      await settle();
      await cancel(id, { when: 'now', refund: 'full' });
      await settle();
      assert.deepEqual(
        (await booked()).map(({ kind, refunded }) => [kind, refunded]),
        [
          ['renewal', 6000],
          ['purchase', 0],
        ],
      );
    });

    test('lets a subscription go on to its end', async () => {
      const { id } = await bought();
      await cancel(id, { when: 'period_end', refund: 'none' });
      await settle();
      const [row] = await shop.database.select().from(subscriptions);
      assert.deepEqual([row?.state, row?.endedAt], ['cancelled', null]);
      shop.pass(29);
      await settle();
      assert.equal((await booked()).length, 1);
    });

    test('pays back all, and no share, of what was bought for good', async () => {
      const { id } = await bought({ plan: 'forever' });
      await assert.rejects(cancel(id, { when: 'now', refund: 'prorated' }), /was bought for good/);
      await cancel(id, { when: 'now', refund: 'full' });
      await settle();
      assert.equal((await booked())[0]?.refunded, 99_000);
    });

    test('pays a payment back in parts, while its subscription goes on', async () => {
      const { id } = await bought();
      const [payment] = await booked();
      assert.ok(payment);
      const refund = (amount: number | null) => refundPayment(shop.database, payment.id, amount, decision, shop.now());
      await refund(1000);
      await settle();
      assert.equal((await booked())[0]?.refunded, 1000);
      await assert.rejects(refund(5001), /From 1 to 5000/);
      await refund(null);
      await settle();
      await assert.rejects(refund(null), /has been paid back/);
      const [row] = await shop.database.select().from(subscriptions).where(eq(subscriptions.id, id));
      assert.equal(row?.state, 'active');
    });

    test('is told of what there is not, and of what is over', async () => {
      await assert.rejects(cancel('sub-none', { when: 'now', refund: 'none' }), /There is no subscription sub-none/);
      await assert.rejects(refundPayment(shop.database, 'pay_none', null, decision, shop.now()), /There is no payment/);
      const { id } = await bought();
      await cancel(id, { when: 'now', refund: 'none' });
      await assert.rejects(cancel(id, { when: 'now', refund: 'full' }), /takes no end/);
    });
  });

describe('with Stripe Connect', () => {
  let shop: Shop;
  let till: StripeTill;
  before(async () => {
    till = await openStripeTill();
    shop = await openShop(till);
    await setPayout(shop.database, 'acme', { reference: 'acct_acme', share: 8500 }, decision);
  });
  afterEach(() => shop.reset());
  after(async () => {
    await shop.close();
    await till.close();
  });

  const bought = async (purchase?: Purchase) => {
    await signUp(shop, 'ann');
    await buy(shop, 'ann', purchase);
    shop.pass(28.1);
    await shop.work();
  };
  const transfers = () =>
    [...till.double.books.charges.values()].map(({ amount, transfer }) => [
      amount,
      transfer?.destination,
      transfer?.fee,
    ]);

  test('a publisher’s share of each charge goes to its account', async () => {
    await bought();
    assert.deepEqual(transfers(), [
      [6000, 'acct_acme', 900],
      [6000, 'acct_acme', 900],
    ]);
  });

  test('its share of what is bought for good goes there, too', async () => {
    await bought({ plan: 'forever' });
    assert.deepEqual(transfers(), [[99_000, 'acct_acme', 14_850]]);
  });

  test('all of it stays with the store once there is no account', async () => {
    await setPayout(shop.database, 'acme', null, decision);
    await bought();
    assert.deepEqual(transfers()[0], [6000, undefined, undefined]);
    assert.equal((await shop.database.select().from(payments)).length, 2);
    await assert.rejects(setPayout(shop.database, 'nobody', null, decision), /There is no publisher "nobody"/);
    const [acme] = await shop.database.select().from(publishers).where(eq(publishers.slug, 'acme'));
    const audit = await shop.database.select().from(auditEntries);
    assert.ok(audit.some(({ action, subject }) => action === 'publisher.payout' && subject === acme?.id));
  });
});

/** What every provider must do, done by each: the sandbox, and Stripe. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Price } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { type Purchase, buy, signUp } from '../commerce/test/buyer.ts';
import { type Shop, customer, nowhere, openShop, start } from '../commerce/test/shop.ts';
import { type Till, sandboxTill } from '../commerce/test/till.ts';
import { addMonths } from '../subscription/period.ts';
import { type SubscriptionRow, subscriptions } from '../subscription/tables.ts';
import { lifeOf } from '../subscription/life.ts';
import { changeState } from '../subscription/change-state.ts';
import type { Billed, PaymentOrder } from './provider.ts';
import { openStripeTill } from './stripe/test/till.ts';
import { payments } from './tables.ts';

const good = '4242424242424242';
const failsLater = '4000000000000341';

const price = (changes: Partial<Price> = {}): Price => ({
  amount: 4900,
  currency: 'USD',
  interval: 'month',
  scheme: 'flat',
  ...changes,
});

const billedOf = (changes: Partial<Billed> = {}): Billed => ({
  prices: [price()],
  quantities: [],
  discount: null,
  taxCountry: 'DE',
  taxRate: 19_000,
  ...changes,
});

const tills: readonly (readonly [
  name: string,
  open: () => Promise<Till & { readonly close?: () => Promise<void> }>,
])[] = [
  ['the sandbox', () => Promise.resolve(sandboxTill)],
  ['Stripe', () => openStripeTill()],
];

for (const [name, openTill] of tills)
  describe(name, () => {
    let shop: Shop;
    let closeTill: (() => Promise<void>) | undefined;
    let planId = '';
    before(async () => {
      const till = await openTill();
      closeTill = till.close;
      shop = await openShop(till);
      await signUp(shop, 'ann');
      const row = await buy(shop, 'ann');
      planId = row.planId;
      await shop.reset();
    });
    afterEach(() => shop.reset());
    after(async () => {
      await shop.close();
      await closeTill?.();
    });

    let attempts = 0;
    const orderOf = (changes: Partial<PaymentOrder> = {}): PaymentOrder => {
      attempts += 1;
      return {
        key: `chk_${attempts}-1`,
        checkoutId: `chk_${attempts}`,
        payer: { holderId: 'ann', name: 'Ann', email: 'ann@example.com', locale: 'en', customerReference: null },
        publisherId: 'pub_nobody',
        planId,
        title: 'Acme DB Team',
        billed: billedOf(),
        currency: 'USD',
        interval: 'month',
        firstChargeAt: null,
        dueNow: 5831,
        tax: 931,
        returnUrl: 'https://store.example/checkout/x/return',
        isEmbedded: false,
        ...changes,
      };
    };

    const begin = async (order: PaymentOrder) => {
      const { reference, step } = await shop.provider.begin(order);
      assert.ok(step.kind === 'redirect');
      return { reference, url: step.url };
    };
    const paid = async (order: PaymentOrder, card = good) => {
      const { reference, url } = await begin(order);
      await shop.pay(url, card);
      const status = await shop.provider.find(reference);
      assert.ok(status.state === 'paid', status.state);
      return status;
    };

    const read = async (id: string): Promise<SubscriptionRow> => {
      const [row] = await shop.database.select().from(subscriptions).where(eq(subscriptions.id, id));
      assert.ok(row);
      return row;
    };
    const booked = () => shop.database.select().from(payments).orderBy(payments.paidAt);
    const bought = async (wanted?: Purchase) => {
      await signUp(shop, 'ann');
      const row = await buy(shop, 'ann', wanted);
      await shop.work();
      return row;
    };
    const passMonths = async (count: number) => {
      for (let month = 0; month < count; month += 1) {
        shop.pass(31);
        await shop.work();
      }
    };

    describe('a payment', () => {
      test('begins once for each key, whatever is known of the payer by then', async () => {
        const order = orderOf();
        const [one, other] = [await begin(order), await begin({ ...order, payer: { ...order.payer, name: 'Anna' } })];
        assert.equal(one.reference, other.reference);
        assert.notEqual((await begin(orderOf())).reference, one.reference);
      });

      test('is open until it is paid, and is then what was shown', async () => {
        const order = orderOf();
        const { reference, url } = await begin(order);
        assert.deepEqual(await shop.provider.find(reference), { state: 'open' });
        await shop.pay(url, good);
        const status = await shop.provider.find(reference);
        assert.ok(status.state === 'paid');
        assert.deepEqual(
          [status.payment?.amount, status.payment?.tax, status.payment?.currency],
          [order.dueNow, order.tax, 'USD'],
        );
        assert.ok(status.subscriptionReference);
        assert.deepEqual(status.period, { start, end: addMonths(start, 1) });
        assert.deepEqual(await shop.provider.find(reference), status);
        assert.equal((await begin(order)).reference, reference);
      });

      const priced: readonly (readonly [claim: string, billed: Partial<Billed>, due: number, tax: number])[] = [
        [
          'by the seat',
          {
            prices: [price({ scheme: 'per_unit', component: 'Seats', amount: 1999 })],
            quantities: [{ name: 'Seats', value: 7 }],
          },
          16_652,
          2659,
        ],
        [
          'by steps, with a flat price beside',
          {
            prices: [
              price({ amount: 9900 }),
              price({
                scheme: 'tiered',
                component: 'Nodes',
                amount: 2500,
                tiers: [
                  { upTo: 5, amount: 2500 },
                  { upTo: null, amount: 1500 },
                ],
              }),
            ],
            quantities: [{ name: 'Nodes', value: 8 }],
          },
          32_011,
          5111,
        ],
        ['with the tax in it', { prices: [price({ isTaxIncluded: true })] }, 4900, 782],
        ['in a currency without decimals', { prices: [price({ currency: 'JPY', amount: 1500 })] }, 1785, 285],
        [
          'in a currency that Stripe counts otherwise',
          { prices: [price({ currency: 'ISK', amount: 1500 })] },
          1785,
          285,
        ],
        ['less a part', { discount: { code: 'X', basisPoints: 3333, amount: null, chargesLeft: null } }, 3888, 621],
        ['less an amount', { discount: { code: 'X', basisPoints: null, amount: 1000, chargesLeft: 1 } }, 4641, 741],
      ];
      for (const [claim, billed, dueNow, tax] of priced)
        test(`${claim} comes to the store's own sum`, async () => {
          const currency = billed.prices?.[0]?.currency ?? 'USD';
          const { payment } = await paid(orderOf({ billed: billedOf(billed), currency, dueNow, tax }));
          assert.deepEqual([payment?.amount, payment?.tax, payment?.currency], [dueNow, tax, currency]);
        });

      test('for good makes no subscription', async () => {
        const billed = billedOf({ prices: [price({ interval: 'once' })] });
        const status = await paid(orderOf({ billed, interval: 'once' }));
        assert.deepEqual([status.payment?.amount, status.payment?.tax], [5831, 931]);
        assert.equal(status.subscriptionReference, null);
        assert.deepEqual(status.period, { start, end: null });
      });

      test('of nothing brings a subscription all the same', async () => {
        const billed = billedOf({ discount: { code: 'ALL', basisPoints: 10_000, amount: null, chargesLeft: 1 } });
        const status = await paid(orderOf({ billed, dueNow: 0, tax: 0 }));
        assert.equal(status.payment, null);
        assert.ok(status.subscriptionReference);
      });

      for (const days of [1, 14])
        test(`that is first due in ${days} days takes a card, and no money`, async () => {
          const first = new Date(start.getTime() + days * 86_400_000);
          const status = await paid(orderOf({ firstChargeAt: first.toISOString(), dueNow: 0, tax: 0 }));
          assert.equal(status.payment, null);
          assert.ok(status.subscriptionReference);
          assert.deepEqual(status.period, { start, end: first });
        });

      for (const card of ['4000000000000002', '4000000000009995'])
        test(`with ${card} can be made with another`, async () => {
          const { reference, url } = await begin(orderOf());
          await shop.pay(url, card);
          assert.equal((await shop.provider.find(reference)).state, 'open');
          await shop.pay(url, good);
          assert.equal((await shop.provider.find(reference)).state, 'paid');
        });

      test('that is abandoned cannot be paid any more', async () => {
        const { reference, url } = await begin(orderOf());
        assert.deepEqual(await shop.provider.abandon(reference), { state: 'closed', failure: 'abandoned' });
        await shop.pay(url, good);
        assert.equal((await shop.provider.find(reference)).state, 'closed');
        assert.equal((await shop.provider.abandon(reference)).state, 'closed');
      });

      test('that was made in the meantime is not abandoned', async () => {
        const { reference, url } = await begin(orderOf());
        await shop.pay(url, good);
        assert.equal((await shop.provider.abandon(reference)).state, 'paid');
      });

      test('whose bank takes its time is under way until it answers', async () => {
        const { reference, url } = await begin(orderOf());
        await shop.pay(url, '4000000000000077');
        assert.equal((await shop.provider.find(reference)).state, 'processing');
        shop.pass(0.001);
        await shop.work();
        assert.equal((await shop.provider.find(reference)).state, 'paid');
      });

      test('goes back once for each key, and never more than was paid', async () => {
        const { id } = await bought();
        const [payment] = await booked();
        assert.ok(payment);
        await shop.billing.refund(payment.id, 1000, 'one');
        await shop.billing.refund(payment.id, 1000, 'one');
        await shop.work();
        assert.equal((await booked())[0]?.refunded, 1000);
        await shop.billing.refund(payment.id, 1_000_000, 'two');
        await shop.work();
        const [all, ...others] = await booked();
        assert.deepEqual([all?.refunded, others.length], [payment.amount, 0]);
        assert.equal((await read(id)).state, 'active');
      });
    });

    describe('a subscription', () => {
      test('is charged for month after month, each once', async () => {
        const { id } = await bought();
        await passMonths(3);
        const row = await read(id);
        assert.equal(row.state, 'active');
        assert.deepEqual(row.currentPeriodEnd, new Date('2026-05-31T12:00:00Z'));
        assert.deepEqual(
          (await booked()).map(({ kind, amount }) => [kind, amount]),
          [['purchase', 6000], ...Array.from({ length: 3 }, () => ['renewal', 6000])],
        );
      });

      test('that is not paid for is past due, tried again, and over', async () => {
        const { id } = await bought({ card: failsLater });
        shop.pass(28.1);
        await shop.work();
        const due = await read(id);
        assert.deepEqual([due.state, due.failedPayments], ['past_due', 1]);
        shop.pass(20);
        await shop.work();
        assert.equal((await read(id)).state, 'expired');
        assert.equal((await booked()).length, 1);
      });

      test('after a trial is charged for when that ends', async () => {
        const { id } = await bought({ plan: 'trial' });
        assert.equal((await read(id)).isTrial, true);
        shop.pass(14.1);
        await shop.work();
        const row = await read(id);
        assert.deepEqual([row.state, row.isTrial], ['active', false]);
        assert.deepEqual(
          (await booked()).map(({ amount }) => amount),
          [4900],
        );
      });

      const cancel = (id: string, type: 'cancel' | 'resume') =>
        shop.database.transaction((transaction) =>
          changeState(transaction, id, { type }, { actor: 'customer', by: 'ann', now: shop.now() }),
        );

      test('that is cancelled is charged for no more', async () => {
        const { id } = await bought();
        await cancel(id, 'cancel');
        await shop.work();
        await passMonths(3);
        assert.equal((await booked()).length, 1);
        assert.deepEqual([(await read(id)).state, lifeOf(await read(id)).endedAt !== null], ['cancelled', true]);
      });

      test('whose cancelling is taken back goes on', async () => {
        const { id } = await bought();
        await cancel(id, 'cancel');
        await shop.work();
        await cancel(id, 'resume');
        await shop.work();
        await passMonths(1);
        assert.deepEqual([(await read(id)).state, (await booked()).length], ['active', 2]);
      });

      test('that was to become less, was cancelled and goes on, stays what it was', async () => {
        const { id } = await bought();
        const seats = (value: number) => ({ quantities: [{ name: 'Seats', value }] });
        const asked = { params: { id }, query: {}, caller: customer('ann'), from: nowhere };
        await shop.handlers['subscriptions.change']({ ...asked, body: seats(2) });
        await cancel(id, 'cancel');
        await shop.work();
        await cancel(id, 'resume');
        await shop.work();
        await passMonths(1);
        assert.deepEqual(
          (await booked()).map(({ amount }) => amount),
          [6000, 6000],
        );
        await shop.handlers['subscriptions.change']({ ...asked, body: seats(2) });
        await passMonths(1);
        assert.equal((await booked())[2]?.amount, 2400);
      });

      test('that the store ends is charged for no more', async () => {
        const { id } = await bought();
        await shop.database.transaction((transaction) =>
          changeState(transaction, id, { type: 'end' }, { actor: 'operator', now: shop.now() }),
        );
        await shop.work();
        await passMonths(2);
        assert.equal((await booked()).length, 1);
      });
    });

    describe('a change', () => {
      const changed = (key: string, changes: Partial<Parameters<Shop['provider']['change']>[1]>) => ({
        key,
        planId,
        title: 'Acme DB Team',
        billed: billedOf({ prices: [price({ amount: 9900 })] }),
        effective: 'now' as const,
        period: null,
        due: 2975,
        tax: 475,
        ...changes,
      });
      /** What the provider charged when the next period began. */
      const renewal = async (months = 1): Promise<readonly (readonly [number, string])[]> => {
        await passMonths(months);
        return (await booked())
          .filter(({ kind }) => kind === 'renewal')
          .map(({ amount, periodStart }) => [amount, periodStart?.toISOString() ?? ''] as const);
      };

      test('at once is charged as it was shown, once for each key, and holds from then on', async () => {
        const { providerReference } = await bought();
        const change = changed('chg_one', {});
        const outcome = await shop.provider.change(providerReference ?? '', change);
        assert.ok(outcome.state === 'done');
        assert.deepEqual([outcome.payment?.amount, outcome.payment?.tax], [2975, 475]);
        assert.deepEqual(await shop.provider.change(providerReference ?? '', change), outcome);
        assert.deepEqual(await renewal(), [[11_781, '2026-02-28T12:00:00.000Z']]);
      });

      test('that is declined changes nothing', async () => {
        const { providerReference } = await bought({ card: failsLater });
        const change = changed('chg_two', {});
        const outcome = await shop.provider.change(providerReference ?? '', change);
        assert.deepEqual(outcome, { state: 'declined', failure: 'card_declined' });
        assert.deepEqual(await shop.provider.change(providerReference ?? '', change), outcome);
      });

      test('for the next period is charged with it', async () => {
        const { providerReference } = await bought();
        const change = changed('chg_three', { effective: 'period_end', due: 0, tax: 0 });
        assert.deepEqual(await shop.provider.change(providerReference ?? '', change), { state: 'done', payment: null });
        assert.deepEqual(await renewal(), [[11_781, '2026-02-28T12:00:00.000Z']]);
      });

      test('that is charged besides is charged once for each key, also of what has ended', async () => {
        const { providerReference } = await bought();
        const extra = { key: 'usg_one-0', title: 'Usage', amount: 714, tax: 0, currency: 'USD' };
        const outcome = await shop.provider.charge(providerReference ?? '', extra);
        assert.ok(outcome.state === 'done');
        assert.equal(outcome.payment?.amount, 714);
        assert.deepEqual(await shop.provider.charge(providerReference ?? '', extra), outcome);
        await shop.provider.setEnd(providerReference ?? '', shop.now());
        const more = await shop.provider.charge(providerReference ?? '', { ...extra, key: 'usg_two-0' });
        assert.ok(more.state === 'done' && more.payment?.reference !== outcome.payment?.reference);
      });

      test('to a year begins a period of its own', async () => {
        const { providerReference } = await bought();
        shop.pass(10);
        const period = { start: shop.now(), end: addMonths(shop.now(), 12) };
        const billed = billedOf({ prices: [price({ interval: 'year', amount: 99_000 })] });
        const outcome = await shop.provider.change(
          providerReference ?? '',
          changed('chg_four', { billed, period, due: 110_000, tax: 17_563 }),
        );
        assert.ok(outcome.state === 'done' && outcome.payment?.amount === 110_000);
        assert.deepEqual(await renewal(13), [[117_810, '2027-02-10T12:00:00.000Z']]);
      });

      test('from a year to months begins when the year ends', async () => {
        const { providerReference } = await bought({ interval: 'year' });
        const change = changed('chg_five', { effective: 'period_end', due: 0, tax: 0 });
        await shop.provider.change(providerReference ?? '', change);
        assert.deepEqual(await renewal(13), [
          [11_781, '2027-01-31T12:00:00.000Z'],
          [11_781, '2027-02-28T12:00:00.000Z'],
        ]);
      });
    });
  });

/** The store's books beside Stripe's, with webhooks that never come. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Stripe } from 'stripe';
import { eq } from 'drizzle-orm';
import { type Purchase, buy, signUp } from '../../commerce/test/buyer.ts';
import { type Shop, customer, from, openShop } from '../../commerce/test/shop.ts';
import { findCheckout } from '../../checkout/change-checkout.ts';
import { changeState } from '../../subscription/change-state.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { createClient } from '../stripe/client.ts';
import { type StripeTill, openStripeTill } from '../stripe/test/till.ts';
import { payments } from '../tables.ts';
import { reconcile } from './reconcile.ts';

let shop: Shop;
let till: StripeTill;
/** The dashboard, or Stripe's own portal. */
let dashboard: Stripe;
before(async () => {
  till = await openStripeTill();
  shop = await openShop(till);
  dashboard = createClient({ secretKey: 'sk_test_dashboard', apiUrl: till.double.url });
});
beforeEach(async () => {
  till.post(() => []);
  await signUp(shop, 'ann');
});
afterEach(() => shop.reset());
after(async () => {
  await shop.close();
  await till.close();
});

const run = async (isDryRun = false) => {
  const { database, provider, billing } = shop;
  const { findings } = await reconcile({ database, provider, billing, since: new Date(0), isDryRun });
  return findings.map(({ kind, state }) => `${kind}: ${state}`).toSorted();
};
const isInLine = async (): Promise<void> => assert.deepEqual(await run(), []);

const bought = async (purchase?: Purchase) => {
  const row = await buy(shop, 'ann', purchase);
  await shop.work();
  return row;
};
const read = async (id: string) => {
  const [row] = await shop.database.select().from(subscriptions).where(eq(subscriptions.id, id));
  assert.ok(row);
  return row;
};
const booked = () => shop.database.select().from(payments).orderBy(payments.paidAt);
const passMonths = async (count: number) => {
  for (let month = 0; month < count; month += 1) {
    shop.pass(31);
    await shop.work();
  }
};

/** Somebody pays, and never comes back. */
const paidAndGone = async () => {
  const { id } = await shop.handlers['checkouts.create']({
    body: { product: 'acme/db' },
    params: {},
    query: {},
    caller: customer('ann'),
    from: from('US'),
  });
  const { quote } = await findCheckout(shop.database, id);
  const choice = { accountId: 'ann', termsVersion: '2', shownTotal: quote.total, withoutCard: false };
  await shop.checkoutPayments.pay(id, choice);
  const step = await shop.checkoutPayments.step(id);
  assert.ok(step.kind === 'redirect');
  await shop.pay(step.url, '4242424242424242');
  return id;
};

describe('reconciling', () => {
  test('finds nothing where the books agree', async () => {
    await bought();
    await isInLine();
  });

  test('completes what was paid for by somebody who never came back', async () => {
    const id = await paidAndGone();
    assert.deepEqual(await run(true), [
      'checkout_not_settled: found',
      'payment_unknown: found',
      'subscription_unknown: found',
    ]);
    assert.equal((await findCheckout(shop.database, id)).state, 'processing');
    assert.deepEqual(await run(), [
      'checkout_not_settled: mended',
      'payment_unknown: mended',
      'subscription_unknown: mended',
    ]);
    assert.equal((await findCheckout(shop.database, id)).state, 'complete');
    assert.equal((await booked()).length, 1);
    await isInLine();
  });

  test('books renewals that were missed, each once', async () => {
    const { id } = await bought();
    await passMonths(4);
    assert.deepEqual(await run(true), [
      ...Array.from({ length: 4 }, () => 'payment_unknown: found'),
      ...Array.from({ length: 4 }, () => 'renewal_missed: found'),
    ]);
    assert.equal((await booked()).length, 1);
    assert.ok((await run()).every((finding) => finding.endsWith(': mended')));
    const row = await read(id);
    assert.deepEqual([row.state, row.currentPeriodEnd], ['active', new Date('2026-06-30T12:00:00Z')]);
    assert.equal((await booked()).length, 5);
    await isInLine();
  });

  test('learns that a payment failed', async () => {
    const { id } = await bought({ card: '4000000000000341' });
    shop.pass(29);
    await shop.work();
    assert.equal((await read(id)).state, 'active');
    assert.deepEqual(await run(), ['failed_payment_missed: mended']);
    assert.equal((await read(id)).state, 'past_due');
    await isInLine();
  });

  test('learns what went back', async () => {
    await bought();
    const [payment] = await booked();
    await dashboard.refunds.create({ payment_intent: payment?.reference ?? '', amount: 1500 });
    assert.deepEqual(await run(), ['refund_missed: mended']);
    assert.equal((await booked())[0]?.refunded, 1500);
    await isInLine();
  });

  test('learns that a customer cancelled at Stripe’s, and that they took it back', async () => {
    const { id, providerReference, currentPeriodEnd } = await bought();
    const cancelAt = (currentPeriodEnd?.getTime() ?? 0) / 1000;
    await dashboard.subscriptions.update(providerReference ?? '', { cancel_at: cancelAt });
    assert.ok((await run()).includes('cancellation_missed: mended'));
    assert.deepEqual((await read(id)).cancelAt, currentPeriodEnd);
    await shop.work();
    await isInLine();
    await dashboard.subscriptions.update(providerReference ?? '', { cancel_at: '' });
    assert.ok((await run()).includes('cancellation_missed: mended'));
    assert.deepEqual([(await read(id)).cancelAt, (await read(id)).state], [null, 'active']);
    await shop.work();
    await isInLine();
  });

  test('learns that a subscription ended', async () => {
    const { id, providerReference } = await bought();
    await dashboard.subscriptions.cancel(providerReference ?? '');
    assert.deepEqual(await run(), ['end_missed: mended']);
    assert.equal((await read(id)).state, 'cancelled');
    await isInLine();
  });

  for (const type of ['cancel', 'end'] as const)
    test(`tells Stripe of what it should have been told (${type})`, async () => {
      const { id } = await bought();
      await shop.database.transaction((transaction) =>
        changeState(transaction, id, { type }, { actor: 'operator', now: shop.now() }),
      );
      assert.deepEqual(await run(true), ['end_not_told: found']);
      assert.deepEqual(await run(), ['end_not_told: mended']);
      await isInLine();
      await passMonths(2);
      assert.deepEqual((await booked()).length, 1);
    });

  test('leaves to people what neither of both can mend', async () => {
    const { id } = await bought();
    till.double.books.subscriptions.clear();
    assert.deepEqual(await run(), ['subscription_not_charged: left']);
    const [payment] = await booked();
    await shop.database
      .update(payments)
      .set({ amount: 1 })
      .where(eq(payments.id, payment?.id ?? ''));
    assert.deepEqual(await run(), ['payment_differs: left', 'subscription_not_charged: left']);
    assert.equal((await read(id)).state, 'active');
  });

  test('brings everything in line where no webhook ever came', async () => {
    await bought();
    const gone = await signUp(shop, 'bob').then(() => buy(shop, 'bob', { card: '4000000000000341' }));
    await paidAndGone();
    await passMonths(3);
    const findings = await run();
    assert.ok(findings.length > 8 && findings.every((finding) => finding.endsWith(': mended')), findings.join('\n'));
    await shop.work();
    assert.notEqual((await read(gone.id)).state, 'active');
    assert.equal((await booked()).length, till.double.books.charges.size);
    await isInLine();
  });
});

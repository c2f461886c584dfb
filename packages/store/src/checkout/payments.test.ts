import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { NewCheckout, SubscriptionChange } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { type Shop, customer, from, nowhere, openShop } from '../commerce/test/shop.ts';
import { outbox } from '../outbox/tables.ts';
import { changeCard } from '../payment/sandbox/billing.ts';
import { answerChallenge, payWith } from '../payment/sandbox/payments.ts';
import { sandboxCharges } from '../payment/sandbox/tables.ts';
import { payments, providerEvents } from '../payment/tables.ts';
import { offeringOfPlan } from '../price/find-offering.ts';
import { promotions } from '../price/tables.ts';
import { publishers } from '../catalogue/tables.ts';
import { type SubscriptionRow, subscriptions } from '../subscription/tables.ts';
import { workOutChange } from '../subscription/work-out-change.ts';
import { CheckoutStateError, findCheckout } from './change-checkout.ts';
import { checkouts } from './tables.ts';

const cards = {
  good: '4242424242424242',
  challenge: '4000002500003155',
  slow: '4000000000000077',
  later: '4000000000000341',
  declined: '4000000000000002',
  poor: '4000000000009995',
} as const;

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.reset());
after(() => shop.close());

const caller = customer('ann');
const start = async (body: Partial<NewCheckout> = {}): Promise<string> => {
  const { id } = await shop.handlers['checkouts.create']({
    body: { product: 'acme/db', ...body },
    params: {},
    query: {},
    caller,
    from: from('US'),
  });
  return id;
};
const pay = async (id: string, changes: { withoutCard?: boolean; shownTotal?: number; termsVersion?: string } = {}) => {
  const { quote } = await findCheckout(shop.database, id);
  return shop.checkoutPayments.pay(id, {
    accountId: 'ann',
    termsVersion: '2',
    shownTotal: quote.total,
    withoutCard: false,
    ...changes,
  });
};
/** Goes to the provider's page. @returns the payment's name there */
const goToPay = async (id: string): Promise<string> => {
  const step = await shop.checkoutPayments.step(id);
  assert.ok(step.kind === 'redirect');
  return step.url.slice(step.url.lastIndexOf('/') + 1);
};
const give = (payment: string, card: string) => payWith(shop.database, payment, card, shop.now());
const settle = (id: string) => shop.checkoutPayments.settle(id);
const work = () => shop.work();

const held = (): Promise<SubscriptionRow[]> => shop.database.select().from(subscriptions);
const booked = () => shop.database.select().from(payments);
const charged = async () =>
  (await shop.database.select().from(sandboxCharges)).filter(({ failure }) => failure === null);
const told = async () => (await shop.database.select().from(outbox)).map(({ type }) => type);

/** Somebody buys, with a card that works unless told. */
const buy = async (body: Partial<NewCheckout> = {}, card: string = cards.good): Promise<SubscriptionRow> => {
  const id = await start(body);
  await pay(id);
  await give(await goToPay(id), card);
  const { subscriptionId } = await settle(id);
  const [row] = await shop.database
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.id, subscriptionId ?? ''));
  assert.ok(row);
  return row;
};

describe('a purchase', () => {
  test('makes one subscription, one payment, and what tells of them', async () => {
    const id = await start({ quantities: [{ name: 'Seats', value: 3 }] });
    await pay(id);
    await give(await goToPay(id), cards.good);
    assert.equal((await settle(id)).state, 'complete');
    const [row, ...more] = await held();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [
        row?.holderId,
        row?.state,
        row?.isTrial,
        row?.components,
        row?.termsVersion,
        row?.termsAcceptedBy,
        row?.checkoutId,
      ],
      ['ann', 'active', false, [{ name: 'Seats', value: 3 }], '2', 'ann', id],
    );
    assert.equal(row?.currentPeriodEnd?.toISOString(), '2026-02-28T12:00:00.000Z');
    const [payment, ...others] = await booked();
    assert.deepEqual([payment?.amount, payment?.currency, payment?.kind, others.length], [3600, 'USD', 'purchase', 0]);
    assert.deepEqual((await told()).toSorted(), [
      'checkout.completed',
      'payment.succeeded',
      'subscription.activated',
      'subscription.created',
    ]);
  });

  test('of what is free asks for no payment', async () => {
    const id = await start({ plan: 'free' });
    assert.equal((await pay(id)).state, 'complete');
    assert.deepEqual([(await held()).length, (await booked()).length], [1, 0]);
  });

  test('that is declined can be tried with another card, and is charged once', async () => {
    const id = await start();
    await pay(id);
    const payment = await goToPay(id);
    assert.equal((await give(payment, cards.declined))?.failure, 'card_declined');
    assert.equal((await give(payment, cards.poor))?.failure, 'insufficient_funds');
    assert.equal((await settle(id)).state, 'processing');
    await give(payment, cards.good);
    await settle(id);
    assert.deepEqual([(await held()).length, (await charged()).length], [1, 1]);
  });

  test('waits for the holder of the card, and is nothing where they say no', async () => {
    const id = await start();
    await pay(id);
    const payment = await goToPay(id);
    await give(payment, cards.challenge);
    assert.equal((await settle(id)).state, 'processing');
    await answerChallenge(shop.database, payment, false, shop.now());
    assert.deepEqual([(await held()).length, (await charged()).length], [0, 0]);
    await give(payment, cards.challenge);
    await answerChallenge(shop.database, payment, true, shop.now());
    assert.equal((await settle(id)).state, 'complete');
  });

  test('waits for a bank that takes its time', async () => {
    const id = await start();
    await pay(id);
    await give(await goToPay(id), cards.slow);
    await work();
    assert.equal((await settle(id)).state, 'processing');
    shop.pass(1 / 1440);
    await work();
    assert.equal((await findCheckout(shop.database, id)).state, 'complete');
    assert.equal((await held()).length, 1);
  });

  test('can be left and gone on with, and something else chosen', async () => {
    const id = await start();
    await pay(id);
    const first = await goToPay(id);
    assert.equal((await shop.checkoutPayments.leave(id)).state, 'open');
    assert.equal((await give(first, cards.good))?.state, 'closed');
    await pay(id);
    const second = await goToPay(id);
    assert.notEqual(second, first);
    assert.equal(await goToPay(id), second);
    await give(second, cards.good);
    await settle(id);
    assert.deepEqual([(await held()).length, (await charged()).length], [1, 1]);
  });

  test('that was paid before it was left is complete', async () => {
    const id = await start();
    await pay(id);
    await give(await goToPay(id), cards.good);
    assert.equal((await shop.checkoutPayments.leave(id)).state, 'complete');
  });
});

describe('a purchase that was cut off', () => {
  test('is found behind any number of others that nobody goes on with', async () => {
    const left = await start();
    await pay(left);
    const [row] = await shop.database.select().from(checkouts);
    assert.ok(row);
    const many = Array.from({ length: 250 }, (_, number) => ({
      ...row,
      id: `chk_left${number}`,
      ticketHash: null,
      paymentReference: null,
    }));
    await shop.database.insert(checkouts).values(many);
    shop.pass(1 / 1440);
    await shop.checkoutPayments.recover();
    const id = await start();
    await pay(id);
    await give(await goToPay(id), cards.good);
    shop.pass(1 / 1440);
    await shop.checkoutPayments.recover();
    await shop.checkoutPayments.recover();
    assert.equal((await findCheckout(shop.database, id)).state, 'complete');
  });
});

describe('a purchase is refused', () => {
  test('for terms that have changed', async () => {
    const id = await start();
    await assert.rejects(pay(id, { termsVersion: '1' }), { code: 'terms_stale' });
    assert.equal((await findCheckout(shop.database, id)).state, 'open');
  });
  test('for a price that has changed', async () => {
    await assert.rejects(pay(await start(), { shownTotal: 1 }), { code: 'price_changed' });
  });
  test('to another account', async () => {
    const id = await start();
    const choice = { accountId: 'bob', termsVersion: '2', shownTotal: 6000, withoutCard: false };
    await assert.rejects(shop.checkoutPayments.pay(id, choice), { code: 'forbidden' });
  });
  test('once its time is over', async () => {
    const id = await start();
    shop.pass(1);
    await assert.rejects(pay(id), CheckoutStateError);
    await shop.checkoutPayments.recover();
    assert.equal((await findCheckout(shop.database, id)).state, 'expired');
  });
});

describe('whatever is cut off', () => {
  test('before the provider was asked, costs nothing and can be gone on with', async () => {
    const id = await start();
    await pay(id);
    shop.pass(1 / 1440);
    await shop.checkoutPayments.recover();
    assert.equal((await findCheckout(shop.database, id)).state, 'processing');
    await give(await goToPay(id), cards.good);
    await settle(id);
    assert.equal((await held()).length, 1);
  });

  test('after the card was charged, is completed by the provider’s news', async () => {
    const id = await start();
    await pay(id);
    await give(await goToPay(id), cards.good);
    await work();
    assert.equal((await findCheckout(shop.database, id)).state, 'complete');
    assert.deepEqual([(await held()).length, (await booked()).length], [1, 1]);
  });

  test('after the card was charged, is completed by the worker where no news come', async () => {
    const id = await start();
    await pay(id);
    await give(await goToPay(id), cards.good);
    await shop.database.delete(providerEvents);
    shop.pass(1 / 1440);
    await shop.checkoutPayments.recover();
    assert.deepEqual([(await held()).length, (await booked()).length], [1, 1]);
  });

  test('is done once by two tabs, two clicks, and news that come again', async () => {
    const id = await start();
    const clicks = await Promise.allSettled([pay(id), pay(id), pay(id)]);
    assert.equal(clicks.filter(({ status }) => status === 'fulfilled').length, 1);
    const [one, other] = await Promise.all([goToPay(id), goToPay(id)]);
    assert.equal(one, other);
    await Promise.all([give(one, cards.good), give(one, cards.good)]);
    await Promise.all([settle(id), settle(id), work(), work()]);
    await shop.database.update(providerEvents).set({ processedAt: null });
    await Promise.all([work(), settle(id)]);
    assert.deepEqual([(await held()).length, (await booked()).length, (await charged()).length], [1, 1, 1]);
    assert.equal((await told()).filter((type) => type === 'subscription.activated').length, 1);
  });
});

describe('a trial', () => {
  test('is had without a card, once, and lapses', async () => {
    const id = await start({ plan: 'trial' });
    assert.equal((await pay(id, { withoutCard: true })).state, 'complete');
    const [row] = await held();
    assert.deepEqual([row?.isTrial, row?.provider, row?.graceDays], [true, null, 0]);
    assert.equal(row?.currentPeriodEnd?.toISOString(), '2026-02-14T12:00:00.000Z');
    const again = await start({ plan: 'trial' });
    await assert.rejects(pay(again, { withoutCard: true, shownTotal: 0 }), { code: 'price_changed' });
    const paying = await pay(again);
    assert.deepEqual([paying.agreed?.trialDays, paying.agreed?.dueNow], [0, 4900]);
  });

  test('with a card is charged for when it is over', async () => {
    const { id } = await buy({ plan: 'trial' });
    assert.deepEqual([(await booked()).length, (await held())[0]?.isTrial], [0, true]);
    shop.pass(14);
    await work();
    const [row] = await held();
    assert.deepEqual([row?.id, row?.isTrial, row?.state], [id, false, 'active']);
    assert.equal(row?.currentPeriodEnd?.toISOString(), '2026-03-14T12:00:00.000Z');
    assert.deepEqual(
      (await booked()).map(({ amount, kind }) => [amount, kind]),
      [[4900, 'renewal']],
    );
    assert.ok((await told()).includes('trial.converted'));
  });

  test('without a card gets one before it is over, and goes on', async () => {
    const id = await start({ plan: 'trial' });
    await pay(id, { withoutCard: true });
    shop.pass(10);
    const [before] = await held();
    const renewing = await shop.handlers['subscriptions.renew']({
      caller,
      params: { id: before?.id ?? '' },
      query: {},
      body: {},
      from: nowhere,
    });
    await pay(renewing.id);
    await give(await goToPay(renewing.id), cards.good);
    assert.equal((await settle(renewing.id)).subscriptionId, before?.id);
    assert.equal((await charged()).length, 0);
    shop.pass(4);
    await work();
    const [after] = await held();
    assert.deepEqual([after?.isTrial, after?.state, (await charged()).length], [false, 'active', 1]);
    assert.equal(after?.currentPeriodEnd?.toISOString(), '2026-03-14T12:00:00.000Z');
  });
});

describe('renewal', () => {
  const cancel = (id: string) =>
    shop.handlers['subscriptions.cancel']({ caller, params: { id }, query: {}, body: {}, from: nowhere });

  test('comes with each period, also where several have passed at once', async () => {
    await buy();
    shop.pass(90);
    await work();
    const [row] = await held();
    assert.equal(row?.currentPeriodEnd?.toISOString(), '2026-05-31T12:00:00.000Z');
    assert.deepEqual((await booked()).map(({ periodEnd }) => periodEnd?.toISOString().slice(0, 10)).toSorted(), [
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  test('is booked once, whatever the order in which the provider tells of it', async () => {
    await buy();
    shop.pass(90);
    await shop.billing.provider.work();
    const events = await shop.database.select().from(providerEvents);
    for (const [index, { id }] of events.toReversed().entries())
      await shop.database
        .update(providerEvents)
        .set({ receivedAt: new Date(index), processedAt: null })
        .where(eq(providerEvents.id, id));
    await work();
    const [row] = await held();
    assert.equal(row?.currentPeriodEnd?.toISOString(), '2026-05-31T12:00:00.000Z');
    assert.equal((await booked()).length, 4);
  });

  test('costs what the promotion says for as long as it holds', async () => {
    const [acme] = await shop.database.select().from(publishers).where(eq(publishers.slug, 'acme'));
    await shop.database.insert(promotions).values({
      id: 'promo_1',
      publisherId: acme?.id ?? '',
      code: 'HALF',
      basisPoints: 5000,
      charges: 2,
      startsAt: shop.now(),
    });
    await buy({ promotionCode: 'half' });
    shop.pass(90);
    await work();
    assert.deepEqual(
      (await booked())
        .toSorted((one, other) => one.paidAt.getTime() - other.paidAt.getTime())
        .map(({ amount }) => amount),
      [3000, 3000, 6000, 6000],
    );
    const [promotion] = await shop.database.select().from(promotions);
    assert.equal(promotion?.redemptions, 1);
  });

  test('that fails is tried again, and given up', async () => {
    await buy({}, cards.later);
    shop.pass(28);
    await work();
    const [row] = await held();
    assert.deepEqual([row?.state, row?.failedPayments], ['past_due', 1]);
    shop.pass(12);
    await work();
    const [given] = await held();
    assert.deepEqual([given?.state, given?.failedPayments, (await booked()).length], ['past_due', 4, 1]);
  });

  test('that failed is paid by another card', async () => {
    const { providerReference } = await buy({}, cards.later);
    shop.pass(28);
    await work();
    await changeCard(shop.database, providerReference ?? '', cards.good, shop.now());
    await work();
    const [row] = await held();
    assert.deepEqual([row?.state, row?.failedPayments, (await booked()).length], ['active', 0, 2]);
  });

  test('is not due once it is cancelled', async () => {
    const { id } = await buy();
    await cancel(id);
    await work();
    shop.pass(60);
    await work();
    assert.equal((await booked()).length, 1);
  });

  test('that crosses a cancellation goes back', async () => {
    const { id } = await buy();
    await cancel(id);
    shop.pass(28);
    await work();
    await work();
    const late = (await booked()).find(({ kind }) => kind === 'renewal');
    assert.deepEqual([late?.amount, late?.refunded], [6000, 6000]);
    assert.equal((await held())[0]?.state, 'cancelled');
  });
});

describe('a change', () => {
  const change = (id: string, body: SubscriptionChange) =>
    shop.handlers['subscriptions.change']({ caller, params: { id }, query: {}, body, from: nowhere });
  const seats = (value: number) => ({ quantities: [{ name: 'Seats', value }] });

  test('to more is paid at once, and renewed as it is then', async () => {
    const { id } = await buy();
    shop.pass(14);
    const { quantities } = await change(id, { ...seats(10), expectedDueNow: 3000 });
    assert.deepEqual(quantities, [{ name: 'Seats', value: 10 }]);
    shop.pass(14);
    await work();
    assert.deepEqual((await booked()).map(({ amount, kind }) => [amount, kind]).toSorted(), [
      [12_000, 'renewal'],
      [3000, 'change'],
      [6000, 'purchase'],
    ]);
  });

  test('to less holds from the next period on', async () => {
    const { id } = await buy();
    const { quantities, scheduledChange } = await change(id, seats(2));
    assert.deepEqual([quantities[0]?.value, scheduledChange?.quantities], [5, [{ name: 'Seats', value: 2 }]]);
    shop.pass(28);
    await work();
    const [row] = await held();
    assert.deepEqual([row?.components, row?.pendingChange], [[{ name: 'Seats', value: 2 }], null]);
    assert.deepEqual((await booked()).map(({ amount }) => amount).toSorted(), [2400, 6000]);
  });

  test('to a year begins it at once', async () => {
    const { id } = await buy();
    const changed = await change(id, { interval: 'year' });
    assert.equal(changed.currentPeriodEnd, '2027-01-31T12:00:00.000Z');
    assert.deepEqual((await booked()).map(({ amount }) => amount).toSorted(), [54_000, 6000]);
    shop.pass(364);
    await work();
    assert.equal((await booked()).length, 2);
    shop.pass(1);
    await work();
    assert.equal((await booked()).length, 3);
  });

  test('that the card does not pay changes nothing', async () => {
    const { id } = await buy({}, cards.later);
    await assert.rejects(change(id, seats(10)), { code: 'payment_failed' });
    const [row] = await held();
    assert.deepEqual([row?.components[0]?.value, row?.state, (await booked()).length], [5, 'active', 1]);
  });

  test('whose price is another by now changes nothing', async () => {
    const { id } = await buy();
    await assert.rejects(change(id, { ...seats(10), expectedDueNow: 1 }), { code: 'price_changed' });
  });

  test('is paid once, also by two clicks', async () => {
    const { id } = await buy();
    await Promise.allSettled([change(id, seats(10)), change(id, seats(10))]);
    assert.equal((await booked()).length, 2);
  });

  test('reckoned from what is no longer so is not paid', async () => {
    const row = await buy();
    const offering = await offeringOfPlan(shop.database, row.planId);
    const worked = workOutChange(row, offering, seats(10), shop.now());
    await shop.billing.change(row, worked, caller.account.id);
    await assert.rejects(shop.billing.change(row, worked, caller.account.id), { code: 'subscription_state' });
    assert.equal((await booked()).length, 2);
  });
});

describe('a refund', () => {
  test('is booked once, and never of more than was paid', async () => {
    await buy();
    const [payment] = await booked();
    await shop.billing.refund(payment?.id ?? '', 99_999, 'refund-1');
    await shop.billing.refund(payment?.id ?? '', 99_999, 'refund-1');
    await work();
    assert.equal((await booked())[0]?.refunded, 6000);
    assert.equal((await told()).filter((type) => type === 'payment.refunded').length, 1);
  });
});

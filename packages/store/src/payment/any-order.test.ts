/** What a provider tells may come twice, late and in any order: the books are the same. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { findCheckout } from '../checkout/change-checkout.ts';
import { buy, signUp } from '../commerce/test/buyer.ts';
import { type Shop, customer, from, openShop } from '../commerce/test/shop.ts';
import { licenses } from '../license/tables.ts';
import { outbox } from '../outbox/tables.ts';
import { subscriptions } from '../subscription/tables.ts';
import type { ProviderEvent } from './provider.ts';
import { payWith } from './sandbox/payments.ts';
import { sandboxCharges } from './sandbox/tables.ts';
import { payments, providerEvents } from './tables.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());

interface Told {
  readonly id: string;
  readonly event: ProviderEvent;
}

/** All that the provider has told so far, as it would tell it anew. */
const toldSoFar = async (): Promise<Told[]> =>
  shop.database.select({ id: providerEvents.id, event: providerEvents.event }).from(providerEvents);

/** An order of delivery: some at once, some later, some again. */
const deliveries = (told: readonly Told[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...told], { minLength: told.length }),
      fc.array(fc.constantFrom(...told), { maxLength: told.length }),
      fc.array(fc.boolean(), { minLength: 2 * told.length, maxLength: 2 * told.length }),
    )
    .chain(([once, again, pauses]) =>
      fc.shuffledSubarray([...once, ...again], { minLength: once.length + again.length }).map((order) => ({
        order,
        pauses,
      })),
    );

const books = async () => ({
  payments: (await shop.database.select().from(payments).orderBy(asc(payments.reference))).map(
    ({ reference, amount, refunded, kind }) => [reference, amount, refunded, kind],
  ),
  charges: (await shop.database.select().from(sandboxCharges).orderBy(asc(sandboxCharges.id))).map(
    ({ id, amount, refunded }) => [id, amount, refunded],
  ),
  subscriptions: (await shop.database.select().from(subscriptions)).map((row) => [
    row.state,
    row.isTrial,
    row.failedPayments,
    row.currentPeriodEnd,
    row.endedAt === null,
  ]),
});

const money = ({ payments: booked, charges }: Awaited<ReturnType<typeof books>>) => ({
  booked: booked.map(([reference, amount, refunded]) => [reference, amount, refunded]),
  charged: charges.toSorted(),
});

/** A purchase that has been paid, and of which nobody has told the store. */
const payUnseen = async (accountId: string, plan: string): Promise<string> => {
  const { id } = await shop.handlers['checkouts.create']({
    body: { product: 'acme/db', plan },
    params: {},
    query: {},
    caller: customer(accountId),
    from: from('US'),
  });
  const { quote } = await findCheckout(shop.database, id);
  const choice = { accountId, termsVersion: '2', shownTotal: quote.total, withoutCard: false };
  await shop.checkoutPayments.pay(id, choice);
  const step = await shop.checkoutPayments.step(id);
  assert.ok(step.kind === 'redirect');
  await payWith(shop.database, step.url.slice(step.url.lastIndexOf('/') + 1), '4242424242424242', shop.now());
  return id;
};

/** Delivers news in an order, with the store at work in between where it pauses. */
const deliver = async (order: readonly Told[], pauses: readonly boolean[]): Promise<void> => {
  for (const [place, { id, event }] of order.entries()) {
    await shop.billing.take(id, event);
    if (pauses[place] === true) await shop.work();
  }
  await shop.work();
  // What came too early is looked at again.
  shop.pass(1 / 24);
  await shop.work();
};

describe('news of a provider', () => {
  test('that come in any order, and again, make one subscription and one payment of each purchase', async () => {
    await shop.reset();
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (chance) => {
        await shop.reset();
        await signUp(shop, 'ann');
        const ids = [
          await payUnseen('ann', 'team'),
          await payUnseen('ann', 'forever'),
          await payUnseen('ann', 'trial'),
        ];
        const told = await toldSoFar();
        await shop.database.delete(providerEvents);
        const seed = chance.next().value ?? 0;
        const [drawn] = fc.sample(deliveries(told), { numRuns: 1, seed });
        assert.ok(drawn);
        const settling = ids.filter((_, place) => drawn.pauses[place] === true);
        await Promise.all([
          deliver(drawn.order, drawn.pauses),
          ...settling.map((id) => shop.checkoutPayments.settle(id)),
        ]);
        const rows = await shop.database.select().from(subscriptions);
        assert.deepEqual(rows.map(({ checkoutId }) => checkoutId).toSorted(), ids.toSorted());
        assert.equal((await shop.database.select().from(licenses)).length, 3);
        const { booked, charged } = money(await books());
        assert.deepEqual(booked, charged);
        assert.equal(booked.length, 2);
      }),
      { numRuns: 12 },
    );
  });

  test('of renewals, failures and refunds that come in any order, and again, end in the same books', async () => {
    /** Lives half a year with the provider, and hears nothing of it but by `hear`. */
    const live = async (card: string, hear: (told: readonly Told[]) => Promise<void>) => {
      await shop.reset();
      await signUp(shop, 'ann');
      const { id } = await buy(shop, 'ann', { card });
      const [purchase] = await shop.database.select().from(payments).where(eq(payments.subscriptionId, id));
      await shop.billing.provider.refund(purchase?.reference ?? '', 1000, 'a goodwill gesture');
      await shop.database.delete(providerEvents);
      for (let month = 0; month < 4; month += 1) {
        shop.pass(31);
        await shop.billing.provider.work();
      }
      const told = await toldSoFar();
      await shop.database.delete(providerEvents);
      await hear(told);
      return books();
    };
    const bare = ({ payments: booked, subscriptions: held }: Awaited<ReturnType<typeof books>>) => ({
      booked: booked.map(([, amount, refunded, kind]) => [amount, refunded, kind]).toSorted(),
      held,
    });
    const inOrder = await live('4242424242424242', (told) => deliver(told, []));
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const found = await live('4242424242424242', async (told) => {
          const [drawn] = fc.sample(deliveries(told), { numRuns: 1, seed });
          await deliver(drawn?.order ?? [], drawn?.pauses ?? []);
        });
        assert.deepEqual(bare(found), bare(inOrder));
      }),
      { numRuns: 12 },
    );
  });

  test('that cannot be acted on keep no others waiting', async () => {
    await shop.reset();
    await signUp(shop, 'ann');
    const id = await payUnseen('ann', 'team');
    const [paid] = await toldSoFar();
    assert.ok(paid);
    await shop.database.delete(providerEvents);
    // Older than the news of the purchase, so that it is looked at first.
    const unknown = { type: 'payment_changed', payment: 'sbp_unknown', checkout: id } as const;
    await shop.database.insert(providerEvents).values({
      provider: 'sandbox',
      id: 'unknown',
      event: unknown,
      receivedAt: new Date(shop.now().getTime() - 1000),
    });
    await shop.billing.take(paid.id, paid.event);
    await assert.rejects(shop.billing.work(), AggregateError);
    assert.equal((await findCheckout(shop.database, id)).state, 'complete');
    const completed = await shop.database.select().from(outbox).where(eq(outbox.type, 'checkout.completed'));
    assert.equal(completed.length, 1);
  });
});

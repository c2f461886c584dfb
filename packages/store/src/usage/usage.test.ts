import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { UsageRecord } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import type { PublisherServer } from '../caller/caller.ts';
import { publishers } from '../catalogue/tables.ts';
import { buy as buyAs } from '../commerce/test/buyer.ts';
import { type Shop, customer, nowhere, openShop } from '../commerce/test/shop.ts';
import { outbox } from '../outbox/tables.ts';
import { changeCard } from '../payment/sandbox/billing.ts';
import { payments } from '../payment/tables.ts';
import { type SubscriptionRow, subscriptions } from '../subscription/tables.ts';
import { chargeUsage } from './charge-usage.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.reset());
after(() => shop.close());

const ann = customer('ann');

const server = async (slug = 'acme'): Promise<PublisherServer> => {
  const [row] = await shop.database.select().from(publishers).where(eq(publishers.slug, slug));
  return { kind: 'publisher', publisherId: row?.id ?? '', keyId: 'sk', scopes: ['fulfilment'], mode: 'test' };
};

/** Buys a flat price, nodes by steps, and gigabytes at 7 cents. */
const buy = (): Promise<SubscriptionRow> => buyAs(shop, 'ann', { plan: 'business' });

const report = async (id: string, records: readonly UsageRecord[], caller?: PublisherServer) =>
  shop.handlers['usage.report']({
    caller: caller ?? (await server()),
    params: { id },
    query: {},
    body: { records: [...records] },
    from: nowhere,
  });
const gigabytes = (id: string, quantity: number, usedAt?: Date): UsageRecord => ({
  id,
  component: 'Gigabytes',
  quantity,
  ...(usedAt === undefined ? {} : { usedAt: usedAt.toISOString() }),
});
const charge = () => chargeUsage({ database: shop.database, provider: shop.billing.provider, clock: shop.now });
const paidForUsage = async () =>
  (await shop.database.select().from(payments).where(eq(payments.kind, 'usage'))).map(({ amount }) => amount);
const stateOf = async (id: string) => {
  const [row] = await shop.database.select().from(subscriptions).where(eq(subscriptions.id, id));
  return { state: row?.state, isCancelled: row?.cancelAt !== null };
};

describe('usage', () => {
  test('is charged for once, when its period has ended', async () => {
    const { id } = await buy();
    await report(id, [gigabytes('a', 200)]);
    const { amount, components, currency } = await report(id, [gigabytes('a', 200), gigabytes('b', 50)]);
    assert.deepEqual(
      [amount, currency, components],
      [1750, 'USD', [{ name: 'Gigabytes', quantity: 250, amount: 1750 }]],
    );
    await shop.work();
    await charge();
    assert.deepEqual(await paidForUsage(), []);
    shop.pass(28);
    for (const _ of [1, 2]) {
      await shop.work();
      await charge();
    }
    assert.deepEqual(await paidForUsage(), [1750]);
  });

  test('is seen by who holds the subscription', async () => {
    const { id } = await buy();
    await report(id, [gigabytes('a', 3)]);
    const get = (caller: typeof ann) =>
      shop.handlers['usage.get']({ caller, params: { id }, query: {}, body: {}, from: nowhere });
    const { amount, chargedAt } = await get(ann);
    assert.deepEqual([amount, chargedAt], [21, '2026-02-28T12:00:00.000Z']);
    await assert.rejects(get(customer('ben')), { code: 'subscription_not_found' });
  });

  test('that is reported after its period goes with the next', async () => {
    const { id } = await buy();
    const before = shop.now();
    shop.pass(28);
    await shop.work();
    await report(id, [gigabytes('late', 10, before), gigabytes('now', 5)]);
    shop.pass(31);
    await shop.work();
    await charge();
    assert.deepEqual(await paidForUsage(), [105]);
  });

  test('is charged for at once where the subscription has ended, and refused days later', async () => {
    const { id } = await buy();
    await shop.handlers['subscriptions.cancel']({ caller: ann, params: { id }, query: {}, body: {}, from: nowhere });
    const used = shop.now();
    shop.pass(29);
    await shop.work();
    assert.equal((await report(id, [gigabytes('last', 4, used)])).chargedAt, null);
    await charge();
    assert.deepEqual(await paidForUsage(), [28]);
    shop.pass(5);
    await assert.rejects(report(id, [gigabytes('too late', 1, used)]), { code: 'subscription_state' });
  });

  test('that cannot be charged for is tried again, and then ends the subscription with its period', async () => {
    const { id, providerReference } = await buy();
    await report(id, [gigabytes('a', 100)]);
    shop.pass(28);
    await shop.work();
    await changeCard(shop.database, providerReference ?? '', '4000000000000341', shop.now());
    for (const days of [0, 3, 4, 5]) {
      shop.pass(days);
      assert.deepEqual([await charge(), await charge()], [1, 0]);
    }
    const told = await shop.database.select().from(outbox).where(eq(outbox.type, 'subscription.payment_failed'));
    assert.equal(told.length, 4);
    assert.deepEqual(await stateOf(id), { state: 'cancelled', isCancelled: true });
    assert.deepEqual([await paidForUsage(), await charge()], [[], 0]);
  });

  test('of what is not metered, of another time, or by another publisher is refused', async () => {
    const { id } = await buy();
    const day = 86_400_000;
    const wrong: UsageRecord[] = [
      { id: 'a', component: 'Nodes', quantity: 1 },
      gigabytes('b', 1, new Date(shop.now().getTime() - day)),
      gigabytes('c', 1, new Date(shop.now().getTime() + day)),
    ];
    for (const record of wrong) await assert.rejects(report(id, [record]), { code: 'invalid_request' });
    await assert.rejects(report(id, [], await server('zeta')), { code: 'subscription_not_found' });
    assert.equal((await report(id, [])).amount, 0);
  });
});

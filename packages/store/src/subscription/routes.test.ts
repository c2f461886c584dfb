import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { SubscriptionChange } from '@chandlery/contract';
import { and, eq } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Customer } from '../caller/caller.ts';
import { type Shop, customer, nowhere, openShop } from '../commerce/test/shop.ts';
import { changeState } from './change-state.ts';
import { type NewSubscription, createSubscription } from './create-subscription.ts';
import { firstPeriod } from './period.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());

const planOf = async (slug: string) => {
  const [found] = await shop.database
    .select({ plan: plans })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(and(eq(products.slug, 'acme/db'), eq(plans.slug, slug)));
  if (found === undefined) throw new Error(`no plan ${slug}`);
  return found.plan;
};

/** Somebody's subscription as a purchase leaves it. */
const buy = async (holderId: string, plan: string, changes: Partial<NewSubscription> = {}) => {
  const { id: planId, prices, components } = await planOf(plan);
  const [first] = prices;
  const { id } = await shop.database.transaction((transaction) =>
    createSubscription(
      transaction,
      {
        holderId,
        planId,
        start: shop.now(),
        end: first === undefined ? null : firstPeriod(shop.now(), first.interval).end,
        terms: { acceptedBy: holderId, acceptedAt: shop.now() },
        prices: prices.filter(({ currency, interval }) => currency === first?.currency && interval === first.interval),
        components: components.map(({ name, default: value }) => ({ name, value })),
        provider: first === undefined ? null : 'test',
        providerReference: first === undefined ? null : `${holderId}-${plan}`,
        ...changes,
      },
      shop.now(),
    ),
  );
  return id;
};

const request = (caller: Customer, id = '') =>
  ({ caller, params: { id }, query: {}, body: {}, from: nowhere }) as const;
const list = async (caller: Customer, query = {}) =>
  (await shop.handlers['subscriptions.list']({ ...request(caller), params: {}, query })).items;
const get = (caller: Customer, id: string) => shop.handlers['subscriptions.get'](request(caller, id));
const cancel = (caller: Customer, id: string) => shop.handlers['subscriptions.cancel'](request(caller, id));
const resume = (caller: Customer, id: string) => shop.handlers['subscriptions.resume'](request(caller, id));
const preview = (caller: Customer, id: string, body: SubscriptionChange) =>
  shop.handlers['subscriptions.preview']({ ...request(caller, id), body });

describe('subscriptions', () => {
  test('are seen by their holder alone, newest first, page by page', async () => {
    const ids = [await buy('lena', 'team'), await buy('lena', 'free'), await buy('lena', 'forever')];
    await buy('max', 'team');
    const lena = customer('lena');
    assert.deepEqual((await list(lena)).map(({ id }) => id).toSorted(), ids.toSorted());
    const first = await shop.handlers['subscriptions.list']({ ...request(lena), params: {}, query: { limit: 2 } });
    const second = await list(lena, { limit: 2, cursor: first.nextCursor });
    assert.deepEqual([...first.items, ...second].map(({ id }) => id).toSorted(), ids.toSorted());
    assert.equal(second.length, 1);
    await assert.rejects(get(customer('max'), ids[0] ?? ''), { code: 'subscription_not_found' });
    await assert.rejects(cancel(customer('max'), ids[0] ?? ''), { code: 'subscription_not_found' });
  });

  test('say what can be done with them', async () => {
    const caller = customer('doa');
    const { actions, standing, images } = await get(caller, await buy('doa', 'team'));
    assert.deepEqual([actions, standing], [['cancel', 'change', 'license'], 'entitled']);
    assert.deepEqual(images, [
      { repository: 'store/acme/db', tag: '1.0', reference: 'registry.example/store/acme/db:1.0' },
    ]);
    const waiting = await get(caller, await buy('doa', 'free', { terms: null }));
    assert.deepEqual([waiting.actions, waiting.standing], [['cancel', 'change', 'accept_terms'], 'terms_not_accepted']);
  });

  test('of an organisation are seen by members while they are active, and changed by owners alone', async () => {
    const id = await buy('org-1', 'team');
    const member = customer('mia', ['org-1']);
    const { actions, holder } = await get(member, id);
    assert.deepEqual([actions, holder.kind], [['license'], 'organisation']);
    await assert.rejects(cancel(member, id), { code: 'owner_required' });
    await shop.database.transaction((transaction) =>
      changeState(transaction, id, { type: 'end' }, { actor: 'operator', now: shop.now() }),
    );
    await assert.rejects(get(member, id), { code: 'subscription_not_found' });
    assert.deepEqual(await list(member), []);
  });
});

describe('cancelling', () => {
  test('keeps what is paid for, and can be taken back', async () => {
    const caller = customer('cara');
    const id = await buy('cara', 'team');
    const cancelled = await cancel(caller, id);
    assert.deepEqual(
      [cancelled.state, cancelled.standing, cancelled.cancelAt, cancelled.actions],
      ['cancelled', 'entitled', cancelled.currentPeriodEnd, ['resume', 'license']],
    );
    await assert.rejects(cancel(caller, id), { code: 'subscription_state', message: /already/ });
    const back = await resume(caller, id);
    assert.deepEqual([back.state, back.cancelAt], ['active', null]);
  });

  test('is not for the customer of a managed one, who is told whom to ask', async () => {
    const id = await buy('mona', 'gated', { origin: 'order' });
    const { isManaged, actions, contactUrl } = await get(customer('mona'), id);
    assert.deepEqual([isManaged, actions, contactUrl], [true, ['license'], 'https://acme.example/sales']);
    await assert.rejects(cancel(customer('mona'), id), { code: 'subscription_managed' });
  });
});

describe('terms', () => {
  test('are accepted as they are now, and not as they were', async () => {
    const id = await buy('tara', 'free', { terms: null });
    const accept = (version: string) =>
      shop.handlers['subscriptions.accept']({ ...request(customer('tara'), id), body: { version } });
    await assert.rejects(accept('1'), { code: 'terms_stale' });
    const { standing, termsVersion, termsAcceptedAt } = await accept('2');
    assert.deepEqual([standing, termsVersion, termsAcceptedAt], ['entitled', '2', shop.now().toISOString()]);
  });
});

describe('a change', () => {
  test('to more is due for what is left of the period', async () => {
    const caller = customer('sam');
    const id = await buy('sam', 'team');
    shop.pass(14);
    const more = await preview(caller, id, { quantities: [{ name: 'Seats', value: 10 }] });
    assert.deepEqual(
      [more.effective, more.credit, more.charge, more.dueNow, more.quote.total],
      ['now', 3000, 6000, 3000, 12_000],
    );
    assert.equal((await get(caller, id)).quantities[0]?.value, 5);
  });

  test('to less is due with the next period, and nothing before', async () => {
    const caller = customer('lee');
    const id = await buy('lee', 'team');
    const less = await preview(caller, id, { quantities: [{ name: 'Seats', value: 2 }] });
    const { currentPeriodEnd } = await get(caller, id);
    assert.deepEqual([less.effective, less.dueNow, less.effectiveAt], ['period_end', 0, currentPeriodEnd]);
  });

  test('to a year begins it at once, with what is left of the month taken off', async () => {
    const id = await buy('yan', 'team');
    const year = await preview(customer('yan'), id, { interval: 'year' });
    assert.deepEqual([year.effective, year.credit, year.charge, year.dueNow], ['now', 6000, 60_000, 54_000]);
  });

  test('within a trial costs nothing', async () => {
    const id = await buy('tia', 'trial', { isTrial: true });
    const other = await preview(customer('tia'), id, { plan: 'business' });
    assert.deepEqual([other.effective, other.dueNow, other.quote.plan.slug], ['now', 0, 'business']);
  });

  test('to less is refused within the minimum term', async () => {
    const id = await buy('min', 'business', { minimumTermEnd: new Date('2030-01-01T00:00:00Z') });
    await assert.rejects(preview(customer('min'), id, { quantities: [{ name: 'Nodes', value: 1 }] }), {
      code: 'subscription_state',
      message: /2030/,
    });
  });

  test('to another product’s plan, or out of range, is refused', async () => {
    const id = await buy('oda', 'team');
    await assert.rejects(preview(customer('oda'), id, { plan: 'only' }), { code: 'plan_not_found' });
    await assert.rejects(preview(customer('oda'), id, { quantities: [{ name: 'Seats', value: 500 }] }), {
      code: 'quantity_out_of_range',
    });
  });

  test('of what nobody charges for needs a checkout', async () => {
    const id = await buy('fred', 'free');
    await assert.rejects(preview(customer('fred'), id, { plan: 'team' }), { code: 'checkout_required' });
  });
});

describe('licences', () => {
  test('are listed and had by those who may see the subscription', async () => {
    const id = await buy('lou', 'team');
    const caller = customer('lou');
    const { items } = await shop.handlers['licenses.list']({ ...request(caller), params: {} });
    assert.deepEqual(
      items.map(({ subscriptionId, plan }) => [subscriptionId, plan.slug]),
      [[id, 'team']],
    );
    const file = await shop.handlers['licenses.file'](request(caller, id));
    assert.equal(file.key_id, items[0]?.keyId);
    await assert.rejects(shop.handlers['licenses.file'](request(customer('max'), id)), {
      code: 'subscription_not_found',
    });
    assert.deepEqual(await shop.handlers['productKeys.list'](request(caller, id)), { items: [] });
  });
});

describe('renewing', () => {
  test('starts a checkout for the same again', async () => {
    const id = await buy('ria', 'team', { provider: null, providerReference: null });
    const renew = shop.handlers['subscriptions.renew']({ ...request(customer('ria'), id), body: {} });
    const { quote } = await renew;
    assert.deepEqual([quote.plan.slug, quote.total, quote.interval], ['team', 6000, 'month']);
  });
});

describe('a change and its answer', () => {
  const crash = async <Answer>(work: (transaction: Shop['database']) => Promise<Answer>): Promise<Answer> =>
    shop.database.transaction(async (transaction) => {
      await work(transaction);
      throw new Error('the store was killed');
    });

  test('are there together, or neither', async () => {
    const id = await buy('ria', 'team');
    const { 'subscriptions.cancel': cancel, 'subscriptions.resume': resume } = shop.handlers;
    const asked = request(customer('ria'), id);
    const state = async () => (await shop.handlers['subscriptions.get'](asked)).state;
    await assert.rejects(cancel(asked, crash), /was killed/);
    assert.equal(await state(), 'active');
    assert.equal((await cancel(asked)).state, 'cancelled');
    await assert.rejects(resume(asked, crash), /was killed/);
    assert.equal(await state(), 'cancelled');
    assert.equal((await resume(asked)).state, 'active');
  });
});

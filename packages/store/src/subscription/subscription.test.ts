import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { plans } from '../catalogue/tables.ts';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { fillCatalogue } from '../entitlement/test/catalogue.ts';
import { outbox } from '../outbox/tables.ts';
import { changeState } from './change-state.ts';
import { type NewSubscription, createSubscription } from './create-subscription.ts';
import type { Actor, Change } from './state.ts';
import { subscriptions } from './tables.ts';

const now = new Date('2026-11-23T12:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

let opened: TestDatabase;
let planId: string;
before(async () => {
  opened = await openTestDatabase();
  await fillCatalogue(opened.database);
  const [plan] = await opened.database.select({ id: plans.id }).from(plans).where(eq(plans.slug, 'subscribed'));
  planId = plan?.id ?? '';
});
after(() => opened.close());

const create = (holderId: string, changes: Partial<NewSubscription> = {}) =>
  opened.database.transaction((transaction) =>
    createSubscription(
      transaction,
      {
        holderId,
        planId,
        start: now,
        end: inDays(30),
        terms: { acceptedBy: holderId, acceptedAt: now },
        ...changes,
      },
      now,
    ),
  );
const change = (id: string, what: Change, actor: Actor = 'customer', at = now) =>
  opened.database.transaction((transaction) => changeState(transaction, id, what, { actor, by: 'ann', now: at }));
const eventsOf = async (id: string) => {
  const rows = await opened.database.select().from(outbox).where(eq(outbox.subject, id)).orderBy(outbox.position);
  return rows.map(({ type }) => type);
};

describe('a subscription', () => {
  test('is told of in the transaction that makes and changes it', async () => {
    const { id } = await create('told');
    await change(id, { type: 'cancel' });
    assert.deepEqual(await eventsOf(id), ['subscription.created', 'subscription.activated', 'subscription.cancelled']);
    await assert.rejects(
      opened.database.transaction(async (transaction) => {
        await changeState(transaction, id, { type: 'resume' }, { actor: 'customer', now });
        throw new Error('the process ends here');
      }),
      /ends here/,
    );
    assert.equal((await eventsOf(id)).length, 3);
    const [row] = await opened.database.select().from(subscriptions).where(eq(subscriptions.id, id));
    assert.equal(row?.state, 'cancelled');
  });

  test('that is refused a change is told why, and stays as it was', async () => {
    const { id } = await create('refused', { origin: 'docker' });
    await assert.rejects(change(id, { type: 'cancel' }), { code: 'subscription_managed' });
    await assert.rejects(change(id, { type: 'fail' }, 'system'), { code: 'subscription_state' });
    await assert.rejects(change('sub-nothing', { type: 'cancel' }), { code: 'subscription_not_found' });
    assert.equal((await eventsOf(id)).length, 2);
  });

  test('changes once where two want the same at the same moment', async () => {
    const { id } = await create('twice');
    const outcomes = await Promise.allSettled([change(id, { type: 'cancel' }), change(id, { type: 'cancel' })]);
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    assert.equal((await eventsOf(id)).filter((type) => type === 'subscription.cancelled').length, 1);
  });

  test('keeps who accepted the terms, when, and which', async () => {
    const { id, termsAcceptedAt } = await create('terms', { terms: null });
    assert.equal(termsAcceptedAt, null);
    const accepted = await change(id, { type: 'accept_terms' });
    assert.deepEqual([accepted.termsAcceptedAt, accepted.termsAcceptedBy], [now, 'ann']);
  });

  test('becomes what was asked for when it is renewed', async () => {
    const { id } = await create('seats', { components: [{ name: 'Seats', value: 5 }] });
    const to = { planId, components: [{ name: 'Seats', value: 3 }], prices: [] };
    const scheduled = await opened.database.transaction((transaction) =>
      changeState(transaction, id, { type: 'schedule_change' }, { actor: 'customer', now, to }),
    );
    assert.deepEqual(scheduled.components, [{ name: 'Seats', value: 5 }]);
    const renewed = await change(id, { type: 'renew', period: { start: inDays(30), end: inDays(60) } }, 'system');
    assert.deepEqual([renewed.components, renewed.pendingChange], [to.components, null]);
  });
});

describe('a trial', () => {
  test('is had once for each holder and product, also by two requests at the same moment', async () => {
    const both = await Promise.allSettled([create('tess', { isTrial: true }), create('tess', { isTrial: true })]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    await assert.rejects(create('tess', { isTrial: true }), { code: 'trial_used' });
    await create('tess');
    await create('theo', { isTrial: true });
  });
});

test('a checkout makes at most one subscription', async () => {
  await create('cho', { checkoutId: 'chk_1' });
  await assert.rejects(create('cho', { checkoutId: 'chk_1' }));
});

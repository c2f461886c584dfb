/** The billing interface beyond what the licensing client does. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import type { SignedInPerson } from '../../identity/test/accounts.ts';
import { recordPayment } from '../../payment/record-payment.ts';
import { subscriptions } from '../../subscription/tables.ts';
import type { SubscriptionDetail } from '../test/licensing-client.ts';
import { type Street, openStreet } from '../test/street.ts';

const base = '/api/billing/v4';
let street: Street;
let ann: SignedInPerson;
let bob: SignedInPerson;
let globex: string;
let tokens: Readonly<Record<'ann' | 'bob', string>>;

before(async () => {
  street = await openStreet({ proxyHeaders: { addressHeader: null, countryHeader: 'x-country' } });
  [ann, bob] = [await street.person('ann'), await street.person('bob')];
  globex = await street.organisation('globex', { [ann.id]: 'owner', [bob.id]: 'member' });
  tokens = { ann: await street.logIn('ann'), bob: await street.logIn('bob') };
});
after(() => street.close());

const wanted = (changes: object = {}) => ({
  name: 'Community',
  docker_id: ann.id,
  product_id: 'acme/db',
  product_rate_plan: 'community',
  eusa: { accepted: true },
  ...changes,
});
type Who = keyof Street['shop'] | 'ann' | 'bob';

const call = async <Answer = SubscriptionDetail>(
  method: string,
  path: string,
  body?: unknown,
  who: 'ann' | 'bob' = 'ann',
): Promise<Answer> => {
  const answer = await street.send(method, `${base}${path}`, tokens[who], body);
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path} answers ${answer.status}: ${text}`);
  return (text === '' ? null : JSON.parse(text)) as Answer;
};
const refusal = async (
  method: string,
  path: string,
  body?: unknown,
  who: Extract<Who, 'ann' | 'bob'> = 'ann',
  headers: Record<string, string> = {},
) => {
  const answer = await street.send(method, `${base}${path}`, tokens[who], body, headers);
  return [answer.status, ((await answer.json()) as { message: string }).message] as const;
};
const subscribe = (changes: object = {}) => call('POST', '/subscriptions/', wanted(changes));

describe('subscribing', () => {
  test('is answered 201 with the subscription, and once for each key that is sent with it', async () => {
    const send = () => street.send('POST', `${base}/subscriptions`, tokens.ann, wanted(), { 'idempotency-key': 'one' });
    const [one, other] = [await send(), await send()];
    assert.equal(one.status, 201);
    assert.deepEqual(await one.json(), await other.json());
  });

  test('gives what is free, what can be tried, and what one brings a licence for', async () => {
    assert.equal((await subscribe()).current_period_end, undefined);
    assert.equal((await subscribe({ product_rate_plan: 'own-licence' })).state, 'active');
    const trial = await subscribe({
      product_id: 'docker-ee-trial',
      product_rate_plan: 'free-trial',
      pricing_components: [{ name: 'Nodes', value: 3 }],
      marketing_opt_in: true,
      origin: 'fair',
      partner_account_id: 'p-1',
    });
    assert.deepEqual(trial.pricing_components, [{ name: 'Nodes', value: 3 }]);
    assert.deepEqual([trial.marketing_opt_in, trial.origin, trial.partner_account_id], [true, 'fair', 'p-1']);
  });

  test('takes a start that is to come, and an end that is sooner than the plan’s', async () => {
    const soon = new Date(Date.now() + 86_400_000);
    const [start, end] = [soon.toISOString(), new Date(soon.getTime() + 86_400_000).toISOString()];
    const { state, current_period_start, current_period_end } = await subscribe({ start, end });
    assert.deepEqual([state, current_period_start, current_period_end], ['preparing', start, end]);
    assert.deepEqual(await refusal('POST', '/subscriptions', wanted({ start, end: start })), [
      400,
      'end invalid: must be after the start',
    ]);
  });

  for (const field of ['name', 'docker_id', 'product_id', 'product_rate_plan'])
    for (const value of [undefined, '', null])
      test(`needs a ${field}, which ${value === undefined ? 'nothing' : JSON.stringify(value)} is not`, async () =>
        assert.deepEqual(await refusal('POST', '/subscriptions', wanted({ [field]: value })), [
          400,
          `${field} invalid: not provided`,
        ]));

  for (const [claim, changes, status, message] of [
    ['what is to be paid', { product_rate_plan: 'team' }, 403, /^Team is not free/],
    ['what comes with an order', { product_rate_plan: 'enterprise' }, 409, /acme\.example\/sales/],
    ['what there is not', { product_rate_plan: 'nothing' }, 400, /^product_rate_plan invalid/],
    [
      'more than there is',
      { product_rate_plan: 'trial', pricing_components: [{ name: 'Nodes', value: 101 }] },
      400,
      /1 to 100/,
    ],
    ['for another', { docker_id: 'somebody' }, 403, /^docker_id invalid/],
    ['with another’s order', { order_id: 'ord-1', order_item_id: 'x' }, 403, /^order_id invalid/],
    ['as a partner', { managing_partner_id: 'acme' }, 403, /^managing_partner_id invalid/],
  ] as const)
    test(`does not give ${claim}`, async () => {
      const [got, said] = await refusal('POST', '/subscriptions', wanted(changes));
      assert.equal(got, status, said);
      assert.match(said, message);
    });

  test('does not give what may not go to the customer’s country', async () => {
    const [status, message] = await refusal('POST', '/subscriptions', wanted(), 'ann', { 'x-country': 'KP' });
    assert.equal(status, 409);
    assert.match(message, /not sold in KP/);
  });
});

describe('terms that are still to be accepted', () => {
  test('are accepted by an owner, once, and nothing is licensed before', async () => {
    const made = await subscribe({ docker_id: globex, eusa: null });
    assert.deepEqual(made.eusa, { accepted: false });
    const path = `/subscriptions/${made.subscription_id}`;
    assert.equal((await refusal('GET', `${path}/license-file/`))[0], 409);
    assert.equal((await refusal('PATCH', `${path}/`, { eusa: { accepted: true } }, 'bob'))[0], 403);
    assert.deepEqual(await refusal('PATCH', path, { eusa: { accepted: false } }), [
      400,
      'eusa.accepted invalid: takes true',
    ]);
    const accepted = await call('PATCH', `${path}/`, { eusa: { accepted: true } });
    assert.equal(accepted.eusa?.accepted_by, ann.id);
    assert.ok(accepted.eusa.accepted_on);
    assert.deepEqual(await call('PATCH', path, { eusa: { accepted: true } }), accepted);
    await call('GET', `${path}/license-file`, undefined, 'bob');
  });
});

describe('cancelling', () => {
  test('ends what nothing is paid for at once, and again changes nothing', async () => {
    const { subscription_id: id } = await subscribe();
    assert.equal((await call('DELETE', `/subscriptions/${id}/`)).state, 'cancelled');
    assert.equal((await call('DELETE', `/subscriptions/${id}`)).state, 'cancelled');
  });

  test('is for owners', async () => {
    const { subscription_id: id } = await subscribe({ docker_id: globex });
    const [status, message] = await refusal('DELETE', `/subscriptions/${id}/`, undefined, 'bob');
    assert.equal(status, 403);
    assert.match(message, /owner/);
  });

  test('leads to the publisher where it manages the subscription', async () => {
    const key = await street.secretKey('acme');
    const made = await street.send('POST', '/api/fulfillment/v1/orders', key, {
      partner_id: 'acme-sales',
      items: [{ sku: 'EE-GATED', pricing_components: [{ name: 'Nodes', value: 5 }] }],
    });
    const { order_id: order } = (await made.json()) as { order_id: string };
    await street.send('PATCH', `/api/fulfillment/v1/orders/${order}`, key, {
      state: 'fulfilled',
      docker_id: ann.id,
      eusa_accepted: true,
    });
    const all = await call<SubscriptionDetail[]>('GET', `/subscriptions?docker_id=${ann.id}`);
    const managed = all.find((one) => one.order_id === order) ?? assert.fail();
    assert.equal(managed.managing_partner_id, 'acme-sales');
    assert.equal(managed.uses_product_keys, true);
    assert.match(managed.order_item_id ?? '', /^[\da-f-]{36}$/);
    assert.deepEqual(await refusal('DELETE', `/subscriptions/${managed.subscription_id}/`), [
      403,
      'This subscription is managed by Acme: ask them to change or end it, at https://acme.example.',
    ]);
  });

  test('leads to where it was made, for what was made elsewhere', async () => {
    const made = await subscribe({ origin: 'fair' });
    assert.equal((await refusal('DELETE', `/subscriptions/${made.subscription_id}`))[0], 403);
  });
});

describe('a list', () => {
  const ids = async (query: string, who: 'ann' | 'bob' = 'ann') =>
    (await call<SubscriptionDetail[]>('GET', `/subscriptions${query}`, undefined, who)).map(
      (one) => one.subscription_id,
    );

  test('is of one holder, or with its organisations', async () => {
    const own = await ids(`?docker_id=${ann.id}`);
    const shared = await ids(`/?docker_id=${globex}`);
    assert.ok(own.length > 0 && shared.length > 0);
    assert.deepEqual((await ids(`?docker_id=${ann.id}&include_orgs=true`)).toSorted(), [...own, ...shared].toSorted());
  });

  test('is narrowed by origin and by the partner’s account', async () => {
    for (const query of ['origin=fair', 'partner_account_id=p-1'])
      for (const id of await ids(`?docker_id=${ann.id}&${query}`)) {
        const { origin, partner_account_id: account } = await call('GET', `/subscriptions/${id}/`);
        assert.ok(origin === 'fair' || account === 'p-1');
      }
    assert.deepEqual(await ids(`?docker_id=${ann.id}&origin=elsewhere`), []);
  });

  test('has what is over for owners alone', async () => {
    const { subscription_id: id } = await subscribe({ docker_id: globex });
    assert.ok((await ids(`?docker_id=${globex}`, 'bob')).includes(id));
    await call('DELETE', `/subscriptions/${id}`);
    assert.ok((await ids(`?docker_id=${globex}`)).includes(id));
    assert.ok(!(await ids(`?docker_id=${globex}`, 'bob')).includes(id));
    assert.equal((await refusal('GET', `/subscriptions/${id}`, undefined, 'bob'))[0], 404);
  });

  test('needs to be told of whom', async () =>
    assert.deepEqual(await refusal('GET', '/subscriptions'), [400, 'docker_id invalid: not provided']));

  test('says "expired" once the end has passed, however late the store notices', async () => {
    const { subscription_id: id } = await subscribe();
    await street.database
      .update(subscriptions)
      .set({ currentPeriodEnd: new Date(Date.now() - 1000) })
      .where(eq(subscriptions.id, id));
    assert.equal((await call('GET', `/subscriptions/${id}`)).state, 'expired');
  });
});

describe('a product', () => {
  interface RatePlan {
    readonly id: string;
    readonly [field: string]: unknown;
  }

  test('has its plans with prices, for anyone, by any of its names', async () => {
    for (const name of ['docker-ee-trial', 'acme/db', 'acme%2Fdb/']) {
      const { rate_plans: plans, ...product } = await street.json<{
        id: string;
        label: string;
        rate_plans: RatePlan[];
      }>(`${base}/products/${name}`);
      assert.deepEqual([product.id, product.label], ['docker-ee-trial', 'Acme DB']);
      const trial = plans.find(({ id }) => id === 'free-trial');
      assert.deepEqual(trial, {
        id: 'free-trial',
        name: 'free-trial',
        label: 'Trial',
        description: '',
        product_id: 'docker-ee-trial',
        duration: 1,
        duration_period: 'years',
        trial: 30,
        trial_period: 'days',
        expires: false,
        currency: 'USD',
        requires_order: false,
        pricing_components: [
          {
            name: 'Subscription',
            label: 'Subscription',
            unit_of_measure: 'Subscription',
            charge_type: 'subscription',
            charge_model: 'flat',
            default_quantity: 1,
            min_quantity: 1,
            max_quantity: 1,
            tiers: [{ lower_threshold: 0, upper_threshold: null, pricing_type: 'unit', price: 900 }],
          },
          {
            name: 'Nodes',
            label: 'Nodes',
            unit_of_measure: 'Nodes',
            charge_type: 'subscription',
            charge_model: 'flat',
            default_quantity: 10,
            min_quantity: 1,
            max_quantity: 100,
            tiers: [],
          },
        ],
      });
    }
    assert.deepEqual(await refusal('GET', '/products/nothing'), [404, 'There is no such product.']);
  });
});

describe('an invoice', () => {
  test('is listed and printed for owners of what was paid, and for nobody else', async () => {
    const { subscription_id: id } = await subscribe({ docker_id: globex });
    const [row] = await street.database.select().from(subscriptions).where(eq(subscriptions.id, id));
    const paidAt = new Date('2026-03-01T10:00:00Z');
    const payment = { reference: 'p-1', amount: 11_900, tax: 1900, currency: 'USD', paidAt };
    const period = { start: paidAt, end: new Date('2027-03-01T10:00:00Z') };
    const { id: invoice } =
      (await recordPayment(street.database, 'sandbox', 'purchase', row ?? assert.fail(), payment, period)) ??
      assert.fail();
    assert.deepEqual(await call<object[]>('GET', `/invoices/?docker_id=${globex}`), [
      {
        id: invoice,
        docker_id: globex,
        subscription_id: id,
        name: 'Community',
        product: 'acme/db',
        product_rate_plan: 'community',
        state: 'paid',
        currency: 'USD',
        total: 119,
        tax: 19,
        refunded: 0,
        period_start: '2026-03-01T10:00:00.000Z',
        period_end: '2027-03-01T10:00:00.000Z',
        created: '2026-03-01T10:00:00.000Z',
      },
    ]);
    const file = await street.send('GET', `${base}/invoices/${invoice}`, tokens.ann);
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    assert.match(await file.text(), /^%PDF-1\.\d[^]*%%EOF\s*$/);
    assert.equal((await refusal('GET', `/invoices?docker_id=${globex}`, undefined, 'bob'))[0], 403);
    assert.deepEqual(await refusal('GET', `/invoices/${invoice}/`, undefined, 'bob'), [
      404,
      'There is no such invoice.',
    ]);
    assert.deepEqual(await refusal('GET', '/invoices'), [400, 'docker_id invalid: not provided']);
  });
});

describe('an account', () => {
  const profile = {
    first_name: 'Ann',
    company_name: 'Globex',
    addresses: [{ address_line_1: 'Main Street 1', city: 'Springfield', country: 'US', primary_address: true }],
  };

  test('has a profile that is put whole, and changed in part', async () => {
    assert.deepEqual(await call('GET', `/accounts/${ann.id}/`), {
      docker_id: ann.id,
      username: 'ann',
      type: 'User',
      currency: 'USD',
      profile: {},
    });
    const put = await call<{ profile: object }>('PUT', `/accounts/${ann.id}`, { profile });
    assert.deepEqual(put.profile, profile);
    const patched = { ...profile, last_name: 'Other', company_name: 'Initech' };
    assert.deepEqual(
      await call('PATCH', `/accounts/${ann.id}/profile/`, { last_name: 'Other', company_name: 'Initech' }),
      patched,
    );
    assert.deepEqual((await call<{ profile: object }>('GET', `/accounts/${ann.id}`)).profile, patched);
  });

  test('has no cards here: whoever takes payments keeps them', async () => {
    assert.deepEqual(await call('GET', `/accounts/${ann.id}/payment-methods/`), []);
    for (const method of ['PATCH', 'DELETE'])
      assert.deepEqual(await refusal(method, `/accounts/${ann.id}/payment-methods/card_1/`, {}), [
        404,
        'There is no such payment method.',
      ]);
    assert.equal((await refusal('GET', `/accounts/${globex}/payment-methods`, undefined, 'bob'))[0], 403);
  });

  test('of an organisation is its owners’', async () => {
    assert.deepEqual((await call<{ orgname: string; type: string }>('GET', `/accounts/${globex}`)).orgname, 'globex');
    assert.equal((await refusal('PATCH', `/accounts/${globex}/profile`, { first_name: 'Bob' }, 'bob'))[0], 403);
    assert.deepEqual(await refusal('GET', `/accounts/${ann.id}/`, undefined, 'bob'), [
      404,
      'There is no such account.',
    ]);
  });
});

/** What cannot be bought so: each is refused over HTTP with an error of its own that says what to do. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { problems } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { products } from '../catalogue/tables.ts';
import type { SignedInPerson } from '../identity/test/accounts.ts';
import { type Counter, openCounter } from './pages/test/counter.ts';

let counter: Counter;
let ann: SignedInPerson;
let token: string;
before(async () => {
  counter = await openCounter();
  ann = await counter.person('annette');
  token = await ann.token('subscriptions:write');
  await counter.promote({ code: 'PAST', percent: 10, expiresAt: '2026-01-30T00:00:00Z' });
  await counter.promote({ code: 'TEN', amount: { amount: 1000, currency: 'USD' } });
  await counter.promote({ code: 'LATER', percent: 10, startsAt: '2027-01-01T00:00:00Z' });
});
after(() => counter.close());

const ask = (body: object) =>
  counter.request('/v1/checkouts', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ product: 'acme/db', ...body }),
  });

const seats = (value: unknown) => ({ quantities: [{ name: 'Seats', value }] });

describe('a checkout is not started', () => {
  for (const [claim, body, code, says] of [
    ['with no seat', seats(0), 'quantity_out_of_range', /1 to 100/],
    ['with more seats than there may be', seats(101), 'quantity_out_of_range', /1 to 100/],
    ['with fewer than none', seats(-1), 'invalid_request', /quantities\.0\.value/],
    ['with half a seat', seats(1.5), 'invalid_request', /quantities\.0\.value/],
    ['with a number in words', seats('five'), 'invalid_request', /quantities\.0\.value/],
    [
      'with what the plan does not count',
      { quantities: [{ name: 'Cats', value: 1 }] },
      'quantity_out_of_range',
      /Cats/,
    ],
    ['for a plan of another product', { plan: 'only' }, 'plan_not_found', /GET \/v1\/products/],
    ['for a product that is not there', { product: 'acme/none' }, 'product_not_found', /acme\/none/],
    ['for what is on hold', { product: 'acme/held' }, 'not_for_sale', /on hold/],
    ['for what its publisher sells by order', { plan: 'gated' }, 'order_required', /acme\.example\/sales/],
    ['with a code that is over', { promotionCode: 'past' }, 'promotion_expired', /Leave it out/],
    ['with a code that has not begun', { promotionCode: 'LATER' }, 'promotion_not_applicable', /begins at/],
    ['with a code for another currency', { promotionCode: 'TEN', currency: 'EUR' }, 'promotion_not_applicable', /USD/],
    ['with a code that nobody gave', { promotionCode: 'NONE' }, 'promotion_not_found', /Check how it is written/],
    ['for a closed country', { country: 'KP' }, 'country_closed', /KP/],
    ['for no country', { country: 'Atlantis' }, 'invalid_request', /country/],
    ['in a currency without a price', { currency: 'CHF' }, 'price_not_found', /USD/],
    ['at an interval without a price', { currency: 'EUR', interval: 'year' }, 'price_not_found', /EUR/],
    [
      'at another price than was shown',
      { expected: { total: 1, currency: 'USD' } },
      'price_changed',
      /Show the new price/,
    ],
    ['to end on a stranger’s page', { returnUrl: 'https://evil.example/' }, 'return_url_not_allowed', /must be on/],
    ['for somebody else’s organisation', { organisation: 'other' }, 'owner_required', /Ask one of them/],
  ] as const)
    test(`${claim}, and the error says what to do`, async () => {
      const response = await ask(body);
      const problem = (await response.json()) as { code: string; detail: string };
      assert.deepEqual([problem.code, response.status], [code, problems[code].status]);
      assert.match(JSON.stringify(problem), says);
    });
});

test('prices that a page sends are not looked at', async () => {
  const answer = await ask({ ...seats(2), price: 1, amount: 1, total: 1, prices: [{ amount: 1 }], country: 'US' });
  assert.equal(answer.status, 200);
  const { quote } = (await answer.json()) as { quote: { total: number } };
  assert.equal(quote.total, 2400);
});

describe('a checkout is not paid', () => {
  const open = async () => {
    const started = await counter.start({ country: 'US' });
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    return { started, visit, path: started.path };
  };
  const choice = { do: 'pay', terms: 'on', country: 'US' };

  test('for terms that have changed since they were shown', async () => {
    const { started, visit, path } = await open();
    const [before] = await counter.database.select().from(products).where(eq(products.slug, 'acme/db'));
    await counter.database
      .update(products)
      .set({ terms: { version: '3', url: null, text: 'Be better.' } })
      .where(eq(products.slug, 'acme/db'));
    const seen = await visit.submit(path, choice);
    await counter.database
      .update(products)
      .set({ terms: before?.terms ?? null })
      .where(eq(products.slug, 'acme/db'));
    assert.notEqual(seen.errors['terms'] ?? seen.errors['form'], undefined);
    assert.equal((await counter.row(started)).state, 'open');
  });

  test('at a price that only its page has', async () => {
    const { started, visit, path } = await open();
    const seen = await visit.submit(path, { ...choice, shown: '1' });
    assert.match(seen.errors['form'] ?? '', /60/);
    assert.equal((await counter.row(started)).state, 'open');
  });

  test('with a quantity, country or code that cannot be', async () => {
    const { started, visit, path } = await open();
    for (const wrong of [{ 'quantity-0': '0' }, { 'quantity-0': '1e3' }, { country: 'KP' }, { promotion: 'PAST' }]) {
      const seen = await visit.submit(path, { ...choice, ...wrong });
      assert.notDeepEqual(seen.errors, {}, JSON.stringify(wrong));
    }
    assert.deepEqual([(await counter.row(started)).state, await counter.made(started)], ['open', []]);
  });
});

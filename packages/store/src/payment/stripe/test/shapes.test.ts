/** The double's answers beside Stripe's own: the same fields, of the same kinds. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { buy, signUp } from '../../../commerce/test/buyer.ts';
import { type Shop, openShop } from '../../../commerce/test/shop.ts';
import { createClient } from '../client.ts';
import { type StripeTill, openStripeTill } from './till.ts';

type Shape = Readonly<Record<string, unknown>>;

/** Stripe's published examples, beside the project where there are some. */
const path = new URL('../../../../../../../shared/data/stripe/fixtures3.json', import.meta.url);
const skip = existsSync(path) ? false : 'shared/data/stripe/fixtures3.json is not beside the project';

/** Fields that are there only where they are asked for, and those that the examples are too old for. */
const expanded = new Set(['invoice.payments', 'discount.deleted']);
/** Fields of the examples that this version of the API has no more, or only where they are asked for. */
const bygone = new Set(['charge.refunds', 'invoice.subscription']);
/** Where anything may be. */
const free = new Set([
  'metadata',
  'payment_method_options',
  'fraud_details',
  'last_payment_error',
  'lines',
  'items',
  'payments',
  'data',
]);

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** Fields that an answer has and the example has not, or has of another kind. */
const wrong = (answer: Shape, example: Shape, at: string): readonly string[] =>
  Object.entries(answer).flatMap(([name, value]) => {
    const field = `${at}.${name}`;
    if (expanded.has(field)) return [];
    if (!(name in example)) return [`${field} is not Stripe's`];
    const theirs = example[name];
    if (value === null || theirs === null || free.has(name)) return [];
    // An id may stand for what is written out in the example, and the other way round.
    if (isShape(value) !== isShape(theirs) && (typeof value === 'string' || typeof theirs === 'string')) return [];
    if (kindOf(value) !== kindOf(theirs)) return [`${field} is a ${kindOf(value)}, and Stripe's a ${kindOf(theirs)}`];
    return isShape(value) && isShape(theirs) ? wrong(value, theirs, field) : [];
  });

const missing = (answer: Shape, example: Shape, at: string): readonly string[] =>
  Object.keys(example).flatMap((name) =>
    name in answer || bygone.has(`${at}.${name}`) ? [] : [`${at}.${name} is missing`],
  );

const listed = (answer: Shape): readonly Shape[] =>
  answer['object'] === 'list' && Array.isArray(answer['data']) ? answer['data'].filter(isShape) : [answer];

describe('Stripe’s double', { skip }, () => {
  let shop: Shop;
  let till: StripeTill;
  before(async () => {
    till = await openStripeTill();
    shop = await openShop(till);
  });
  after(async () => {
    await shop.close();
    await till.close();
  });

  test('answers with the fields that Stripe’s API has', async () => {
    const { resources } = JSON.parse(readFileSync(path, 'utf8')) as { resources: Readonly<Record<string, Shape>> };
    for (const [name, purchase] of [
      ['ann', {}],
      ['bob', { plan: 'forever' }],
      ['cat', { plan: 'trial' }],
      ['dan', { card: '4000000000000341' }],
    ] as const) {
      await signUp(shop, name);
      const { providerReference } = await buy(shop, name, purchase);
      if (providerReference !== null) {
        await shop.provider.portal(providerReference, 'https://store.example/');
        await shop.provider.charge(providerReference, {
          key: `usg_${name}`,
          title: 'Usage',
          amount: 100,
          tax: 0,
          currency: 'USD',
        });
      }
    }
    for (let month = 0; month < 2; month += 1) {
      shop.pass(31);
      await shop.work();
    }
    const dashboard = createClient({ secretKey: 'sk_test_dashboard', apiUrl: till.double.url });
    const [charge] = till.double.books.charges.values();
    await dashboard.refunds.create({ payment_intent: charge?.intent ?? '' });
    await shop.work();
    for await (const entry of shop.provider.books(new Date(0))) assert.ok(entry);

    const found = new Set<string>();
    const kinds = new Set<string>();
    for (const answer of till.double.answers.flatMap(listed)) {
      const kind = String(answer['object']);
      const example = resources[kind];
      assert.ok(example, `Stripe has no ${kind}`);
      kinds.add(kind);
      for (const each of [...wrong(answer, example, kind), ...missing(answer, example, kind)]) found.add(each);
    }
    assert.deepEqual([...found].toSorted(), []);
    assert.ok(kinds.size >= 10, [...kinds].join(', '));
  });
});

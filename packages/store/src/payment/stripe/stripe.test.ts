/** What is Stripe's alone: embedded checkouts, Stripe Tax, the portal, promotions that run out. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { publishers } from '../../catalogue/tables.ts';
import { buy, signUp } from '../../commerce/test/buyer.ts';
import { type Shop, openShop } from '../../commerce/test/shop.ts';
import { promotions } from '../../price/tables.ts';
import type { PaymentOrder } from '../provider.ts';
import { payments } from '../tables.ts';
import { type StripeTill, openStripeTill } from './test/till.ts';

let shop: Shop;
let till: StripeTill;
before(async () => {
  till = await openStripeTill({ publishableKey: 'pk_test_ofatest', hasTax: true });
  shop = await openShop(till);
  await signUp(shop, 'ann');
});
after(async () => {
  await shop.close();
  await till.close();
});

const order: PaymentOrder = {
  key: 'chk_embedded-1',
  checkoutId: 'chk_embedded',
  payer: { holderId: 'ann', name: 'Ann', email: 'ann@example.com', locale: 'pt-BR', customerReference: null },
  publisherId: 'pub_nobody',
  planId: 'plan_x',
  title: 'Acme DB Team',
  billed: {
    prices: [{ amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' }],
    quantities: [],
    discount: null,
    taxCountry: 'DE',
    taxRate: 19_000,
  },
  currency: 'USD',
  interval: 'month',
  firstChargeAt: null,
  dueNow: 5831,
  tax: 931,
  returnUrl: 'https://store.example/checkout/chk_embedded/return',
  isEmbedded: true,
};

describe('Stripe', () => {
  test('lets people pay in the store’s own page, and leads back once they have', async () => {
    const { reference, step } = await shop.provider.begin(order);
    assert.ok(step.kind === 'embedded');
    assert.match(step.script, /^https:\/\/js\.stripe\.com\//);
    assert.deepEqual([step.publishableKey, step.clientSecret], ['pk_test_ofatest', `${reference}_secret_x`]);
    assert.deepEqual((await shop.provider.begin(order)).step, step);
    till.double.pay(reference, '4242424242424242');
    assert.deepEqual((await shop.provider.begin(order)).step, { kind: 'redirect', url: order.returnUrl });
  });

  test('reckons tax itself where it is told to, and the store takes what it came to', async () => {
    const { reference } = await shop.provider.begin({ ...order, key: 'chk_taxed-1', checkoutId: 'chk_taxed' });
    assert.equal(till.double.books.taxRates.size, 0);
    till.double.pay(reference, '4242424242424242');
    const status = await shop.provider.find(reference);
    // The double taxes nothing by itself.
    assert.ok(status.state === 'paid' && status.payment?.amount === 4900 && status.payment.tax === 0);
  });

  test('leads to its portal, and nowhere for what it does not have', async () => {
    const { providerReference } = await buy(shop, 'ann');
    assert.match(
      (await shop.provider.portal(providerReference ?? '', 'https://store.example/')) ?? '',
      /\/p\/session\//,
    );
    assert.equal(await shop.provider.portal('sub_none', 'https://store.example/'), null);
  });

  test('is told what a promotion comes to, and takes it off as often as it is for', async () => {
    await shop.reset();
    await signUp(shop, 'ann');
    const [acme] = await shop.database.select().from(publishers).where(eq(publishers.slug, 'acme'));
    await shop.database.insert(promotions).values({
      id: 'promo_two',
      publisherId: acme?.id ?? '',
      code: 'TWO',
      basisPoints: 3333,
      charges: 2,
      startsAt: new Date(0),
    });
    await buy(shop, 'ann', { plan: 'trial', promotionCode: 'TWO' });
    for (let month = 0; month < 4; month += 1) {
      shop.pass(31);
      await shop.work();
    }
    const rows = await shop.database.select().from(payments).orderBy(payments.paidAt);
    assert.deepEqual(
      rows.map(({ amount }) => amount),
      [3267, 3267, 4900, 4900],
    );
  });
});

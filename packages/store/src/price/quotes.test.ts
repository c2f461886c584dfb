import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Quote, Wanted } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { publishers } from '../catalogue/tables.ts';
import { type Shop, from, nowhere, openShop, start } from '../commerce/test/shop.ts';
import { promotions } from './tables.ts';

let shop: Shop;
let publisherId: string;
before(async () => {
  shop = await openShop();
  const [acme] = await shop.database.select().from(publishers).where(eq(publishers.slug, 'acme'));
  publisherId = acme?.id ?? '';
  const promotion = { publisherId, basisPoints: null, amount: null };
  await shop.database.insert(promotions).values([
    { ...promotion, id: 'promo_1', code: 'Quarter', basisPoints: 2500, charges: 3, startsAt: start },
    { ...promotion, id: 'promo_2', code: 'TEN', amount: 1000, currency: 'USD', startsAt: start },
    { ...promotion, id: 'promo_3', code: 'OVER', basisPoints: 1000, startsAt: start, expiresAt: start },
    {
      ...promotion,
      id: 'promo_4',
      code: 'SPENT',
      basisPoints: 1000,
      startsAt: start,
      maxRedemptions: 2,
      redemptions: 2,
    },
    { ...promotion, id: 'promo_5', code: 'OTHER', basisPoints: 1000, startsAt: start, products: ['acme/old'] },
    { ...promotion, id: 'promo_6', code: 'SOON', basisPoints: 1000, startsAt: new Date(start.getTime() + 1) },
  ]);
});
after(() => shop.close());

const quote = (wanted: Partial<Wanted> = {}, country: string | null = null): Promise<Quote> =>
  shop.handlers['quotes.create']({
    body: { product: 'acme/db', ...wanted },
    params: {},
    query: {},
    caller: { kind: 'anyone' },
    from: country === null ? nowhere : from(country),
  });

describe('a quote', () => {
  test('is of the default plan in its first currency and interval, with the usual quantities', async () => {
    const { lines, ...rest } = await quote();
    assert.deepEqual(lines, [{ scheme: 'per_unit', component: 'Seats', quantity: 5, unitAmount: 1200, amount: 6000 }]);
    assert.deepEqual(
      [rest.plan.slug, rest.currency, rest.interval, rest.subtotal, rest.tax, rest.total, rest.dueNow],
      ['team', 'USD', 'month', 6000, 0, 6000, 6000],
    );
    assert.equal(rest.nextChargeAt, '2026-02-28T12:00:00.000Z');
  });

  test('adds up all prices of the same currency and interval', async () => {
    const { lines, total } = await quote({ plan: 'business', quantities: [{ name: 'Nodes', value: 7 }] });
    assert.deepEqual(
      lines.map(({ scheme, quantity, amount }) => [scheme, quantity, amount]),
      [
        ['flat', 1, 9900],
        ['tiered', 7, 15_500],
        ['metered', 0, 0],
      ],
    );
    assert.equal(total, 25_400);
  });

  test('puts tax on top, or finds it in the price', async () => {
    const onTop = await quote({}, 'DE');
    assert.deepEqual([onTop.tax, onTop.total, onTop.taxRate, onTop.taxCountry], [1140, 7140, 19, 'DE']);
    const within = await quote({ currency: 'EUR', country: 'FI' }, 'DE');
    assert.deepEqual([within.tax, within.total, within.taxRate, within.isTaxIncluded], [1118, 5500, 25.5, true]);
  });

  test('knows currencies without a minor unit', async () =>
    assert.equal((await quote({ currency: 'JPY', country: 'JP' })).total, 825_000));

  test('counts on a promotion, however it is written', async () => {
    const quarter = await quote({ promotionCode: ' quarter' });
    assert.deepEqual(
      [quarter.discount, quarter.total, quarter.totalAfterPromotion, quarter.promotion],
      [1500, 4500, 6000, { code: 'Quarter', percent: 25, amount: null, charges: 3 }],
    );
    assert.equal((await quote({ promotionCode: 'TEN' })).total, 5000);
  });

  test('of a plan with a trial asks for nothing at first', async () => {
    const trial = await quote({ plan: 'trial' });
    assert.deepEqual([trial.trialDays, trial.dueNow, trial.total], [14, 0, 4900]);
    assert.equal(trial.nextChargeAt, '2026-02-14T12:00:00.000Z');
    const without = await quote({ plan: 'trial', trial: false });
    assert.deepEqual([without.trialDays, without.dueNow], [0, 4900]);
  });

  test('of what is bought once, or free, expects no further charge', async () => {
    assert.equal((await quote({ plan: 'forever' })).nextChargeAt, null);
    const free = await quote({ plan: 'free' });
    assert.deepEqual([free.total, free.currency, free.interval, free.nextChargeAt], [0, null, null, null]);
    assert.equal((await quote({ plan: 'open-byol' })).dueNow, 0);
  });
});

describe('a quote is refused', () => {
  for (const [claim, wanted, code, detail] of [
    ['for no product', { product: 'acme/none' }, 'product_not_found', /acme\/none/],
    ['for another product’s plan', { plan: 'only' }, 'plan_not_found', /no plan "only"/],
    ['for what is on hold', { product: 'acme/held' }, 'not_for_sale', /on hold/],
    ['for what is no longer sold', { product: 'acme/old' }, 'not_for_sale', /no longer sold/],
    ['for what is ordered from its publisher', { plan: 'gated' }, 'order_required', /acme\.example\/sales/],
    ['for too many', { quantities: [{ name: 'Seats', value: 101 }] }, 'quantity_out_of_range', /1 to 100, not 101/],
    ['for too few', { quantities: [{ name: 'Seats', value: 0 }] }, 'quantity_out_of_range', /1 to 100, not 0/],
    ['for what is not counted', { quantities: [{ name: 'Cats', value: 1 }] }, 'quantity_out_of_range', /no "Cats"/],
    [
      'for the same twice',
      {
        quantities: [
          { name: 'Seats', value: 1 },
          { name: 'Seats', value: 2 },
        ],
      },
      'quantity_out_of_range',
      /more than once/,
    ],
    ['in a currency that the plan has not', { currency: 'CHF' }, 'price_not_found', /USD \(month\), USD \(year\)/],
    ['for an interval that the currency has not', { currency: 'EUR', interval: 'year' }, 'price_not_found', /EUR/],
    ['for a code that nobody gave', { promotionCode: 'NONE' }, 'promotion_not_found', /"NONE"/],
    ['for a promotion that is over', { promotionCode: 'OVER' }, 'promotion_expired', /ended at/],
    ['for a promotion that is used up', { promotionCode: 'SPENT' }, 'promotion_expired', /as often as it may/],
    ['for a promotion that has not begun', { promotionCode: 'SOON' }, 'promotion_not_applicable', /begins at/],
    ['for another product’s promotion', { promotionCode: 'OTHER' }, 'promotion_not_applicable', /acme\/old/],
    ['for another currency’s promotion', { promotionCode: 'TEN', currency: 'EUR' }, 'promotion_not_applicable', /USD/],
    ['for a promotion on what is free', { plan: 'free', promotionCode: 'TEN' }, 'promotion_not_applicable', /Nothing/],
    ['for a country it is not sold in', { country: 'KP' }, 'country_closed', /not sold in KP/],
  ] as const satisfies readonly (readonly [string, Partial<Wanted>, string, RegExp])[])
    test(`${claim}, with what to do`, () =>
      assert.rejects(quote(wanted as Partial<Wanted>), { code, message: detail }));

  test('where the request comes from a country it is not sold in', () =>
    assert.rejects(quote({}, 'KP'), { code: 'country_closed' }));

  test('for another publisher’s promotion', async () => {
    await assert.rejects(quote({ product: 'zeta/app', promotionCode: 'TEN' }), { code: 'promotion_not_found' });
  });
});

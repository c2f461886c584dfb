import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NewCheckout } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { publishers } from '../catalogue/tables.ts';
import type { Customer, Page } from '../caller/caller.ts';
import { type Shop, customer, from, openShop, page } from '../commerce/test/shop.ts';
import { publisherKeys } from '../publisher-key/tables.ts';
import { checkouts } from './tables.ts';

let shop: Shop;
let vendor: Page;
before(async () => {
  shop = await openShop();
  const [acme] = await shop.database.select().from(publishers).where(eq(publishers.slug, 'acme'));
  vendor = page(acme?.id ?? '');
});
after(() => shop.close());

const create = (caller: Customer | Page, body: Partial<NewCheckout> = {}, country = 'US') =>
  shop.handlers['checkouts.create']({
    body: { product: 'acme/db', ...body },
    params: {},
    query: {},
    caller,
    from: from(country),
  });
const get = (id: string) =>
  shop.handlers['checkouts.get']({ params: { id }, query: {}, body: {}, caller: { kind: 'anyone' }, from: from('US') });

describe('a checkout', () => {
  test('started by a page is open, belongs to nobody yet, and can be asked after', async () => {
    const made = await create(vendor, { quantities: [{ name: 'Seats', value: 3 }], mode: 'popup' });
    assert.match(made.id, /^chk_\w{22}$/);
    assert.deepEqual(
      [made.state, made.mode, made.quote.total, made.url],
      ['open', 'popup', 3600, `https://store.example/checkout/${made.id}`],
    );
    assert.deepEqual(await get(made.id), made);
    const [row] = await shop.database.select().from(checkouts).where(eq(checkouts.id, made.id));
    assert.deepEqual([row?.accountId, row?.openerOrigin], [null, 'https://vendor.example']);
  });

  test('started by somebody who has signed in goes on without a cookie, by a secret that is told once', async () => {
    const made = await create(customer('ann'));
    assert.match(made.url, /\?ticket=[\w-]{43}$/);
    assert.equal((await get(made.id)).url, `https://store.example/checkout/${made.id}`);
    const [row] = await shop.database.select().from(checkouts).where(eq(checkouts.id, made.id));
    assert.deepEqual([row?.accountId, row?.holderId], ['ann', 'ann']);
    assert.ok(!JSON.stringify(row).includes(made.url.slice(made.url.indexOf('=') + 1)));
  });

  test('started by somebody who has signed in on a vendor’s page tells that page how it ends', async () => {
    await shop.database.insert(publisherKeys).values({
      id: 'key_pages',
      publisherId: vendor.publisherId,
      kind: 'publishable',
      mode: 'test',
      name: 'Pages',
      hash: 'hash',
      display: 'pk_test_pages',
      origins: ['https://vendor.example'],
    });
    const made = await create(customer('ann'), { returnUrl: 'https://vendor.example/pricing' });
    const [row] = await shop.database.select().from(checkouts).where(eq(checkouts.id, made.id));
    assert.equal(row?.openerOrigin, 'https://vendor.example');
  });

  test('has the store’s price, whatever the page says', async () => {
    const forged = { total: 1, prices: [{ amount: 1 }] } as Partial<NewCheckout>;
    assert.equal((await create(vendor, forged)).quote.total, 6000);
  });

  test('is not there where nobody started it', () =>
    assert.rejects(get('chk_nothing'), { code: 'checkout_not_found' }));
});

describe('a checkout is refused', () => {
  test('where the page showed another price', async () => {
    await assert.rejects(create(vendor, { expected: { total: 5900, currency: 'USD' } }), {
      code: 'price_changed',
      message: /6000 USD by now, not 5900/,
    });
    await create(vendor, { expected: { total: 6000, currency: 'USD' } });
  });

  test('for the product of another publisher', () =>
    assert.rejects(create(vendor, { product: 'zeta/app' }), { code: 'forbidden' }));

  for (const returnUrl of ['https://elsewhere.example/', 'http://vendor.example/', 'https://vendor.example.evil.test/'])
    test(`where it would lead to ${returnUrl}`, () =>
      assert.rejects(create(vendor, { returnUrl }), { code: 'return_url_not_allowed' }));

  test('but not where it leads back', async () => {
    await create(vendor, { returnUrl: 'https://vendor.example/thanks?x=1' });
  });

  test('for an organisation that they do not own', () =>
    assert.rejects(create(customer('ann', ['org']), { organisation: 'org' }), { code: 'owner_required' }));

  test('for a country that is closed', () => assert.rejects(create(vendor, {}, 'KP'), { code: 'country_closed' }));
});

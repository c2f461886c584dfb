/** A publisher's orders, of a real store, with a secret key. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { joinPublisher } from '@chandlery/store';
import { type Person, newPerson } from '../test/person.ts';
import { type Shop, openShop } from '../test/shop.ts';

let shop: Shop;
let server: Person;
let order: string;

before(async () => {
  shop = await openShop();
  await shop.open('pia');
  await joinPublisher(shop.database, 'pia', 'acme', 'owner');
  const browser = await shop.signIn('pia');
  const body = { kind: 'secret', mode: 'test', name: 'Billing', scopes: ['fulfilment'] };
  const { key } = (await (await browser.post('/v1/publishers/acme/keys', body)).json()) as { key: string };
  server = await newPerson({ CHANDLERY_STORE: shop.origin, CHANDLERY_TOKEN: key });
  const made = await fetch(`${shop.origin}/api/fulfillment/v1/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      partner_id: 'acme-sales',
      items: [{ product_id: 'acme/db', rate_plan_id: 'business', pricing_components: [] }],
    }),
  });
  assert.equal(made.status, 201, await made.clone().text());
  ({ order_id: order } = (await made.json()) as { order_id: string });
});
after(async () => {
  await server[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

describe('orders', () => {
  test('are listed by partner, shown, and cancelled for good', async () => {
    const { stdout, stderr } = await server.chandlery('orders', 'list', '--partner-id', 'acme-sales');
    assert.match(
      stdout,
      /^ORDER +STATE +PARTNER +ITEMS +CREATED\nord-\S+ +created +acme-sales +prod_\w+ plan_\w+ +2/,
      stderr,
    );
    const shown = await server.chandlery('orders', 'show', order, '--format', 'json');
    assert.equal((JSON.parse(shown.stdout) as { order_id: string }).order_id, order);
    assert.match((await server.chandlery('orders', 'cancel', order)).stdout, /cancelled/);
  });

  test('that there are not end with 4', async () => {
    assert.equal((await server.chandlery('orders', 'show', 'ord-nothing')).code, 4);
  });

  test('need a secret key', async () => {
    await using nobody = await newPerson({ CHANDLERY_STORE: shop.origin });
    const { code, stderr } = await nobody.chandlery('orders', 'show', order);
    assert.equal(code, 3);
    assert.match(stderr, /put a secret key with the scope fulfilment in CHANDLERY_TOKEN/);
  });
});

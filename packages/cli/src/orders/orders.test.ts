/** A publisher's orders, of a real store, with a secret key. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { joinPublisher } from '@chandlery/store';
import { type Person, newPerson } from '../test/person.ts';
import { type Shop, openShop } from '../test/shop.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

let shop: Shop;
let server: Person;
let ann: string;

before(async () => {
  shop = await openShop();
  await shop.open('pia');
  ann = await shop.open('ann');
  await joinPublisher(shop.database, 'pia', 'acme', 'owner');
  const browser = await shop.signIn('pia');
  const body = { kind: 'secret', mode: 'test', name: 'Billing', scopes: ['fulfilment'] };
  const { key } = (await (await browser.post('/v1/publishers/acme/keys', body)).json()) as { key: string };
  server = await newPerson({ CHANDLERY_STORE: shop.origin, CHANDLERY_TOKEN: key });
});
after(async () => {
  await server[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const create = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await server.chandlery('orders', 'create', ...args, '--quiet');
  assert.equal(code, 0, stderr);
  return stdout.trim();
};

describe('orders', () => {
  test('are made, listed by partner, shown, and cancelled for good', async () => {
    const made = await server.chandlery('orders', 'create', 'acme/db', 'business', '--partner-id', 'acme-sales');
    assert.equal(made.code, 0, made.stderr);
    const line = /^ORDER +STATE +PARTNER +ITEMS +CREATED\n(ord-\S+) +created +acme-sales +prod_\w+ plan_\w+ +2/;
    const [, order = ''] = line.exec(made.stdout) ?? [];
    assert.match(made.stderr, /^The customer redeems it at http:\S+\/orders\/redeem\?token=\S+\n$/);
    assert.match((await server.chandlery('orders', 'list', '--partner-id', 'acme-sales')).stdout, line);
    const shown = await server.chandlery('orders', 'show', order, '--format', 'json');
    assert.equal((JSON.parse(shown.stdout) as { order_id: string }).order_id, order);
    assert.match((await server.chandlery('orders', 'cancel', order)).stdout, /cancelled/);
  });

  test('hold what is counted, and from when until when', async () => {
    const args = ['--component', 'Nodes=5', '--start', '2030-01-01', '--end', '2031-01-01'];
    const order = await create(
      'acme/db',
      'business',
      '--partner-id',
      'acme-sales',
      ...args,
      '--token',
      'from-our-crm-1',
    );
    const { stdout } = await server.chandlery('orders', 'list', '--token', 'from-our-crm-1', '--format', 'json');
    const [found] = (JSON.parse(stdout) as { items: { order_id: string; items: Record<string, unknown>[] }[] }).items;
    assert.equal(found?.order_id, order);
    const {
      pricing_components: components,
      subscription_start_date: start,
      subscription_end_date: end,
    } = found?.items[0] ?? {};
    assert.deepEqual(components, [{ name: 'Nodes', value: 5 }]);
    assert.deepEqual([Date.parse(String(start)), Date.parse(String(end))], [Date.UTC(2030, 0), Date.UTC(2031, 0)]);
  });

  test('of several plans, with product keys, are made from a file or standard input', async () => {
    const item = { product_id: 'acme/db', rate_plan_id: 'business', pricing_components: [] };
    const keyed = { ...item, product_keys: [{ label: 'Key', media_type: 'text/plain', value: 'secret' }] };
    const text = JSON.stringify({ partner_id: 'acme-file', items: [item, keyed] });
    const made = await server.run(
      process.execPath,
      [main, 'orders', 'create', '--from', '-', '--format', 'json'],
      text,
    );
    assert.equal(made.code, 0, made.stderr);
    assert.equal((JSON.parse(made.stdout) as { items: unknown[] }).items.length, 2);
    const broken = await server.run(process.execPath, [main, 'orders', 'create', '--from', '-'], '{');
    assert.deepEqual([broken.code, broken.stderr], [2, 'Standard input is not JSON.\n']);
  });

  test('are fulfilled for whoever has accepted the terms', async () => {
    const order = await create('acme/db', 'business', '--partner-id', 'acme-sales');
    const args = ['orders', 'fulfil', order, '--docker-id', ann];
    const asked = await server.chandlery(...args);
    assert.equal(asked.code, 2);
    assert.match(asked.stderr, /Have they accepted your terms\?/);
    assert.match((await server.chandlery(...args, '--terms-accepted')).stdout, /\sfulfilled\s/);
    const nobody = ['orders', 'fulfill', order, '--docker-id', 'nobody', '--terms-accepted'];
    const refused = await server.chandlery(...nobody);
    assert.deepEqual([refused.code, refused.stdout], [2, '']);
    assert.match(refused.stderr, /no account or organisation has it/);
  });

  test('say what is missing or wrong', async () => {
    for (const [args, code, said] of [
      [[], 2, /Of what\? Give a product and its plan/],
      [['acme/db', 'business'], 2, /--partner-id ID/],
      [['acme/db', 'business', '--partner-id', 'x', '--component', 'five'], 2, /Nodes=5/],
      [['acme/nothing', 'business', '--partner-id', 'x'], 2, /no product of yours has such a plan/],
      [['acme/db', 'business', '--from', 'order.json'], 2, /or --from FILE/],
      [['--from', 'nothing.json'], 2, /nothing\.json cannot be read/],
    ] as const) {
      const outcome = await server.chandlery('orders', 'create', ...args);
      assert.deepEqual([outcome.code, outcome.stdout], [code, ''], args.join(' '));
      assert.match(outcome.stderr, said);
    }
  });

  test('that there are not end with 4', async () => {
    assert.equal((await server.chandlery('orders', 'show', 'ord-nothing')).code, 4);
  });

  test('need a secret key', async () => {
    await using nobody = await newPerson({ CHANDLERY_STORE: shop.origin });
    const { code, stderr } = await nobody.chandlery('orders', 'show', 'ord-nothing');
    assert.equal(code, 3);
    assert.match(stderr, /put a secret key with the scope fulfilment in CHANDLERY_TOKEN/);
  });
});

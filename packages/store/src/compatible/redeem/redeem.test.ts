/** The page that an order's token opens, as a customer without a script goes through it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { type Visit, openVisit } from '../../account/test/visit.ts';
import { saveListing } from '../../catalogue/save-listing.ts';
import { planInput, productInput } from '../../catalogue/test/listings.ts';
import { type SignedInPerson, passwordOf } from '../../identity/test/accounts.ts';
import { withTag } from '../../pages/test/markup.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { type Street, openStreet } from '../test/street.ts';

let street: Street;
let ann: SignedInPerson;
let bob: SignedInPerson;
let globex: string;
let key: string;

before(async () => {
  street = await openStreet({ proxyHeaders: { addressHeader: null, countryHeader: 'x-country' } });
  [ann, bob] = [await street.person('ann'), await street.person('bob')];
  globex = await street.organisation('globex', { [ann.id]: 'owner', [bob.id]: 'member' });
  key = await street.secretKey('acme');
});
after(() => street.close());

const item = {
  sku: 'EE-GATED',
  subscription_end_date: '2030-01-02T00:00:00Z',
  pricing_components: [{ name: 'Nodes', value: 25 }],
  product_keys: [
    { label: 'Production', media_type: 'text/plain', file_name: 'production key.txt', value: 'AbKe13894Aksel' },
    { label: '<b>Standby</b>', media_type: 'application/json', value: '{"key":"<script>"}' },
  ],
};

const order = async (changes: object = {}, bearer = key) => {
  const body = { partner_id: 'acme-sales', items: [{ ...item, ...changes }] };
  const made = await street.send('POST', '/api/fulfillment/v1/orders', bearer, body);
  assert.equal(made.status, 201, await made.clone().text());
  const { order_id: id, token } = (await made.json()) as { order_id: string; token: string };
  return { id, token, path: `/orders/redeem?token=${token}` };
};
const change = (id: string, body: object) => street.send('PATCH', `/api/fulfillment/v1/orders/${id}`, key, body);
const held = (id: string) => street.database.select().from(subscriptions).where(eq(subscriptions.orderId, id));

/** A visit of somebody who is signed in. */
const visitOf = async (name: string, language = 'en'): Promise<Visit> => {
  const visit = openVisit(street, language);
  await visit.open('/sign-in');
  await visit.submit('/sign-in', { login: name, password: passwordOf(name) });
  return visit;
};

describe('an order’s token', () => {
  test('leads through signing in to the order, and from its terms to what was ordered', async () => {
    const { id, path } = await order();
    const visit = openVisit(street);
    const entry = await visit.open(path);
    assert.equal(entry.heading, 'Sign in');
    const page = await visit.submit('/sign-in', { login: 'ann', password: passwordOf('ann') });
    assert.equal(page.heading, 'Your order from Acme');
    for (const said of ['Acme DB', 'Enterprise', 'Nodes', '25', 'Jan 2, 2030', 'Version 3', 'Acme manages'])
      assert.ok(page.text.includes(said), said);
    assert.ok(!page.text.includes('AbKe'), 'keys are for who has accepted');
    const terms = withTag(page.elements, 'a').find(
      ({ attributes }) => attributes['href'] === 'https://acme.example/terms',
    );
    assert.ok(terms);

    const refused = await visit.submit('/orders/redeem');
    assert.equal(refused.status, 422);
    assert.deepEqual(refused.errors, { terms: 'The order cannot be accepted without its terms.' });
    assert.deepEqual(await held(id), []);

    const done = await visit.submit('/orders/redeem', { terms: 'yes' });
    assert.equal(done.done, 'The order is accepted');
    assert.ok(done.text.includes('It was accepted for ann.'));
    assert.ok(done.text.includes('AbKe13894Aksel'));
    assert.ok(done.text.includes('docker pull store/acme/db:2.0'));
    assert.ok(done.text.includes('<b>Standby</b>'), 'what publishers write is text');
    const [row] = await held(id);
    assert.deepEqual(
      [row?.holderId, row?.termsAcceptedBy, row?.createdBy, row?.managingPartnerId],
      [ann.id, ann.id, ann.id, 'acme-sales'],
    );

    const again = await visit.open(path);
    assert.equal(again.done, null);
    assert.ok(again.text.includes('AbKe13894Aksel'));
  });

  test('is taken for an organisation by its owner, whose members then see what it gave', async () => {
    const { id, path } = await order();
    const visit = await visitOf('ann');
    const page = await visit.open(path);
    const [select] = page.form('/orders/redeem').all('select');
    assert.deepEqual(
      select?.all('option').map(({ text }) => text.trim()),
      ['ann (you)', 'GLOBEX'],
    );
    const done = await visit.submit('/orders/redeem', { terms: 'yes', holder: globex });
    assert.ok(done.text.includes('It was accepted for GLOBEX.'));
    assert.equal((await held(id))[0]?.holderId, globex);
    assert.ok((await (await visitOf('bob')).open(path)).text.includes('AbKe13894Aksel'));
  });

  test('gives nothing to an organisation that the customer does not own', async () => {
    const { id, path } = await order();
    const visit = await visitOf('bob');
    const page = await visit.open(path);
    assert.deepEqual(page.form('/orders/redeem').all('select'), []);
    const refused = await visit.submit('/orders/redeem', { terms: 'yes', holder: globex });
    assert.equal(refused.status, 422);
    assert.deepEqual(await held(id), []);
  });

  test('that another has redeemed opens nothing, like one that never was', async () => {
    const { id, path } = await order();
    await change(id, { state: 'fulfilled', docker_id: ann.id, eusa_accepted: true });
    const visit = await visitOf('bob');
    const [taken, none] = [await visit.open(path), await visit.open('/orders/redeem?token=THERE-IS-NONE')];
    for (const page of [taken, none]) {
      assert.equal(page.status, 404);
      assert.equal(page.heading, 'There is no such order');
      assert.ok(!page.text.includes('Acme'));
    }
  });

  test('of an order that was cancelled leads to the publisher', async () => {
    const { id, path } = await order();
    await change(id, { state: 'cancelled' });
    const page = await (await visitOf('ann')).open(path);
    assert.equal(page.status, 409);
    assert.equal(page.heading, 'This order was cancelled');
    assert.ok(page.text.includes('Acme has taken it back.'));
  });

  test('of an order that is over says so', async () => {
    const { path } = await order({ subscription_end_date: '2020-01-01T00:00:00Z' });
    assert.equal((await (await visitOf('ann')).open(path)).heading, 'This order is out of date');
  });

  test('made with a test key says so, and entitles to nothing', async () => {
    const { id, path } = await order({}, await street.secretKey('acme', 'test'));
    const visit = await visitOf('ann');
    assert.ok((await visit.open(path)).text.includes('This is a test order'));
    const done = await visit.submit('/orders/redeem', { terms: 'yes' });
    assert.equal(done.done, 'The order is accepted');
    assert.ok(!done.text.includes('AbKe'));
    assert.deepEqual(await held(id), []);
  });

  test('does not work where the goods may not go', async () => {
    const { id, path, token } = await order();
    const visit = await visitOf('ann');
    const page = await visit.open(path);
    const shown = page
      .form('/orders/redeem')
      .all('input')
      .find(({ attributes }) => attributes['name'] === 'shown');
    const values = { token, shown: shown?.attributes['value'] ?? '', holder: ann.id, terms: 'yes' };
    const refused = await visit.post('/orders/redeem', values, { 'x-country': 'KP' });
    assert.deepEqual(refused.errors, { form: 'What was ordered may not go to your country.' });
    assert.deepEqual(await held(id), []);
  });

  test('does not accept terms that have changed since they were read', async () => {
    const plans = [planInput({ slug: 'gated', kind: 'byol', gated: true, pullRequirement: 'subscribed' })];
    const list = (version: string) =>
      saveListing(
        street.database,
        productInput('acme/tool', { plans, terms: { version, text: `These are *terms* ${version}.` } }),
      );
    await list('1');
    const { id, path } = await order({
      sku: null,
      product_id: 'acme/tool',
      rate_plan_id: 'gated',
      pricing_components: [],
    });
    const visit = await visitOf('ann');
    assert.ok((await visit.open(path)).text.includes('These are terms 1.'));
    await list('2');
    const refused = await visit.submit('/orders/redeem', { terms: 'yes' });
    assert.match(refused.errors['form'] ?? '', /^The terms have changed/);
    assert.ok(refused.text.includes('These are terms 2.'));
    assert.deepEqual(await held(id), []);
    await visit.submit('/orders/redeem', { terms: 'yes' });
    assert.equal((await held(id))[0]?.termsVersion, '2');
  });

  test('can be typed in', async () => {
    const { token } = await order();
    const visit = await visitOf('ann');
    const page = await visit.open('/orders/redeem');
    assert.equal(page.heading, 'Redeem an order');
    assert.ok(withTag(page.elements, 'input').some(({ attributes }) => attributes['name'] === 'token'));
    assert.equal((await visit.open(`/orders/redeem?token=${token}&lang=de`)).heading, 'Ihre Bestellung bei Acme');
  });

  test('is not found by trying', async () => {
    const visit = await visitOf(bob.username);
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 25; attempt += 1)
      statuses.add((await visit.open(`/orders/redeem?token=GUESS-${attempt}`)).status);
    assert.deepEqual([...statuses], [404, 429]);
  });

  test('is redeemed from the store’s own page alone', async () => {
    const { id, token } = await order();
    const visit = await visitOf('ann');
    const values = { token, shown: '', holder: ann.id, terms: 'yes' };
    const refused = await visit.post('/orders/redeem', values, { origin: 'https://evil.example' });
    assert.equal(refused.status, 403);
    assert.deepEqual(await held(id), []);
  });
});

describe('a product key with a file name', () => {
  test('can be saved as that file by who has the order, and by nobody else', async () => {
    const { path } = await order();
    const visit = await visitOf('ann');
    await visit.open(path);
    const done = await visit.submit('/orders/redeem', { terms: 'yes' });
    const link = withTag(done.elements, 'a').find(({ attributes }) => attributes['href']?.includes('/keys/'));
    const address = link?.attributes['href'] ?? assert.fail('no link');
    const cookie = [...visit.cookies].map((pair) => pair.join('=')).join('; ');
    const file = await street.request(address, { headers: { cookie } });
    assert.equal(file.headers.get('content-disposition'), "attachment; filename*=UTF-8''production%20key.txt");
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    assert.equal(await file.text(), 'AbKe13894Aksel');
    assert.equal((await (await visitOf('carol-is-new', 'en')).open(address)).heading, 'Sign in');
  });
});

/** The pages of what people hold, by those who hold something of every kind, without a script. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type HoldingStore, openHoldingStore, password } from '../../commerce/test/holding-store.ts';
import { withTag } from '../../pages/test/markup.ts';
import { origin } from '../../server/test/store.ts';
import { type Seen, openVisit } from '../test/visit.ts';

let store: HoldingStore;
before(async () => {
  store = await openHoldingStore(origin);
});
after(() => store.close());

const list = '/account/subscriptions';

/** Somebody new who holds what a scenario says, and looks at it. */
const see = async (scenario: Parameters<HoldingStore['newCustomer']>[0]) => {
  const visit = openVisit({ request: async (path, init) => store.fetch(new Request(`${origin}${path}`, init)) });
  await visit.open('/sign-in');
  await visit.submit('/sign-in', { login: await store.newCustomer(scenario), password });
  const seen = await visit.open(list);
  const [panel] = withTag(seen.elements, 'section');
  return { visit, seen, id: panel?.attributes['id'] ?? '' };
};

const linkTo = ({ elements }: Seen, path: string): boolean =>
  withTag(elements, 'a').some(({ attributes: { href = '' } }) => href.split('?')[0] === path);

describe('the page of what somebody holds', () => {
  test('says what is charged next', async () => {
    const { seen, id } = await see('team');
    assert.match(seen.text, /Next charge: \$60 on /);
    assert.ok(linkTo(seen, `${list}/${id}/change`));
    assert.ok(linkTo(seen, `/v1/subscriptions/${id}/license`));
  });

  test('has all of it inside the element, which takes over where scripts run', async () => {
    const { seen } = await see('team');
    const [element] = withTag(seen.elements, 'store-licenses');
    assert.ok(element?.all('form').length);
  });

  test('leads to a checkout for what has ended', async () => {
    const { visit, id } = await see('lapsed');
    const seen = await visit.submit(`${list}/renew`, { subscription: id });
    assert.match(seen.path, /^\/checkout\//);
  });

  test('leads to where the card is changed', async () => {
    const { visit, id } = await see('team');
    assert.match((await visit.open(`${list}/${id}/payment`)).path, /^\/sandbox\/cards\//);
  });

  test('leads to the invoices, which are PDF', async () => {
    const { visit, seen, id } = await see('team');
    assert.ok(linkTo(seen, `${list}/${id}/invoices`));
    const page = await visit.open(`${list}/${id}/invoices`);
    assert.match(page.text, /\$60/);
    const download = withTag(page.elements, 'a').find(({ attributes }) => 'download' in attributes);
    const file = await visit.open(download?.attributes['href'] ?? '');
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    const { visit: other } = await see('nothing');
    assert.equal((await other.open(download?.attributes['href'] ?? '')).status, 404);
  });

  test('is not there for somebody else', async () => {
    const { id } = await see('team');
    const { visit } = await see('nothing');
    for (const page of ['change', 'terms', 'keys', 'keys/1', 'payment', 'invoices', 'invoices/1'])
      assert.equal((await visit.open(`${list}/${id}/${page}`)).status, 404, page);
  });
});

describe('changing', () => {
  test('shows what it costs before anything is changed, and then does it', async () => {
    const { visit, id } = await see('team');
    assert.doesNotMatch((await visit.open(`${list}/${id}/change`)).text, /What the change costs/);
    const priced = await visit.open(`${list}/${id}/change?plan=team&interval=month&quantity-0=8`);
    assert.match(priced.text, /Due now\s*\$\d+/);
    assert.match(priced.text, /\$96 per month/);
    const changed = await visit.submit(`${list}/change`);
    assert.equal(changed.done, 'It is changed.');
    assert.match(changed.text, /Seats × 8/);
  });

  test('to less holds from the next period on', async () => {
    const { visit, id } = await see('team');
    const priced = await visit.open(`${list}/${id}/change?quantity-0=2`);
    assert.match(priced.text, /It takes effect on .+ nothing is due now/);
    assert.match((await visit.submit(`${list}/change`)).text, /From .+: Team/);
  });

  test('is made at the price that was shown, or not at all', async () => {
    const { visit, id } = await see('team');
    await visit.open(`${list}/${id}/change?quantity-0=8`);
    const refused = await visit.submit(`${list}/change`, { due: '1' });
    assert.equal(refused.status, 422);
    assert.match(refused.errors['form'] ?? '', /The price has changed/);
    assert.match(refused.text, /Due now/);
  });

  for (const wrong of ['0', '101', '-3', 'many', ''])
    test(`to "${wrong}" seats is refused at the field`, async () => {
      const { visit, id } = await see('team');
      const refused = await visit.open(`${list}/${id}/change?quantity-0=${wrong}`);
      assert.equal(refused.status, 422);
      assert.match(refused.errors['quantity-0'] ?? '', /1 to 100/);
    });

  test('what an order made is refused, with whom to ask', async () => {
    const { visit, id } = await see('order');
    const refused = await visit.open(`${list}/${id}/change?plan=team`);
    assert.equal(refused.status, 422);
    assert.match(refused.errors['form'] ?? '', /publisher makes changes/);
  });
});

describe('terms that are still to be accepted', () => {
  test('are read, and accepted by a tick', async () => {
    const { visit, id } = await see('terms');
    const page = await visit.open(`${list}/${id}/terms`);
    assert.match(page.text, /Version 3/);
    const unticked = await visit.submit(`${list}/terms`);
    assert.equal(unticked.status, 422);
    const accepted = await visit.submit(`${list}/terms`, { terms: 'yes' });
    assert.match(accepted.done ?? '', /You can pull now/);
    assert.match(accepted.text, /docker pull/);
  });

  test('must be those of now', async () => {
    const { visit, id } = await see('terms');
    await visit.open(`${list}/${id}/terms`);
    const stale = await visit.submit(`${list}/terms`, { terms: 'yes', version: '2' });
    assert.equal(stale.status, 422);
    assert.match(stale.errors['form'] ?? '', /terms have changed/);
  });
});

describe('product keys', () => {
  test('are shown, and downloaded under their own name', async () => {
    const { visit, id } = await see('order');
    const page = await visit.open(`${list}/${id}/keys`);
    assert.match(page.text, /KONTOR-1234/);
    const download = withTag(page.elements, 'a').find(({ attributes }) => 'download' in attributes);
    const file = await visit.open(download?.attributes['href'] ?? '');
    assert.match(file.headers.get('content-disposition') ?? '', /activation\.txt/);
  });
});

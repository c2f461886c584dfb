/** Whom the pages of a checkout show what, who may act on them, and which other pages have to do with them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { openVisit } from '../../account/test/visit.ts';
import { products } from '../../catalogue/tables.ts';
import { pathIn, openMailbox, type Mailbox } from '../../identity/test/mailbox.ts';
import type { SignedInPerson } from '../../identity/test/accounts.ts';
import { withTag } from '../../pages/test/markup.ts';
import { sandboxSubscriptions } from '../../payment/sandbox/tables.ts';
import { origin } from '../../server/test/store.ts';
import { type Counter, type Started, openCounter, vendorOrigin } from './test/counter.ts';

let counter: Counter;
let mailbox: Mailbox;
let ann: SignedInPerson;
let bob: SignedInPerson;
let token: string;
before(async () => {
  mailbox = openMailbox();
  counter = await openCounter({ mailer: mailbox });
  ann = await counter.person('ann');
  bob = await counter.person('bob');
  token = await ann.token('subscriptions:write');
});
after(() => counter.close());

const team = { plan: 'team', trial: false } as const;
const agreed = { do: 'pay', terms: 'yes', country: 'US' };
const framed = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' };

/** Buys as somebody who is signed in on the store. */
const buy = async (started: Started, who: SignedInPerson) => {
  const visit = await counter.visitOf(who);
  await visit.open(started.path);
  const page = await visit.submit(started.path, agreed);
  await visit.submit(page.path, { number: '4242424242424242' });
  return visit;
};

describe('whoever has a checkout’s address', () => {
  test('sees nothing of who goes through it, before, while and after they pay', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    await visit.submit(started.path, { do: 'update', country: 'DE' });
    const nobody = openVisit(counter);
    const mustSayNothing = async () => {
      for (const page of [await nobody.open(started.path), await (await counter.visitOf(bob)).open(started.path)])
        assert.doesNotMatch(page.text, /\bann\b|example\.com|Germany/);
    };
    await mustSayNothing();
    const paying = await visit.submit(started.path, { ...agreed, country: 'DE' });
    await mustSayNothing();
    assert.doesNotMatch((await nobody.open(paying.path)).text, /\bann\b|example\.com/);
    await visit.submit(paying.path, { number: '4242424242424242' });
    await mustSayNothing();
    assert.match((await visit.open(started.path)).text, /ann@example\.com/);
  });

  test('cannot choose or pay in another’s stead', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    await visit.submit(started.path, { do: 'update', country: 'DE' });
    const other = await counter.visitOf(bob);
    const refused = await other.post(started.path, { ...agreed, shown: '7140', version: '2' });
    assert.equal(refused.heading, 'This checkout belongs to another account');
    await openVisit(counter).post(started.path, agreed);
    const row = await counter.row(started);
    assert.deepEqual([row.state, row.accountId, row.country], ['open', ann.id, 'DE']);
  });

  test('may leave it to another account of theirs, so long as nobody has paid', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    await visit.submit(started.path, { do: 'update', country: 'DE' });
    const entry = await visit.submit(started.path, { do: 'other' });
    assert.equal(entry.heading, 'Sign in');
    const page = await visit.submit('/sign-in', { login: 'bob', password: 'the password of bob' });
    assert.match(page.text, /Signed in as bob/);
    assert.equal((await counter.row(started)).accountId, null);
  });
});

describe('a ticket', () => {
  test('lets its bearer go through one checkout, becomes a cookie for it alone, and leaves the address', async () => {
    const started = await counter.start(team, token);
    const visit = openVisit(counter);
    const page = await visit.open(`${started.path}?ticket=${started.ticket}`);
    assert.equal(page.path, started.path);
    assert.match(page.text, /Signed in as ann/);
    assert.doesNotMatch(page.text, /Use another account/);
    const done = await visit.submit((await visit.submit(started.path, agreed)).path, { number: '4242424242424242' });
    assert.match(done.text, /is ready for ann/);
    assert.equal((await visit.open('/account')).heading, 'Sign in');
    const other = await counter.start(team, token);
    assert.doesNotMatch((await visit.open(other.path)).text, /\bann\b/);
  });

  test('is kept by a cookie that no script and no other site can use', async () => {
    const started = await counter.start(team, token);
    const answer = await counter.request(`${started.path}?ticket=${started.ticket}`, {
      headers: { 'sec-fetch-dest': 'document' },
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    for (const part of [`Path=${started.path}`, 'HttpOnly', 'Secure', 'SameSite=Lax'])
      assert.ok(cookie.includes(part), part);
  });

  test('is carried on inside another page, where there are no cookies, through the payment and back', async () => {
    const started = await counter.start({ ...team, mode: 'embedded' }, token);
    const visit = openVisit(counter);
    const page = await visit.open(`${started.path}?ticket=${started.ticket}`, framed);
    assert.equal(page.path, `${started.path}?ticket=${started.ticket}`);
    assert.equal(page.headers.get('set-cookie'), null);
    const paying = await visit.submit(started.path, agreed);
    assert.match(paying.path, new RegExp(`\\?ticket=${started.ticket}$`));
    const [path = ''] = paying.path.split('?');
    await visit.submit(path, { number: '4000000000000002' });
    const back = await visit.submit(`${path}/cancel`);
    assert.match(back.text, /Signed in as ann/);
    assert.match(back.errors['form'] ?? '', /declined/);
    assert.equal(visit.cookies.size, 0);
  });

  test('of another checkout, or a made-up one, is worth nothing', async () => {
    const [one, other] = [await counter.start(team, token), await counter.start(team, token)];
    for (const ticket of [other.ticket ?? '', 'x'.repeat(43), ''])
      assert.doesNotMatch((await openVisit(counter).open(`${one.path}?ticket=${ticket}`)).text, /\bann\b/);
  });

  test('is not made for a token that may not buy', async () => {
    const reader = await ann.token('subscriptions:read');
    await assert.rejects(counter.start(team, reader), /403/);
  });
});

describe('other pages', () => {
  const headersOf = async (path: string, headers: Record<string, string> = {}) =>
    (await openVisit(counter).open(path, headers)).headers;
  const ancestors = (headers: Headers) =>
    /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];

  test('have it in a frame only where they are the registered one, and it was started for that', async () => {
    const embedded = await counter.start({ ...team, mode: 'embedded' }, token);
    assert.equal(ancestors(await headersOf(embedded.path)), vendorOrigin);
    assert.equal(ancestors(await headersOf((await counter.start({ ...team, mode: 'popup' })).path)), "'none'");
    const visit = openVisit(counter);
    await visit.open(`${embedded.path}?ticket=${embedded.ticket}`, framed);
    const paying = await visit.submit(embedded.path, agreed);
    assert.equal(ancestors(paying.headers), vendorOrigin);
  });

  test('are told nothing by the way: no referrer goes to them', async () => {
    const started = await counter.start(team);
    for (const path of [started.path, `/sign-in?returnTo=${started.path}`])
      assert.equal((await headersOf(path)).get('cross-origin-opener-policy'), 'unsafe-none', path);
    assert.equal((await headersOf(started.path)).get('referrer-policy'), 'same-origin');
    assert.equal((await headersOf('/sign-in')).get('cross-origin-opener-policy'), 'same-origin');
  });

  test('are told how it stands only where they are registered', async () => {
    const openerOf = async (started: Started) => {
      const { elements } = await openVisit(counter).open(started.path);
      return withTag(elements, 'body')[0]?.attributes['data-opener'];
    };
    assert.equal(await openerOf(await counter.start({ ...team, mode: 'popup' })), vendorOrigin);
    assert.equal(await openerOf(await counter.start({ ...team, mode: 'popup' }, token)), vendorOrigin);
  });

  test('cannot send its forms', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    for (const headers of [{ origin: vendorOrigin }, { origin, 'sec-fetch-site': 'cross-site' }, { origin: 'null' }])
      assert.equal((await visit.post(started.path, agreed, headers as Record<string, string>)).status, 403);
    assert.equal((await visit.post('/checkout', { product: 'acme/db' }, { origin: vendorOrigin })).status, 403);
    assert.equal((await counter.row(started)).accountId, null);
  });
});

describe('the pages', () => {
  test('show what publishers and customers write as text', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    await counter.database.update(products).set({ name: evil }).where(eq(products.slug, 'acme/db'));
    try {
      const started = await counter.start(team);
      const visit = await counter.visitOf(ann);
      const page = await visit.open(started.path);
      assert.equal(page.heading, `Buy ${evil}`);
      const wrong = await visit.submit(started.path, { promotion: evil, 'quantity-0': evil });
      assert.ok(wrong.errors['quantity-0']);
      for (const { elements } of [page, wrong])
        assert.deepEqual(
          withTag(elements, 'img').filter(({ attributes }) => 'onerror' in attributes),
          [],
        );
    } finally {
      await counter.database.update(products).set({ name: 'db' }).where(eq(products.slug, 'acme/db'));
    }
  });

  test('take anything without an error of the store’s', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    for (const values of [
      { do: 'everything' },
      { ...agreed, shown: '1e9', version: '9' },
      { 'quantity-0': '99999999999999999999', interval: 'decade', currency: 'XXX', holder: '', country: '??' },
      { promotion: '\u0000' + 'x'.repeat(5000) },
    ]) {
      const { status } = await visit.post(started.path, values as unknown as Record<string, string>);
      assert.ok(status < 500, JSON.stringify(values).slice(0, 80));
    }
    for (const path of ['/checkout/%00', '/checkout/..%2f', '/sandbox/payments/%00', '/sandbox/cards/nothing'])
      assert.equal((await visit.open(path)).status, 404, path);
  });

  test('begin a purchase from the product’s own, and say where that cannot be', async () => {
    const visit = await counter.visitOf(ann);
    await visit.open('/products/acme/db');
    const page = await visit.submit('/checkout');
    assert.match(page.path, /^\/checkout\/chk_\w{22}$/);
    const refused = await visit.post('/checkout', { product: 'acme/db', plan: 'gated' });
    assert.equal(refused.heading, 'It is not for sale at the moment');
  });

  test('come back after signing up, by way of the mail', async () => {
    const started = await counter.start(team);
    const visit = openVisit(counter);
    const entry = await visit.open(started.path);
    const link = withTag(entry.elements, 'a').find(({ text }) => text === 'Create an account');
    await visit.open(link?.attributes['href'] ?? '');
    await visit.submit('/sign-up', {
      name: 'Dan Lee',
      email: 'dan@example.com',
      username: 'dan',
      password: 'correct horse battery',
    });
    await visit.open(pathIn(await mailbox.take('dan@example.com')));
    const page = await visit.submit('/verify-email');
    assert.equal(page.path, started.path);
    assert.match(page.text, /Signed in as Dan Lee/);
  });
});

describe('the card of a subscription', () => {
  test('is changed on the sandbox’s page, which leads back into the store alone', async () => {
    const visit = await buy(await counter.start(team), ann);
    const [row] = await counter.database
      .select()
      .from(sandboxSubscriptions)
      .where(eq(sandboxSubscriptions.holderId, ann.id))
      .limit(1);
    const path = `/sandbox/cards/${row?.id ?? ''}`;
    const page = await visit.open(`${path}?returnUrl=https://evil.example/`);
    assert.match(page.text, /ending in 4242/);
    assert.ok(
      withTag(page.elements, 'a').every(
        ({ attributes }) =>
          !(attributes['href'] ?? '').includes('evil.example/') || (attributes['href'] ?? '').startsWith('/'),
      ),
    );
    assert.match((await visit.submit(path, { number: '1' })).errors['number'] ?? '', /test cards/);
    const done = await visit.submit(path, { number: '4000 0000 0000 0341' });
    assert.equal(done.done, 'From now on payments are taken from this card.');
    assert.match(done.text, /ending in 0341/);
  });
});

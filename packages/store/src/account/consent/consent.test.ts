/** Signing in for the sake of a vendor's page, as the visitor sees it: in a window that the page has opened. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { joinPublisher } from '../../identity/operator/join-publisher.ts';
import { type Mailbox, openMailbox, pathIn } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore, origin } from '../../server/test/store.ts';
import { join, password } from '../test/people.ts';
import { openVisit } from '../test/visit.ts';

const vendor = 'https://www.acme.example';

let store: TestStore;
let mailbox: Mailbox;
let authorize: string;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  const owner = await join(store, mailbox, 'owner');
  await joinPublisher(store.database, 'owner', 'acme', 'owner');
  await owner.open('/account/keys');
  const made = await owner.submit('/account/keys/publishable', { name: 'Site', mode: 'live', origins: vendor });
  authorize = `/auth/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: /pk_live_\w+/.exec(made.text)?.[0] ?? '',
    redirect_uri: `${origin}/embed/v1/signed-in?${new URLSearchParams({ origin: vendor })}`,
    scope: 'openid profile subscriptions:read',
    state: 'a state',
    resource: origin,
    code_challenge: createHash('sha256').update('a verifier').digest('base64url'),
    code_challenge_method: 'S256',
  })}`;
});
after(() => store.close());

describe('a vendor’s page', () => {
  test('has its visitor sign in and say whether they allow it, in a window that it can still speak with', async () => {
    await join(store, mailbox, 'ann');
    const visit = openVisit(store);
    const asked = await visit.open(authorize);
    assert.equal(asked.heading, 'Sign in');
    assert.equal(asked.headers.get('cross-origin-opener-policy'), 'unsafe-none');
    const consent = await visit.submit('/sign-in', { login: 'ann', password });
    assert.equal(consent.heading, '“Acme” asks to use your account');
    assert.match(
      consent.text,
      /You are signed in as ann Lee.*know that it is you.*see your name.*see your subscriptions/,
    );
    assert.match(consent.text, /You go on to https:\/\/www\.acme\.example\./);
    assert.equal(consent.headers.get('cross-origin-opener-policy'), 'unsafe-none');
    const done = await visit.submit('/consent/allow');
    assert.equal(done.path.split('?')[0], '/embed/v1/signed-in');
    assert.match(done.path, /code=\w+/);
    assert.match((await visit.open(authorize)).path, /^\/embed\/v1\/signed-in\?.*code=/);
  });

  test('is told where they do not', async () => {
    const visit = await join(store, mailbox, 'bea');
    await visit.open(authorize);
    assert.match((await visit.submit('/consent/deny')).path, /^\/embed\/v1\/signed-in\?.*error=access_denied/);
  });

  test('waits for somebody who has no account yet', async () => {
    const visit = openVisit(store);
    const asked = await visit.open(authorize);
    const link = asked.elements.find(({ attributes: { href } }) => href?.startsWith('/sign-up?'));
    await visit.open(link?.attributes['href'] ?? '');
    await visit.submit('/sign-up', { name: 'Cem', email: 'cem@example.com', username: 'cem', password });
    await visit.open(pathIn(await mailbox.take('cem@example.com')));
    assert.equal((await visit.submit('/verify-email')).heading, '“Acme” asks to use your account');
  });

  test('can be used with another account than the one that is signed in', async () => {
    const visit = await join(store, mailbox, 'dee');
    await visit.open(authorize);
    await visit.submit('/sign-out');
    const consent = await visit.submit('/sign-in', { login: 'ann', password });
    assert.match(consent.path, /^\/(consent|embed\/v1\/signed-in)\?/);
  });
});

describe('a request that has been tampered with', () => {
  test('is shown nothing and gets nothing', async () => {
    const visit = await join(store, mailbox, 'eli');
    const consent = await visit.open(authorize);
    const request = consent.form('/consent/allow').all('input')[0]?.attributes['value'] ?? '';
    const changed = new URLSearchParams(request);
    changed.set('scope', 'openid account:write');
    assert.equal(
      (await visit.post('/consent/allow', { request: changed.toString() })).heading,
      'This request is no longer good',
    );
    assert.equal((await visit.post('/consent/allow', { request: '' })).status, 422);
    assert.equal((await visit.open('/consent?client_id=pk_live_x&scope=openid')).status, 422);
    const more = await visit.open(`${consent.path}&scope=account:write`);
    if (more.status === 200) assert.equal((await visit.submit('/consent/allow')).status, 422);
  });

  test('is no page of another look, where it is not one that the store takes at all', async () => {
    const visit = openVisit(store);
    const seen = await visit.open(authorize.replace(/client_id=\w+/, 'client_id=%3Cb%3Enobody'));
    assert.equal(seen.heading, 'This request is no longer good');
    assert.equal(seen.status, 422);
    assert.ok(!seen.text.includes('nobody'));
    assert.match(seen.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });
});

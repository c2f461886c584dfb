import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';
import { openAccount } from './test/accounts.ts';
import { openBrowser } from './test/browser.ts';
import { type Mailbox, openMailbox, pathIn } from './test/mailbox.ts';

let store: TestStore;
let mailbox: Mailbox;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
});
after(() => store.close());

const ann = { email: 'ann@example.com', name: 'Ann', password: 'correct horse battery' };

describe('somebody who signs up', () => {
  test('is signed in by the address that is sent to them', async () => {
    const browser = openBrowser(store);
    assert.equal((await browser.post('/auth/sign-up/email', ann)).status, 200);
    assert.equal(await (await browser.get('/auth/get-session')).json(), null);
    const link = new URL(pathIn(await mailbox.take(ann.email)), origin);
    const verified = await browser.get(`/auth/verify-email${link.search}`);
    assert.equal(verified.status, 200);
    const { user } = (await (await browser.get('/auth/get-session')).json()) as { user: Record<string, unknown> };
    assert.deepEqual([user['email'], user['emailVerified'], user['username']], [ann.email, true, 'ann']);
  });

  test('has a cookie that stays on the store’s own origin', async () => {
    const signedIn = await openBrowser(store).post('/auth/sign-in/email', ann);
    const [cookie = ''] = signedIn.headers.getSetCookie();
    assert.match(cookie, /^__Secure-chandlery\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
    assert.doesNotMatch(cookie, /domain/i);
    assert.equal(signedIn.headers.get('cache-control'), 'private, no-store');
  });

  test('with an address that has an account already is told the same, and its owner is told of it', async () => {
    const answers = ['ann@example.com', 'new@example.com'].map(async (email) => {
      const answer = await openBrowser(store).post('/auth/sign-up/email', { ...ann, email });
      return [answer.status, (await answer.text()).replaceAll(email, '')];
    });
    const [taken, free] = await Promise.all(answers);
    assert.deepEqual(taken, free);
    assert.ok(await mailbox.take('ann@example.com'));
  });
});

describe('programs', () => {
  for (const path of ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'])
    test(`find by ${path} where to sign people in, and the store’s one key set`, async () => {
      const metadata = await store.json<Record<string, unknown>>(path);
      assert.equal(metadata['issuer'], origin);
      assert.equal(metadata['authorization_endpoint'], `${origin}/auth/oauth2/authorize`);
      assert.equal(metadata['jwks_uri'], `${origin}/.well-known/jwks.json`);
    });
});

describe('what nobody can have meant', () => {
  const post = (path: string, body: object) => openBrowser(store).post(path, body);

  for (const [what, path, body] of [
    ['a name with a NUL character', '/auth/sign-up/email', { ...ann, email: 'nul@example.com', name: 'a\0b' }],
    ['an address that is none', '/auth/sign-up/email', { ...ann, email: 'nobody' }],
    ['a password that is too short', '/auth/sign-up/email', { ...ann, email: 'short@example.com', password: 'short' }],
    ['a role that one gives oneself', '/auth/sign-up/email', { ...ann, email: 'role@example.com', role: 'admin' }],
    ['an object for a name', '/auth/sign-in/email', { email: { $ne: null }, password: 'x' }],
  ] as const)
    test(`is refused: ${what}`, async () => {
      const { status } = await post(path, body);
      assert.ok(status >= 400 && status < 500, String(status));
    });
});

test('an organisation, which may hold what somebody has paid for, cannot be deleted', async () => {
  const owner = await openAccount(store, 'owner');
  const made = await owner.browser.post('/auth/organization/create', { name: 'Lasting', slug: 'lasting' });
  const { id } = (await made.json()) as { id: string };
  const deleted = await owner.browser.post('/auth/organization/delete', { organizationId: id });
  assert.ok(deleted.status >= 400 && deleted.status < 500, String(deleted.status));
});

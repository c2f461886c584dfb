/** What a hostile visitor tries at the doors of the store. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';
import { networkOf } from './attempts.ts';
import { type SignedInPerson, openAccount } from './test/accounts.ts';

let store: TestStore;
let ann: SignedInPerson;
before(async () => {
  store = await openTestStore({ registry: { url: 'https://registry.example' } });
  ann = await openAccount(store, 'ann');
});
after(() => store.close());

describe('a NUL character, which PostgreSQL has in no text, is no fault of the store’s', () => {
  for (const path of [
    '/auth/device?user_code=%00',
    '/auth/organization/get-invitation?id=%00',
    '/auth/reset-password/%00?callbackURL=/',
    '/auth/oauth2/authorize?client_id=%00&response_type=code&redirect_uri=https://a.example/',
    '/auth/oauth2/public-client?client_id=%00',
    '/outbox/%00',
    '/invitations/%00',
    '/token?service=registry.example&client_id=%00&offline_token=true',
  ])
    test(path, async () => {
      const { status } = await ann.browser.get(path);
      assert.ok(status < 500, String(status));
    });

  test('in a name or password of docker login', async () => {
    for (const [username, password] of [
      ['a\0', 'b'],
      ['ann', 'b\0'],
    ] as const) {
      const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
      const basic = await store.request('/token?service=registry.example', { headers: { authorization } });
      assert.equal(basic.status, 401);
      const form = { grant_type: 'password', service: 'registry.example', client_id: 'x', username, password };
      const posted = await store.request('/token', { method: 'POST', body: new URLSearchParams(form) });
      assert.equal(posted.status, 401);
    }
  });
});

describe('a program that asks people to let it in', () => {
  const client = {
    client_name: 'Chandlery',
    redirect_uris: ['https://evil.example/cb'],
    scope: 'openid publisher:write',
  };

  test('is made by nobody but the operator’s staff', async () => {
    for (const path of ['/auth/oauth2/create-client', '/auth/oauth2/register']) {
      assert.ok((await ann.browser.post(path, client)).status >= 400, path);
      const headers = { 'content-type': 'application/json', origin };
      const anonymous = await store.request(path, { method: 'POST', headers, body: JSON.stringify(client) });
      assert.ok(anonymous.status >= 400, path);
    }
  });

  test('is made by them', async () => {
    const olga = await openAccount(store, 'olga', { staffRole: 'admin' });
    assert.equal((await olga.browser.post('/auth/oauth2/create-client', client)).status, 201);
  });
});

test('the secrets of sessions are told to no page', async () => {
  assert.equal((await ann.browser.get('/auth/list-sessions')).status, 404);
});

describe('attempts are counted by network:', () => {
  for (const [address, network] of [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ] as const)
    test(`${address} is of ${network}`, () => assert.equal(networkOf(address), network));
});

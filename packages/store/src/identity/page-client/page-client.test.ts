/** Signing in from a vendor's page, as the page's browser and the page itself go through it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { NewPublisherKey } from '@chandlery/contract';
import * as z from 'zod/mini';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { type TestStore, openTestStore, origin } from '../../server/test/store.ts';
import { joinPublisher } from '../operator/join-publisher.ts';
import { type SignedInPerson, openAccount } from '../test/accounts.ts';

const page = 'https://www.acme.example';
const verifier = 'a verifier of at least forty-three letters, all chance';
const redirectUri = `${origin}/embed/v1/signed-in?${new URLSearchParams({ origin: page })}`;

let store: TestStore;
let ann: SignedInPerson;
let pia: SignedInPerson;
let key: NewPublisherKey;
before(async () => {
  store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  ann = await openAccount(store, 'ann');
  pia = await openAccount(store, 'pia');
  await joinPublisher(store.database, 'pia', 'acme', 'owner');
});
after(() => store.close());
beforeEach(async () => {
  const made = await pia.browser.post('/v1/publishers/acme/keys', {
    kind: 'publishable',
    mode: 'live',
    name: 'Site',
    origins: [page],
  });
  key = z.parse(NewPublisherKey, await made.json());
});

const authorize = (changes: Readonly<Record<string, string>> = {}, by = ann) =>
  by.browser.get(
    `/auth/oauth2/authorize?${new URLSearchParams({
      response_type: 'code',
      client_id: key.key,
      redirect_uri: redirectUri,
      scope: 'openid profile email offline_access account:read subscriptions:read subscriptions:write',
      state: 'a state',
      resource: origin,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    })}`,
  );

const target = (response: Response): URL => new URL(response.headers.get('location') ?? '', origin);

const allow = async (response: Response): Promise<URL> => {
  const consent = target(response);
  assert.equal(consent.pathname, '/consent', await response.text());
  const answer = await ann.browser.post('/auth/oauth2/consent', {
    accept: true,
    oauth_query: consent.search.slice(1),
  });
  return new URL(((await answer.json()) as { url: string }).url);
};

const token = (form: Readonly<Record<string, string>>, from = page) =>
  store.request('/auth/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({ client_id: key.key, resource: origin, ...form }),
    headers: { origin: from },
  });

const exchange = (code: string, changes: Readonly<Record<string, string>> = {}) =>
  token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier, ...changes });

const signIn = async (): Promise<{ access_token: string; refresh_token: string }> => {
  const back = await allow(await authorize());
  const response = await exchange(back.searchParams.get('code') ?? '');
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as { access_token: string; refresh_token: string };
};

const account = async (accessToken: string) =>
  store.request('/v1/account', { headers: { authorization: `Bearer ${accessToken}`, origin: page } });

describe('signing in from a vendor’s page', () => {
  test('leads through consent to a token that acts for whoever signed in', async () => {
    const back = await allow(await authorize());
    assert.equal(back.origin + back.pathname, `${origin}/embed/v1/signed-in`);
    assert.deepEqual(
      ['origin', 'state', 'iss'].map((name) => back.searchParams.get(name)),
      [page, 'a state', origin],
    );
    const response = await exchange(back.searchParams.get('code') ?? '');
    assert.equal(response.headers.get('access-control-allow-origin'), page);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    const { access_token: accessToken } = (await response.json()) as { access_token: string };
    const answer = await account(accessToken);
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { username: string }).username, 'ann');
  });

  test('asks for consent once', async () => {
    await signIn();
    const again = target(await authorize());
    assert.equal(again.pathname, '/embed/v1/signed-in');
    assert.ok(again.searchParams.get('code'));
  });

  test('is renewed without anybody being asked, and not with what has been used', async () => {
    const { refresh_token: refreshToken } = await signIn();
    const renewed = await token({ grant_type: 'refresh_token', refresh_token: refreshToken });
    assert.equal(renewed.status, 200, await renewed.clone().text());
    const { access_token: accessToken } = (await renewed.json()) as { access_token: string };
    assert.equal((await account(accessToken)).status, 200);
  });

  test('ends with what the page revokes', async () => {
    const { refresh_token: refreshToken } = await signIn();
    const revoked = await store.request('/auth/oauth2/revoke', {
      method: 'POST',
      body: new URLSearchParams({ client_id: key.key, token: refreshToken }),
      headers: { origin: page },
    });
    assert.equal(revoked.status, 200, await revoked.text());
    assert.equal((await token({ grant_type: 'refresh_token', refresh_token: refreshToken })).status, 400);
  });

  test('ends with the session in the store', async () => {
    const { access_token: accessToken } = await signIn();
    await ann.browser.post('/auth/sign-out', {});
    assert.equal((await account(accessToken)).status, 401);
    ann = await openAccount(store, `ann${Date.now()}`);
  });

  test('asks nobody anything where it must not, and says that nobody is signed in', async () => {
    const stranger = await openAccount(store, `bo${Date.now()}`);
    await stranger.browser.post('/auth/sign-out', {});
    const back = target(await authorize({ prompt: 'none' }, stranger));
    assert.deepEqual([back.pathname, back.searchParams.get('error')], ['/embed/v1/signed-in', 'login_required']);
  });

  test('takes no code without its proof key', async () => {
    const back = await allow(await authorize());
    const code = back.searchParams.get('code') ?? '';
    assert.equal(
      (await exchange(code, { code_verifier: 'another verifier of more than forty-three letters' })).status,
      401,
    );
  });

  test('leads to no other origin than the key is for', async () => {
    const elsewhere = `${origin}/embed/v1/signed-in?${new URLSearchParams({ origin: 'https://evil.example' })}`;
    for (const uri of [elsewhere, 'https://www.acme.example/', `${redirectUri}&more=1`]) {
      const response = await authorize({ redirect_uri: uri });
      assert.ok(!target(response).searchParams.has('code'));
      assert.notEqual(target(response).pathname, '/embed/v1/signed-in');
    }
  });

  test('asks for no more than a page may have', async () => {
    const response = await authorize({ scope: 'openid account:write registry:push' });
    assert.equal(target(response).searchParams.get('error'), 'invalid_scope');
  });

  test('ends at once with the key', async () => {
    const { refresh_token: refreshToken } = await signIn();
    await store.request(`/v1/publishers/acme/keys/${key.id}`, {
      method: 'DELETE',
      headers: { cookie: pia.browser.cookie(), origin },
    });
    assert.ok(!target(await authorize()).searchParams.has('code'));
    assert.notEqual((await token({ grant_type: 'refresh_token', refresh_token: refreshToken })).status, 200);
  });
});

describe('the page that it leads to', () => {
  test('may be framed by the vendor’s page alone, and loads the store’s own script alone', async () => {
    const response = await store.request(`/embed/v1/signed-in?origin=${encodeURIComponent(page)}&state=s&code=c`);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; frame-ancestors https:\/\/www\.acme\.example;/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    const script = /src="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    assert.match((await store.request(script)).headers.get('content-type') ?? '', /javascript/);
  });

  for (const wrong of [
    '',
    'javascript:alert(1)',
    'https://a.example/path',
    'https://a.example; script-src *',
    '"><script>',
  ])
    test(`takes no origin "${wrong}"`, async () => {
      const response = await store.request(`/embed/v1/signed-in?origin=${encodeURIComponent(wrong)}`);
      assert.equal(response.status, 400);
    });
});

/** Who is let through to the store's routes, by what they show. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Account, NewPublisherKey, PagePermission, Problem, type PublisherKeyRequest } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { joinPublisher } from '../identity/operator/join-publisher.ts';
import { setStaffRole } from '../identity/operator/set-staff-role.ts';
import { apikeys, sessions, users } from '../identity/tables.ts';
import { type SignedInPerson, openAccount } from '../identity/test/accounts.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';

const page = 'https://www.acme.example';

let store: TestStore;
let ann: SignedInPerson;
let pia: SignedInPerson;
before(async () => {
  store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await savePublisher(store.database, { slug: 'basalt', name: 'Basalt' });
  ann = await openAccount(store, 'ann');
  pia = await openAccount(store, 'pia');
  await joinPublisher(store.database, 'pia', 'acme', 'owner');
});
after(() => store.close());

const bearer = (token: string, more: Record<string, string> = {}) => ({ authorization: `Bearer ${token}`, ...more });

const ask = async (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
  store.request(path, { ...init, headers });

const refusal = async (response: Response): Promise<string> => {
  assert.ok(response.status >= 400, `answered ${response.status}`);
  return z.parse(Problem, await response.json()).code;
};

const createKey = async (request: PublisherKeyRequest, by = pia, publisher = 'acme') =>
  by.browser.post(`/v1/publishers/${publisher}/keys`, request);

const newKey = async (request: PublisherKeyRequest): Promise<NewPublisherKey> => {
  const response = await createKey(request);
  assert.equal(response.status, 200);
  return z.parse(NewPublisherKey, await response.json());
};

describe('a session', () => {
  test('is who its cookie says', async () => {
    const response = await ann.browser.get('/v1/account');
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    const account = z.parse(Account, await response.json());
    assert.deepEqual([account.username, account.email, account.publishers], ['ann', 'ann@example.com', []]);
  });

  test('says of which publishers somebody is a member', async () => {
    const { publishers, organisations } = z.parse(Account, await (await pia.browser.get('/v1/account')).json());
    assert.deepEqual([publishers, organisations], [[{ slug: 'acme', name: 'Acme', role: 'owner' }], []]);
  });

  test('says of which organisations somebody is a member', async () => {
    const made = await ann.browser.post('/auth/organization/create', { name: 'Ann & Co', slug: 'ann-co' });
    assert.equal(made.status, 200);
    const { organisations } = z.parse(Account, await (await ann.browser.get('/v1/account')).json());
    assert.deepEqual(
      organisations.map(({ slug, role }) => [slug, role]),
      [['ann-co', 'owner']],
    );
  });

  for (const other of [page, 'https://other.store.example', 'null'])
    test(`is not to be used by pages on ${other}`, async () => {
      const response = await ask('/v1/account', { cookie: ann.browser.cookie(), origin: other });
      assert.equal(await refusal(response), 'unauthenticated');
    });

  test('may be used by the store’s own pages', async () => {
    const response = await ask('/v1/account', { cookie: ann.browser.cookie(), origin });
    assert.equal(response.status, 200);
  });

  test('with a forged or cut cookie is nobody’s', async () => {
    const cookie = ann.browser.cookie();
    for (const forged of [cookie.replace(/.{4}$/, 'AAA%3D'), cookie.slice(0, 40), 'chandlery.session_token=x'])
      assert.equal(await refusal(await ask('/v1/account', { cookie: forged })), 'unauthenticated');
  });

  test('ends at once when it is ended, when it expires, and when its account is banned', async () => {
    const bob = await openAccount(store, 'bob');
    const status = async () => (await bob.browser.get('/v1/account')).status;
    assert.equal(await status(), 200);
    await store.database.update(users).set({ banned: true }).where(eq(users.id, bob.id));
    assert.equal(await status(), 401);
    await store.database.update(users).set({ banned: false }).where(eq(users.id, bob.id));
    assert.equal(await status(), 200);
    await store.database
      .update(sessions)
      .set({ expiresAt: new Date(0) })
      .where(eq(sessions.userId, bob.id));
    assert.equal(await status(), 401);
  });

  test('does as the token of a program that has been let in', async () => {
    const [session] = await store.database.select().from(sessions).where(eq(sessions.userId, ann.id));
    assert.equal((await ask('/v1/account', bearer(session?.token ?? ''))).status, 200);
  });
});

describe('a personal access token', () => {
  test('may do what its scopes say, from any page', async () => {
    const token = await ann.token('account:read');
    assert.match(token, /^pat_[A-Za-z]{40}$/);
    const response = await ask('/v1/account', bearer(token, { origin: page }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), page);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });

  test('may do nothing else', async () => {
    const token = await ann.token('registry:pull');
    assert.equal(await refusal(await ask('/v1/account', bearer(token))), 'forbidden');
  });

  test('does not make one that may do more', async () => {
    const token = await ann.token('account:write', 'registry:pull');
    const make = (scopes: readonly string[]) =>
      ask('/v1/account/tokens', bearer(token, { 'content-type': 'application/json' }), {
        method: 'POST',
        body: JSON.stringify({ name: 'another', scopes }),
      });
    assert.equal((await make(['registry:pull'])).status, 200);
    assert.equal(await refusal(await make(['registry:push'])), 'forbidden');
  });

  test('is listed by its beginning, with its last use, and never shown again', async () => {
    const carl = await openAccount(store, 'carl');
    const token = await carl.token('account:read');
    const list = async () => (await (await carl.browser.get('/v1/account/tokens')).json()) as { items: object[] };
    const [before] = (await list()).items as { display: string; usedAt: string | null }[];
    assert.equal(before?.display, `${token.slice(0, 8)}…`);
    assert.equal(before?.usedAt, null);
    await ask('/v1/account', bearer(token));
    await store.app.identity.recordUse();
    const text = JSON.stringify(await list());
    assert.match(text, /"usedAt":"20/);
    assert.ok(!text.includes(token));
  });

  test('is nowhere in the database', async () => {
    const token = await ann.token('account:read');
    const rows = JSON.stringify(await store.database.select().from(apikeys));
    assert.ok(!rows.includes(token.slice(12)));
  });

  test('ends when it is revoked, and when its time is over', async () => {
    const dora = await openAccount(store, 'dora');
    const made = await dora.browser.post('/v1/account/tokens', { name: 'short', scopes: ['account:read'], days: 1 });
    const { id, token, expiresAt } = (await made.json()) as { id: string; token: string; expiresAt: string };
    assert.equal(Math.round((Date.parse(expiresAt) - Date.now()) / 3_600_000), 24);
    assert.equal((await ask('/v1/account', bearer(token))).status, 200);
    await store.database
      .update(apikeys)
      .set({ expiresAt: new Date(0) })
      .where(eq(apikeys.id, id));
    assert.equal(await refusal(await ask('/v1/account', bearer(token))), 'unauthenticated');
    const other = await dora.token('account:read');
    const [{ id: otherId = '' } = {}] = (
      (await (await dora.browser.get('/v1/account/tokens')).json()) as { items: { id: string }[] }
    ).items;
    const revoke = (by: SignedInPerson) =>
      store.request(`/v1/account/tokens/${otherId}`, { method: 'DELETE', headers: { cookie: by.browser.cookie() } });
    assert.equal(await refusal(await revoke(ann)), 'token_not_found');
    assert.equal((await revoke(dora)).status, 200);
    assert.equal(await refusal(await ask('/v1/account', bearer(other))), 'unauthenticated');
  });
});

describe('a publishable key', () => {
  const request: PublisherKeyRequest = { kind: 'publishable', mode: 'live', name: 'shop', origins: [page] };

  test('lets a page on one of its origins ask, and says for whom', async () => {
    const { key } = await newKey(request);
    assert.match(key, /^pk_live_\w{32}$/);
    const response = await ask('/v1/page', bearer(key, { origin: page }));
    assert.equal(response.headers.get('access-control-allow-origin'), page);
    assert.deepEqual(z.parse(PagePermission, await response.json()), {
      publisher: { slug: 'acme', name: 'Acme' },
      origin: page,
      mode: 'live',
    });
  });

  for (const other of [
    'https://acme.example',
    'http://www.acme.example',
    'https://www.acme.example:8443',
    'https://www.acme.example.evil.example',
    'null',
  ])
    test(`is refused to a page on ${other}, with what to do`, async () => {
      const { key } = await newKey(request);
      const response = await ask('/v1/page', bearer(key, { origin: other }));
      assert.equal(response.status, 403);
      const { code, detail } = z.parse(Problem, await response.json());
      assert.equal(code, 'origin_not_allowed');
      assert.ok(detail?.includes(other));
    });

  test('is of no use to a server', async () => {
    const { key } = await newKey(request);
    assert.equal(await refusal(await ask('/v1/page', bearer(key))), 'origin_not_allowed');
  });

  test('opens nothing of its publisher’s or of people’s', async () => {
    const { key } = await newKey(request);
    for (const path of ['/v1/account', '/v1/publishers/acme/keys', '/v1/external-names'])
      assert.equal(await refusal(await ask(path, bearer(key, { origin: page }))), 'forbidden');
  });

  test('takes other origins', async () => {
    const { id, key } = await newKey(request);
    const changed = await ask(
      `/v1/publishers/acme/keys/${id}`,
      { cookie: pia.browser.cookie(), 'content-type': 'application/json' },
      { method: 'PATCH', body: JSON.stringify({ origins: ['http://localhost:3000'] }) },
    );
    assert.equal(changed.status, 200);
    assert.equal((await ask('/v1/page', bearer(key, { origin: 'http://localhost:3000' }))).status, 200);
    assert.equal(await refusal(await ask('/v1/page', bearer(key, { origin: page }))), 'origin_not_allowed');
  });

  for (const wrong of ['acme.example', 'https://acme.example/', 'https://Acme.example', '*', 'ftp://acme.example'])
    test(`cannot be bound to "${wrong}"`, async () => {
      assert.equal(await refusal(await createKey({ ...request, origins: [wrong] })), 'invalid_request');
    });
});

describe('a secret key', () => {
  const request: PublisherKeyRequest = { kind: 'secret', mode: 'test', name: 'CI', scopes: ['catalogue:write'] };

  test('may do what its scopes say', async () => {
    const { key } = await newKey(request);
    assert.match(key, /^sk_test_\w{32}$/);
    assert.equal((await ask('/v1/external-names', bearer(key))).status, 200);
    const { key: other } = await newKey({ ...request, scopes: ['reports:read'] });
    assert.equal(await refusal(await ask('/v1/external-names', bearer(other))), 'forbidden');
  });

  test('is shown once, and listed by its ends', async () => {
    const { key, id } = await newKey(request);
    await ask('/v1/external-names', bearer(key));
    await store.app.identity.recordUse();
    const { items } = (await (await pia.browser.get('/v1/publishers/acme/keys')).json()) as {
      items: { id: string; display: string; usedAt: string | null }[];
    };
    assert.ok(!JSON.stringify(items).includes(key));
    const listed = items.find((one) => one.id === id);
    assert.equal(listed?.display, `${key.slice(0, 12)}…${key.slice(-4)}`);
    assert.ok(listed.usedAt);
  });

  test('is nothing any more once it is revoked', async () => {
    const { key, id } = await newKey(request);
    const revoke = () =>
      store.request(`/v1/publishers/acme/keys/${id}`, {
        method: 'DELETE',
        headers: { cookie: pia.browser.cookie() },
      });
    assert.equal((await revoke()).status, 200);
    assert.equal(await refusal(await ask('/v1/external-names', bearer(key))), 'unauthenticated');
    assert.equal(await refusal(await revoke()), 'key_not_found');
  });

  test('has no scopes of people', async () => {
    const wrong = { ...request, scopes: ['account:read'] } as unknown as PublisherKeyRequest;
    assert.equal(await refusal(await createKey(wrong)), 'invalid_request');
  });
});

describe('keys of a publisher', () => {
  const request: PublisherKeyRequest = { kind: 'secret', mode: 'test', name: 'CI', scopes: ['reports:read'] };

  test('are kept by its owners, read by its editors, and nobody else’s business', async () => {
    const outcome = async (by: SignedInPerson, publisher: string) => [
      (await by.browser.get(`/v1/publishers/${publisher}/keys`)).status,
      (await createKey(request, by, publisher)).status,
    ];
    const member = async (name: string, role: 'editor' | 'analyst'): Promise<SignedInPerson> => {
      const person = await openAccount(store, name);
      await joinPublisher(store.database, name, 'acme', role);
      return person;
    };
    assert.deepEqual(await outcome(pia, 'acme'), [200, 200]);
    assert.deepEqual(await outcome(await member('eva', 'editor'), 'acme'), [200, 403]);
    assert.deepEqual(await outcome(await member('amy', 'analyst'), 'acme'), [403, 403]);
    assert.deepEqual(await outcome(ann, 'acme'), [403, 403]);
    assert.deepEqual(await outcome(pia, 'basalt'), [403, 403]);
    assert.deepEqual(await outcome(pia, 'nobody'), [404, 404]);
  });

  test('of one are not changed through another', async () => {
    const { id } = await newKey(request);
    await joinPublisher(store.database, 'ann', 'basalt', 'owner');
    const response = await store.request(`/v1/publishers/basalt/keys/${id}`, {
      method: 'DELETE',
      headers: { cookie: ann.browser.cookie() },
    });
    assert.equal(await refusal(response), 'key_not_found');
  });
});

describe('staff', () => {
  test('may do what customers may, and keep no role in a token', async () => {
    const olga = await openAccount(store, 'olga');
    await setStaffRole(store.database, 'olga', 'admin');
    assert.equal((await olga.browser.get('/v1/account')).status, 200);
    const headers = new Headers({ cookie: olga.browser.cookie() });
    assert.equal((await store.app.identity.callers.of(headers, null)).kind, 'operator');
    const token = await olga.token('account:read');
    const byToken = await store.app.identity.callers.of(new Headers(bearer(token)), null);
    assert.equal(byToken.kind, 'customer');
  });
});

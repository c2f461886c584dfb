/** Who signs in to the registry, asked as `docker login` asks. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { fillCatalogue } from '../entitlement/test/catalogue.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';
import { joinPublisher } from './operator/join-publisher.ts';
import { setPassword } from './operator/set-password.ts';
import { type SignedInPerson, openAccount, passwordOf } from './test/accounts.ts';

const service = 'registry.example';

let store: TestStore;
let ann: SignedInPerson;
before(async () => {
  store = await openTestStore({ registry: { url: `https://${service}` } });
  await fillCatalogue(store.database);
  ann = await openAccount(store, 'ann');
});
after(() => store.close());

const basic = (name: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`,
});

const logIn = (name: string, secret: string, query = '') =>
  store.request(`/token?service=${service}&client_id=docker&offline_token=true${query}`, {
    headers: basic(name, secret),
  });

const form = (fields: Readonly<Record<string, string>>) =>
  store.request('/token', { method: 'POST', body: new URLSearchParams({ service, client_id: 'docker', ...fields }) });

const subject = async (response: Response): Promise<unknown> => {
  assert.equal(response.status, 200);
  return decodeJwt(((await response.json()) as { access_token: string }).access_token).sub;
};

const granted = async (response: Response): Promise<unknown> => {
  assert.equal(response.status, 200);
  return decodeJwt(((await response.json()) as { access_token: string }).access_token)['access'];
};

const refreshToken = async (response: Response): Promise<string> =>
  ((await response.json()) as { refresh_token: string }).refresh_token;

describe('docker login', () => {
  for (const name of ['ann', 'Ann', 'ann@example.com', 'ANN@example.com'])
    test(`takes ${name} with a password`, async () => {
      assert.equal(await subject(await logIn(name, passwordOf('ann'))), ann.id);
    });

  test('takes a personal access token in place of the password', async () => {
    const token = await ann.token('registry:pull');
    assert.equal(await subject(await logIn('ann', token)), ann.id);
    assert.equal(await subject(await logIn('ann@example.com', token)), ann.id);
  });

  test('refuses in the same words whatever is wrong', async () => {
    await openAccount(store, 'bob');
    const answers = await Promise.all([
      logIn('ann', 'wrong'),
      logIn('nobody', 'wrong'),
      logIn('ann', 'pat_wrong'),
      logIn('ann', await ann.token('account:read')),
      logIn('bob', await ann.token('registry:pull')),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [401, 401, 401, 401, 401],
    );
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
  });

  test('stays good until its credential ends', async () => {
    await openAccount(store, 'carl');
    const refresh_token = await refreshToken(await logIn('carl', passwordOf('carl')));
    const again = () => form({ grant_type: 'refresh_token', refresh_token });
    assert.equal((await again()).status, 200);
    await setPassword(store.database, 'carl', 'another password');
    assert.equal((await again()).status, 401);
  });

  test('with a token ends with the token', async () => {
    const dora = await openAccount(store, 'dora');
    const refresh_token = await refreshToken(await logIn('dora', await dora.token('registry:pull')));
    const again = () => form({ grant_type: 'refresh_token', refresh_token });
    assert.equal(await subject(await again()), dora.id);
    const { items } = (await (await dora.browser.get('/v1/account/tokens')).json()) as { items: { id: string }[] };
    for (const { id } of items)
      await store.request(`/v1/account/tokens/${id}`, { method: 'DELETE', headers: { cookie: dora.browser.cookie() } });
    assert.equal((await again()).status, 401);
  });

  test('is refused after ten wrong passwords, even with the right one, and only to that account', async () => {
    await openAccount(store, 'emil');
    for (let attempt = 0; attempt < 10; attempt += 1) assert.equal((await logIn('emil', 'wrong')).status, 401);
    const refused = await logIn('emil', passwordOf('emil'));
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    const browser = await ann.browser.post('/auth/sign-in/email', {
      email: 'emil',
      password: passwordOf('emil'),
    });
    assert.ok(browser.status >= 400);
    assert.equal((await logIn('ann', passwordOf('ann'))).status, 200);
  });
});

describe('a token for the registry', () => {
  test('pushes only with the scope for it', async () => {
    const pia = await openAccount(store, 'pia');
    await joinPublisher(store.database, 'pia', 'acme', 'editor');
    const scope = '&scope=repository:store/acme/db:pull,push';
    const access = async (secret: string) => granted(await logIn('pia', secret, scope));
    const names = (actions: readonly string[]) => [{ type: 'repository', name: 'store/acme/db', actions }];
    assert.deepEqual(await access(await pia.token('registry:pull')), names(['pull']));
    assert.deepEqual(await access(await pia.token('registry:push')), names(['pull', 'push']));
    assert.deepEqual(await access(passwordOf('pia')), names(['pull', 'push']));
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { endSubscription } from '../../entitlement/grant-subscription.ts';
import { repositories } from '../../entitlement/test/catalogue.ts';
import { passwordOf, person } from '../test/people.ts';
import { createRefreshTokens } from './refresh-tokens.ts';
import { registryRefreshTokens } from './tables.ts';
import { type TestServer, basic, day, openTestServer } from './test-server.ts';

let server: TestServer;
before(async () => {
  server = await openTestServer();
});
after(() => server.opened.close());

describe('the OAuth 2 form', () => {
  const ann = { grant_type: 'password', username: 'ann', password: passwordOf('ann'), client_id: 'test' };

  test('gives a token for a password, and says what it is for', async () => {
    const answer = await server.post({ ...ann, scope: `repository:${repositories['signed-in']}:pull,push` });
    assert.equal(answer.status, 200);
    assert.equal(answer['scope'], `repository:${repositories['signed-in']}:pull`);
    assert.equal(answer['token_type'], 'Bearer');
    assert.equal(answer['refresh_token'], undefined);
    assert.equal((await server.verified(answer['access_token'])).sub, 'ann');
  });

  test('gives a refresh token where it is asked for one, which gives tokens', async () => {
    const { refresh_token: refresh } = await server.post({ ...ann, access_type: 'offline' });
    const answer = await server.post({
      grant_type: 'refresh_token',
      refresh_token: String(refresh),
      scope: `repository:${repositories['signed-in']}:pull`,
    });
    assert.deepEqual(await server.permitted(answer), [`repository:${repositories['signed-in']}:pull`]);
    assert.equal((await server.verified(answer['access_token'])).sub, 'ann');
  });

  for (const [claim, form, status, error] of [
    ['a wrong password', { ...ann, password: 'wrong' }, 401, 'invalid_grant'],
    ['no password', { grant_type: 'password', username: 'ann' }, 401, 'invalid_grant'],
    ['a refresh token that never was', { grant_type: 'refresh_token', refresh_token: 'x' }, 401, 'invalid_grant'],
    ['no refresh token', { grant_type: 'refresh_token' }, 401, 'invalid_grant'],
    ['another grant', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    ['no grant', {}, 400, 'unsupported_grant_type'],
    ['another registry', { ...ann, service: 'elsewhere' }, 400, 'invalid_request'],
  ] as const)
    test(`with ${claim} is refused`, async () => {
      const answer = await server.post({ ...form });
      assert.equal(answer.status, status);
      assert.equal(answer['error'], error);
      assert.equal(answer['access_token'], undefined);
    });
});

describe('a refresh token', () => {
  const login = async (id: string): Promise<string> =>
    String((await server.get('offline_token=true&client_id=docker', basic(id)))['refresh_token']);
  const use = async (token: string) =>
    (await server.post({ grant_type: 'refresh_token', refresh_token: token })).status;

  test('is not given to nobody', async () => {
    assert.equal((await server.get('offline_token=true'))['refresh_token'], undefined);
  });

  test('is not in the database', async () => {
    const token = await login('ann');
    const rows = JSON.stringify(await server.opened.database.select().from(registryRefreshTokens));
    assert.ok(!rows.includes(token));
  });

  test('ends with the credential it was given for', async () => {
    server.people.add(person('leo'));
    const token = await login('leo');
    assert.equal(await use(token), 200);
    server.people.lock('leo');
    assert.equal(await use(token), 401);
  });

  test('can be revoked without the others’', async () => {
    const [mine, hers] = [await login('ann'), await login('sue')];
    assert.ok((await createRefreshTokens(server.opened.database).revoke('ann')) >= 1);
    assert.equal(await use(mine), 401);
    assert.equal(await use(hers), 200);
  });

  test('ends when nobody has used it for 90 days, and not before', async () => {
    const token = await login('sue');
    const usual = server.time;
    try {
      server.time = new Date(usual.getTime() + 89 * day);
      assert.equal(await use(token), 200);
      server.time = new Date(usual.getTime() + 170 * day);
      assert.equal(await use(token), 200, 'it was used in between');
      server.time = new Date(usual.getTime() + 260 * day);
      assert.equal(await use(token), 401);
    } finally {
      server.time = usual;
    }
  });

  test('gives what its owner may have at that moment', async () => {
    const token = await login('sue');
    const scope = `repository:${repositories.subscribed}:pull`;
    const mine = () => server.post({ grant_type: 'refresh_token', refresh_token: token, scope }).then(server.permitted);
    assert.deepEqual(await mine(), [scope]);
    await endSubscription(server.opened.database, server.subscription, server.time);
    assert.deepEqual(await mine(), []);
  });
});

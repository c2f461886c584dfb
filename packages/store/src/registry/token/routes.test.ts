import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import { endSubscription, grantSubscription } from '../../entitlement/grant-subscription.ts';
import { repositories } from '../../entitlement/test/catalogue.ts';
import { keyId } from '../../keys/key-id.ts';
import { type TestServer, answerOf, basic, day, openTestServer, service } from './test-server.ts';

let server: TestServer;
before(async () => {
  server = await openTestServer();
});
after(() => server.opened.close());

const pull = (repository: string) => `scope=repository:${repository}:pull`;

describe('a registry token', () => {
  test('is signed, with a certificate for version 2 of the registry', async () => {
    const { token } = await server.get(pull(repositories.everyone));
    const header = decodeProtectedHeader(String(token));
    assert.equal(header.typ, 'JWT');
    assert.equal(header.alg, 'ES256');
    const der = Buffer.from(header.x5c?.[0] ?? '', 'base64');
    const certificate = new X509Certificate(der);
    await jwtVerify(String(token), await importX509(certificate.toString(), 'ES256'), { currentDate: server.time });
    assert.equal(header.kid, keyId(certificate.publicKey.export({ format: 'jwk' })));
  });

  test('comes under both of its names, with its times', async () => {
    const answer = await server.get(pull(repositories.everyone));
    assert.equal(answer['token'], answer['access_token']);
    const claims = await server.verified(answer['token']);
    assert.equal(claims.sub, '', 'of nobody');
    assert.equal((claims.exp ?? 0) - (claims.iat ?? 0), answer['expires_in']);
    assert.equal(claims.nbf, claims.iat);
    assert.equal(new Date(String(answer['issued_at'])).getTime() / 1000, claims.iat);
    assert.ok(claims.jti);
  });

  test('is never the same twice', async () => {
    const [one, other] = await Promise.all([server.get(''), server.get('')]);
    assert.notEqual((await server.verified(one['token'])).jti, (await server.verified(other['token'])).jti);
  });

  test('ends, with the registry’s minute of leeway, within five minutes', async () => {
    const { expires_in: seconds } = await server.get(pull(repositories.everyone));
    assert.equal(seconds, 240);
  });

  test('ends with what it permits, but lives a minute at least', async () => {
    const usual = server.time;
    try {
      const end = usual.getTime() + 400 * day;
      server.time = new Date(end - 100_000);
      assert.equal((await server.get(pull(repositories.subscribed), basic('sue')))['expires_in'], 100);
      server.time = new Date(end - 1000);
      assert.equal((await server.get(pull(repositories.subscribed), basic('sue')))['expires_in'], 60);
      server.time = new Date(end);
      assert.deepEqual(await server.permitted(await server.get(pull(repositories.subscribed), basic('sue'))), []);
    } finally {
      server.time = usual;
    }
  });

  test('is not for any cache', async () => {
    const response = await server.request('/token');
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });
});

describe('what a token permits', () => {
  test('is nothing where nothing is asked, as docker login does', async () => {
    const answer = await server.get('offline_token=true&client_id=docker&account=ann', basic('ann'));
    assert.equal(answer.status, 200);
    assert.deepEqual(await server.permitted(answer), []);
    assert.equal((await server.verified(answer['token'])).sub, 'ann');
  });

  const open = `repository:${repositories.everyone}:pull`;
  const tools = `repository:${repositories['signed-in']}:pull`;
  const sold = `repository:${repositories.subscribed}:pull`;
  const rows: readonly { who: string; headers: () => Record<string, string>; gets: readonly string[] }[] = [
    { who: 'nobody', headers: () => ({}), gets: [open] },
    { who: 'an account', headers: () => basic('ann'), gets: [open, tools] },
    { who: 'a subscriber', headers: () => basic('sue'), gets: [open, tools, sold] },
    { who: 'the publisher', headers: () => basic('pia'), gets: [open, tools, sold] },
    {
      who: 'a subscriber in an excluded country',
      headers: () => ({ ...basic('sue'), 'x-country': 'XX' }),
      gets: [open, tools],
    },
  ];
  for (const { who, headers, gets } of rows)
    test(`is the part that ${who} may have`, async () => {
      const asked = [open, tools, sold, 'repository:nobody/knows:pull'];
      const query = asked.map((scope) => `scope=${scope}`).join('&');
      assert.deepEqual(await server.permitted(await server.get(query, headers())), gets);
      assert.deepEqual(await server.permitted(await server.get(`scope=${asked.join('%20')}`, headers())), gets);
    });

  test('is push for the publisher, without delete for an editor', async () => {
    const everything = `scope=repository:${repositories.subscribed}:*`;
    assert.deepEqual(await server.permitted(await server.get(everything, basic('pia'))), [`${sold},push`]);
    assert.deepEqual(await server.permitted(await server.get(everything, basic('sue'))), [sold]);
  });

  test('is a mount from a repository into another, where one may read the one and write the other', async () => {
    const mount = `${pull(repositories.everyone)}&scope=repository:${repositories.subscribed}:pull,push`;
    assert.deepEqual(await server.permitted(await server.get(mount, basic('pia'))), [open, `${sold},push`]);
    assert.deepEqual(await server.permitted(await server.get(mount, basic('ann'))), [open]);
  });

  test('is the list of all repositories for administrators alone', async () => {
    assert.deepEqual(await server.permitted(await server.get('scope=registry:catalog:*', basic('ops'))), [
      'registry:catalog:*',
    ]);
    assert.deepEqual(await server.permitted(await server.get('scope=registry:catalog:*', basic('pia'))), []);
    assert.deepEqual(await server.permitted(await server.get('scope=registry:catalog:*')), []);
  });

  test('keeps the class of what was asked', async () => {
    const answer = await server.get(`scope=repository(plugin):${repositories.everyone}:pull`);
    assert.deepEqual((await server.verified(answer['token'])).access, [
      { type: 'repository', class: 'plugin', name: repositories.everyone, actions: ['pull'] },
    ]);
  });

  test('starts and ends with the subscription', async () => {
    const mine = () => server.get(pull(repositories.subscribed), basic('ann')).then(server.permitted);
    assert.deepEqual(await mine(), []);
    const id = await grantSubscription(server.opened.database, {
      holderId: 'ann',
      product: 'acme/db',
      plan: 'subscribed',
      start: server.time,
      end: null,
      termsAcceptedBy: 'ann',
    });
    assert.deepEqual(await mine(), [sold]);
    await endSubscription(server.opened.database, id, server.time);
    assert.deepEqual(await mine(), []);
  });
});

describe('a request for a token', () => {
  test('with a wrong password is refused, whoever it is for', async () => {
    for (const id of ['ann', 'stranger']) {
      const answer = await server.get(pull(repositories.everyone), basic(id, 'wrong'));
      assert.equal(answer.status, 401);
      assert.equal(answer['token'], undefined);
      assert.match(String(answer['details']), /password or personal access token/);
    }
  });

  for (const authorization of ['Basic', 'Basic !', 'Basic YW5u', 'Bearer x', 'Basic OnB3', ''])
    test(`with the header ${JSON.stringify(authorization)} is refused`, async () => {
      assert.equal((await server.get('', { authorization })).status, 401);
    });

  test('says how to sign in', async () => {
    const response = await server.request('/token', { headers: basic('ann', 'wrong') });
    assert.match(response.headers.get('www-authenticate') ?? '', /^Basic realm=/);
  });

  test('for another registry is refused, naming the one there is', async () => {
    const answer = await answerOf(await server.request('/token?service=elsewhere'));
    assert.equal(answer.status, 400);
    assert.match(String(answer['details']), /registry\.example:5000/);
  });

  test('that names no registry is for the only one', async () => {
    const answer = await answerOf(await server.request(`/token?${pull(repositories.everyone)}`));
    assert.equal((await server.verified(answer['token'])).aud, service);
  });

  test('with a scope that cannot be read grants the others', async () => {
    const answer = await server.get(`scope=repository::pull&scope=nonsense&${pull(repositories.everyone)}`);
    assert.deepEqual(await server.permitted(answer), [`repository:${repositories.everyone}:pull`]);
  });

  test('for hundreds of repositories is refused', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `scope=repository:a/b${index}:pull`).join('&');
    assert.equal((await server.get(many)).status, 400);
  });

  test('by another method is refused', async () => {
    const response = await server.request('/token', { method: 'DELETE' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, POST');
  });

  test('never fails, and never grants to nobody, whatever it holds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.constantFrom('scope', 'service', 'account', 'client_id', 'x'), fc.string({ unit: 'binary' })),
        ),
        fc.option(fc.stringMatching(/^[ -~]*$/), { nil: undefined }),
        async (values, authorization) => {
          const response = await server.request(`/token?${new URLSearchParams(values).toString()}`, {
            headers: authorization === undefined ? {} : { authorization },
          });
          assert.ok([200, 400, 401].includes(response.status), String(response.status));
          if (response.status === 200) assert.deepEqual(await server.permitted(await answerOf(response)), []);
        },
      ),
    ));
});

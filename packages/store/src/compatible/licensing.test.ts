/** What the original's licensing client does with a store, call by call: sign in, look who one is, get a trial, get its licence. */
import assert from 'node:assert/strict';
import { X509Certificate, createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type JWK, decodeJwt, decodeProtectedHeader, flattenedVerify, importJWK, importX509, jwtVerify } from 'jose';
import { keyId } from '../keys/key-id.ts';
import { type SignedInPerson, passwordOf } from '../identity/test/accounts.ts';
import { type LicenseFile, LicensingError, openLicensingClient } from './test/licensing-client.ts';
import { origin } from '../server/test/store.ts';
import { type Street, openStreet } from './test/street.ts';

let street: Street;
let client: ReturnType<typeof openLicensingClient>;
let ann: SignedInPerson;
let bob: SignedInPerson;
let globex: string;

before(async () => {
  street = await openStreet();
  client = openLicensingClient(street.request);
  ann = await street.person('ann');
  bob = await street.person('bob');
  globex = await street.organisation('globex', { [ann.id]: 'owner', [bob.id]: 'member' });
});
after(() => street.close());

const refused = (status: number, message: string | RegExp) => (error: unknown) => {
  assert.ok(error instanceof LicensingError, String(error));
  assert.equal(error.status, status);
  if (typeof message === 'string') assert.equal(error.message, message);
  else assert.match(error.message, message);
  return true;
};

/** As the original's verifier does: the key that the file names must be trusted, and its signature and proof must hold. */
const verifyAsDocker = async ({ key_id: id, private_key: secret, authorization }: LicenseFile) => {
  const { keys } = await street.json<{ keys: (JWK & { purpose: string })[] }>('/.well-known/jwks.json');
  const trusted = keys.find(({ kid, purpose }) => kid === id && purpose === 'licence');
  assert.ok(trusted, 'the key is published');
  const { payload, signatures } = JSON.parse(Buffer.from(authorization, 'base64').toString()) as {
    payload: string;
    signatures: { header: { jwk: JWK; alg: string }; signature: string; protected: string }[];
  };
  const [signature] = signatures;
  assert.ok(signature && signatures.length === 1);
  assert.equal(keyId(signature.header.jwk), id);
  const verified = await flattenedVerify({ ...signature, payload }, await importJWK(trusted, signature.header.alg));
  const license = JSON.parse(new TextDecoder().decode(verified.payload)) as Record<string, unknown>;
  const proof = createHmac('sha256', Buffer.from(secret, 'base64url')).update(String(license['expiration'])).digest();
  assert.equal(Buffer.from(String(license['token']), 'base64url').compare(proof), 0);
  return license;
};

describe('signing in', () => {
  test('gives a token with the claims, the algorithm and the certificate that old programs read', async () => {
    const token = await client.loginViaAuth('ann', passwordOf('ann'));
    const { alg, x5c } = decodeProtectedHeader(token);
    assert.equal(alg, 'RS256');
    const [certificate] = x5c ?? [];
    assert.ok(certificate);
    const key = await importX509(new X509Certificate(Buffer.from(certificate, 'base64')).toString(), 'RS256');
    const { payload } = await jwtVerify(token, key, { algorithms: ['RS256'] });
    assert.equal(payload['username'], 'ann');
    assert.equal(payload['email'], 'ann@example.com');
    assert.equal(payload.sub, ann.id);
    assert.match(payload.jti ?? '', /^jti-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    assert.equal(typeof payload['scope'], 'string');
    assert.ok((payload.exp ?? 0) > (payload.iat ?? 0));
  });

  test('takes the address for the name, in any case, and a personal access token for the password', async () => {
    assert.equal(decodeJwt(await client.loginViaAuth('Ann@Example.com', passwordOf('ann'))).sub, ann.id);
    const token = await ann.token('subscriptions:read');
    assert.equal(decodeJwt(await client.loginViaAuth('ann', token)).sub, ann.id);
  });

  test('is refused without saying what is wrong', async () => {
    for (const [name, password] of [
      ['ann', 'wrong'],
      ['nobody', passwordOf('ann')],
      ['bob', await ann.token('subscriptions:read')],
      ['ann', 'pat_0000000000000000000000000000000000000000'],
    ] as const)
      await assert.rejects(client.loginViaAuth(name, password), (error) => {
        assert.ok(error instanceof LicensingError);
        assert.equal(error.status, 401);
        assert.deepEqual(error.body, { detail: 'Incorrect authentication credentials' });
        return true;
      });
  });

  for (const [claim, body, problems] of [
    ['nothing', {}, { username: ['This field is required.'], password: ['This field is required.'] }],
    ['an empty password', { username: 'ann', password: '' }, { password: ['This field may not be blank.'] }],
    ['numbers', { username: 1, password: 'x' }, { username: ['Not a valid string.'] }],
    ['no JSON', '{', { username: ['This field is required.'], password: ['This field is required.'] }],
  ] as const)
    test(`with ${claim} says what is wrong with each field`, async () => {
      const answer = await street.send('POST', '/v2/users/login', null, body);
      assert.equal(answer.status, 400);
      assert.deepEqual(await answer.json(), problems);
    });

  test('is slowed down where somebody guesses', async () => {
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const body = { username: 'carol', password: `guess ${attempt}` };
      statuses.add((await street.send('POST', '/v2/users/login/', null, body)).status);
    }
    assert.deepEqual([...statuses], [401, 429]);
  });
});

describe('looking who somebody is', () => {
  test('needs no token, and tells no more than the name', async () => {
    const { date_joined: joined, ...user } = (await client.getHubUserByName('ann')) as unknown as Record<
      string,
      string
    >;
    assert.deepEqual(user, { id: ann.id, username: 'ann', type: 'User' });
    assert.ok(Date.parse(joined ?? ''));
  });

  test('finds organisations, too', async () => {
    const { id, type, ...rest } = (await client.getHubUserByName('globex')) as unknown as Record<string, string>;
    assert.deepEqual({ id, type, orgname: rest['orgname'] }, { id: globex, type: 'Organization', orgname: 'globex' });
  });

  test('does not find who is not there', () =>
    assert.rejects(client.getHubUserByName('nobody'), refused(404, 'There is no such user.')));

  test('lists the organisations of whoever has a token, in pages', async () => {
    const token = await client.loginViaAuth('bob', passwordOf('bob'));
    assert.deepEqual(
      (await client.getHubUserOrgs(token)).map(({ id, orgname }) => [id, orgname]),
      [[globex, 'globex']],
    );
    for (const scheme of ['Bearer', 'JWT']) {
      const answer = await street.request('/v2/user/orgs?page_size=100', {
        headers: { authorization: `${scheme} ${token}` },
      });
      const { results, ...page } = (await answer.json()) as { results: unknown[] };
      assert.deepEqual(page, { count: 1, page_size: 100, next: null, previous: null });
      assert.equal(results.length, 1);
    }
    await assert.rejects(client.getHubUserOrgs(''), refused(401, /Sign in/));
  });
});

describe('a trial', () => {
  test('is had, listed, looked at and licensed', async () => {
    const token = await client.loginViaAuth('ann', passwordOf('ann'));
    const id = await client.generateNewTrialSubscription(token, ann.id);
    assert.match(id, /^sub-[\da-f-]{36}$/);
    const [listed] = await client.listSubscriptionsDetails(token, ann.id);
    assert.equal(listed?.subscription_id, id);
    const { current_period_start, current_period_end, initial_period_start, eusa, ...found } =
      await client.getSubscription(token, id);
    assert.deepEqual(found, {
      name: 'Docker Enterprise Free Trial',
      subscription_id: id,
      docker_id: ann.id,
      product_id: 'docker-ee-trial',
      product_rate_plan: 'free-trial',
      product_rate_plan_id: 'free-trial',
      state: 'active',
      pricing_components: [{ name: 'Nodes', value: 10 }],
      grace_days: 0,
      created_by_docker_id: ann.id,
      marketing_opt_in: false,
    });
    assert.equal(current_period_start, initial_period_start);
    assert.equal(Date.parse(current_period_end ?? '') - Date.parse(current_period_start ?? ''), 30 * 86_400_000);
    assert.deepEqual({ accepted: eusa?.accepted, by: eusa?.accepted_by }, { accepted: true, by: ann.id });

    const license = await verifyAsDocker(await client.downloadLicense(token, id));
    assert.equal(license['tier'], 'Trial');
    assert.equal(license['maxEngines'], 10);
    const { expiration } = (await client.call('GET', `/api/billing/v4/subscriptions/${id}/license-detail/`, token)) as {
      expiration: string;
    };
    assert.equal(expiration, license['expiration']);
    assert.equal(Date.parse(expiration), Math.floor(Date.parse(current_period_end ?? '') / 1000) * 1000);
  });

  test('is had once', async () => {
    const token = await client.loginViaAuth('ann', passwordOf('ann'));
    await assert.rejects(client.generateNewTrialSubscription(token, ann.id), refused(409, /has been tried/));
  });

  test('is had for an organisation by its owners alone', async () => {
    const [owner, member] = [
      await client.loginViaAuth('ann', passwordOf('ann')),
      await client.loginViaAuth('bob', passwordOf('bob')),
    ];
    await assert.rejects(client.generateNewTrialSubscription(member, globex), refused(403, /^docker_id invalid/));
    const id = await client.generateNewTrialSubscription(owner, globex);
    assert.deepEqual(
      (await client.listSubscriptionsDetails(member, globex)).map((one) => one.subscription_id),
      [id],
    );
    await verifyAsDocker(await client.downloadLicense(member, id));
  });
});

describe('a token', () => {
  test('opens nothing of others’', async () => {
    const [mine, theirs] = [
      await client.loginViaAuth('ann', passwordOf('ann')),
      await client.loginViaAuth('bob', passwordOf('bob')),
    ];
    const [own] = await client.listSubscriptionsDetails(mine, ann.id);
    const id = own?.subscription_id ?? assert.fail();
    await assert.rejects(client.listSubscriptionsDetails(theirs, ann.id), refused(403, /^docker_id invalid/));
    for (const path of ['', '/license-file', '/license-detail'])
      await assert.rejects(
        client.call('GET', `/api/billing/v4/subscriptions/${id}${path}`, theirs),
        refused(404, 'There is no such subscription.'),
      );
  });

  test('does what the personal access token may for which it was given, and ends with it', async () => {
    const made = await ann.browser.post('/v1/account/tokens', { name: 'reader', scopes: ['subscriptions:read'] });
    const { token: secret, id } = (await made.json()) as { token: string; id: string };
    const token = await client.loginViaAuth('ann', secret);
    assert.equal((await client.listSubscriptionsDetails(token, ann.id)).length, 1);
    await assert.rejects(client.generateNewTrialSubscription(token, ann.id), refused(403, /subscriptions:write/));
    const revoked = await street.request(`/v1/account/tokens/${id}`, {
      method: 'DELETE',
      headers: { cookie: ann.browser.cookie(), origin },
    });
    assert.equal(revoked.status, 200);
    await assert.rejects(client.listSubscriptionsDetails(token, ann.id), refused(401, /Sign in again/));
  });

  test('that is none, or that another signed, is refused', async () => {
    const good = await client.loginViaAuth('ann', passwordOf('ann'));
    const [header, payload, signature] = good.split('.');
    const other = Buffer.from(JSON.stringify({ ...decodeJwt(good), sub: bob.id })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const token of ['nonsense', 'a.b.c', `${header}.${other}.${signature}`, `${none}.${payload}.`, 'sk_live_x'])
      await assert.rejects(client.listSubscriptionsDetails(token, ann.id), refused(401, /./));
  });

  test('of a browser’s session does not do: a form on another site must not call', async () => {
    const answer = await ann.browser.get(`/api/billing/v4/subscriptions?docker_id=${ann.id}`);
    assert.equal(answer.status, 401);
  });
});

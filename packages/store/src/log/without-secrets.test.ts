/** Everything that an address of the store's can hold which opens something, asked of the store as it is, and looked for in its log. */
import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { type TestStore, openTestStore } from '../server/test/store.ts';
import { createLog } from './log.ts';
import { loggedPath, withoutSecrets } from './without-secrets.ts';

const secret = 'q7XzR2mKd9TbWc4YhN8sLp3V';
const jwt = `eyJhbGciOiJIUzI1NiJ9.eyJlbWFpbCI6ImFubkBleGFtcGxlLmNvbSJ9.${secret}`;

let store: TestStore;
let logged = '';
before(async () => {
  const lines = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString();
      done();
    },
  });
  store = await openTestStore({ log: createLog('trace', lines), registry: { url: 'https://registry.example' } });
});
after(() => store.close());

describe('the log never holds', () => {
  for (const [what, path, shown] of [
    [
      'the token of a reset, in Better Auth’s own path',
      `/auth/reset-password/${secret}?callbackURL=/`,
      '/auth/reset-password/…',
    ],
    ['… with a slash too many', `/auth//reset-password//${secret}/`, '/auth//reset-password//…/'],
    ['… as its page has it', `/reset-password?token=${secret}`, '/reset-password'],
    ['the token of a verification', `/auth/verify-email?token=${jwt}`, '/auth/verify-email'],
    ['… in a path that nothing is at', `/verify-email/${jwt}`, '/verify-email/…'],
    ['an invitation', `/invitations/${secret}aB3dE5fG`, '/invitations/…'],
    ['… that is accepted', `/invitations/${secret}aB3dE5fG/accept`, '/invitations/…/accept'],
    ['… asked of Better Auth', `/auth/organization/get-invitation?id=${secret}`, '/auth/organization/get-invitation'],
    [
      'the ticket of a checkout',
      `/checkout/chk_0123456789abcdefABCDEF?ticket=${secret}`,
      '/checkout/chk_0123456789abcdefABCDEF',
    ],
    ['a code of OAuth', `/auth/oauth2/callback/sso?code=${secret}&state=${secret}`, '/auth/oauth2/callback/sso'],
    [
      '… handed over to a page',
      `/embed/v1/signed-in?origin=https%3A%2F%2Facme.example&code=${secret}`,
      '/embed/v1/signed-in',
    ],
    ['the token of an order', `/orders/redeem?token=${secret}`, '/orders/redeem'],
    ['… in the old interface', `/api/fulfillment/v1/orders?token=${secret}`, '/api/fulfillment/v1/orders'],
    ['a key, put where it does not belong', `/v1/publishers/sk_live_${secret}/keys`, '/v1/publishers/…/keys'],
    ['an access token in the query', `/v1/account?access_token=${jwt}`, '/v1/account'],
  ] as const)
    test(what, async () => {
      logged = '';
      await store.request(path);
      await store.request(path, { method: 'POST' });
      assert.ok(!logged.includes(secret), logged);
      assert.ok(logged.includes(`"path":"${shown}"`), logged);
    });
});

describe('a line', () => {
  for (const [line, shown] of [
    [
      `GET https://store.example/reset-password?token=${secret}&lang=de`,
      'GET https://store.example/reset-password?token=…&lang=de',
    ],
    [`Invalid URL: "/auth/reset-password/${secret}"`, 'Invalid URL: "/auth/reset-password/…"'],
    [`Bearer pat_${secret}`, 'Bearer pat_…'],
    [`key sk_test_${secret}`, 'key sk_test_…'],
    [`token ${jwt}, twice`, 'token eyJ…, twice'],
    [`https://a.example/?x=1#code=y&ticket=${secret}`, 'https://a.example/?x=1#code=y&ticket=…'],
    ['nothing of the kind', 'nothing of the kind'],
  ] as const)
    test(`"${shown}" is what is left of it`, () => assert.equal(withoutSecrets(line), shown));

  test('has secrets in no member of an error either', () => {
    let line = '';
    const log = createLog('info', { write: (text: string) => void (line = text) });
    const error = Object.assign(new TypeError('Invalid URL'), { input: `/x?token=${secret}` });
    log.error({ err: error }, 'failed');
    assert.ok(line.includes('/x?token=…'), line);
    assert.ok(!line.includes(secret), line);
  });
});

describe('a path', () => {
  for (const path of [
    '/v1/products/prod_0123456789abcdefABCDEF/plans',
    '/account/subscriptions/sub-3f0e4a1c-1111-4222-8333-0123456789ab',
    '/products/acme/db-exporter-for-everything.2',
    '/account/organisations/acme/invitations/withdraw',
    '/embed/v1/4Yq7XzR2mKd9TbWc4YhN8sLp3V/live.js',
    '/api/fulfillment/v1/order-items/3f0e4a1c-1111-4222-8333-0123456789ab/product-keys/',
    '/',
  ])
    test(`${path} is told whole`, () => assert.equal(loggedPath(path), path));
});

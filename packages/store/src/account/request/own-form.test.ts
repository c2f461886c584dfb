/** Forms that other sites send in somebody's name. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mailbox, openMailbox } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore, origin } from '../../server/test/store.ts';
import { join } from '../test/people.ts';
import type { Visit } from '../test/visit.ts';

let store: TestStore;
let visit: Visit;
before(async () => {
  const mailbox: Mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
  visit = await join(store, mailbox, 'ann');
});
after(() => store.close());

const posts = [
  '/sign-in',
  '/sign-in/second-step',
  '/sign-out',
  '/sign-up',
  '/verify-email',
  '/verify-email/again',
  '/forgotten-password',
  '/reset-password',
  '/consent/allow',
  '/consent/deny',
  '/device',
  '/device/allow',
  '/device/deny',
  '/invitations/x/accept',
  '/account/profile',
  '/account/profile/email',
  '/account/security/password',
  '/account/security/two-step/turn-on',
  '/account/security/two-step/turn-off',
  '/account/security/two-step/confirm',
  '/account/security/sessions/end',
  '/account/security/sessions/end-others',
  '/account/tokens',
  '/account/tokens/end',
  '/account/organisations',
  '/account/organisations/x/leave',
  '/account/keys/secret',
];

describe('a form', () => {
  for (const [whence, headers] of [
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site, by a browser that says only its origin', { origin: 'https://evil.example' }],
    ['a site that hides its origin', { origin: 'null' }],
    ['a neighbour of the store', { origin: 'https://docs.store.example', 'sec-fetch-site': 'same-site' }],
    ['a page that claims to be the store’s', { origin, 'sec-fetch-site': 'cross-site' }],
  ] as const)
    test(`of ${whence} does nothing`, async () => {
      for (const path of posts) {
        const seen = await visit.post(path, {}, headers);
        assert.equal(seen.status, 403, path);
        assert.equal(seen.heading, 'This form came from somewhere else', path);
      }
      assert.equal((await visit.open('/account')).heading, 'Profile');
    });

  test('that says nothing of where it comes from does nothing', async () => {
    const answer = await store.request('/sign-out', { method: 'POST', body: new URLSearchParams({}) });
    assert.equal(answer.status, 403);
  });

  test('of the store’s own is taken, however the browser says so', async () => {
    for (const headers of [{ origin }, { origin, 'sec-fetch-site': 'same-origin' }])
      assert.equal((await visit.post('/account/profile', { name: '' }, headers)).status, 422);
  });

  test('may hold anything, and is answered with a page', async () => {
    for (const path of posts)
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/json',
        'text/plain',
        '',
      ]) {
        const answer = await store.request(path, {
          method: 'POST',
          body: '%\0%ff{"name":[1]}&name=1&name=2&__proto__[x]=1&constructor=x',
          headers: { origin, ...(type === '' ? {} : { 'content-type': type }) },
          redirect: 'manual',
        });
        assert.ok(answer.status < 500, `${path} as ${type}: ${answer.status}`);
      }
  });
});

describe('an address that holds anything', () => {
  test('is answered with a page', async () => {
    for (const path of [
      '/account/organisations/%00',
      '/account/organisations/%FF',
      '/account/organisations/..%2f',
      '/invitations/%00',
      '/invitations/%F0%9F%99%82',
      '/device?user_code=%00',
      '/account/keys?publisher=%00',
      '/verify-email?token=%00',
      '/sign-in?returnTo=%00&why=__proto__&done=constructor',
      '/check-mail?for=__proto__',
      '/consent?client_id=%00',
    ])
      assert.ok((await visit.open(path)).status < 500, path);
  });
});

describe('every page of accounts', () => {
  test('is kept by no cache, framed by nobody, and runs nothing that is not the store’s', async () => {
    for (const path of [
      '/sign-in',
      '/sign-up',
      '/check-mail',
      '/verify-email?token=x',
      '/verify-email/again',
      '/forgotten-password',
      '/reset-password?token=x',
      '/sign-in/second-step',
      '/device',
      '/account/profile',
      '/account/security',
      '/account/tokens',
      '/account/organisations',
    ]) {
      const { status, headers, elements } = await visit.open(path);
      assert.equal(status, 200, path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/, path);
      assert.match(policy, /frame-ancestors 'none'/, path);
      assert.match(policy, /form-action 'self'(;|$)/, path);
      assert.doesNotMatch(policy, /unsafe|\*/, path);
      assert.ok(
        elements.some(({ attributes: { name, content } }) => name === 'robots' && content?.includes('noindex')),
        path,
      );
      for (const { attributes } of elements) assert.equal(attributes['style'], undefined, path);
    }
  });
});

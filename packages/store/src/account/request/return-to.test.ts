import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { askingOrigin, authorizePath, clientOrigin, safePath } from './return-to.ts';

const store = 'https://store.example';
const authorize = '/auth/oauth2/authorize';

describe('where somebody is led after signing in', () => {
  test('is in the store, whatever was asked for', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        '//',
        '..',
        '.',
        '?',
        '#',
        '@',
        ':',
        '%2f',
        '%5c',
        '\t',
        '\n',
        '\r',
        ' ',
        '\0',
        'https:',
        'javascript:',
        'evil.example',
        'account',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = safePath(pieces.join(''));
        if (path === null) return;
        const url = new URL(path, store);
        assert.equal(url.origin, store);
        assert.equal(safePath(path), path);
        assert.doesNotMatch(path, /[\r\n\t\0\\]/);
      }),
      { numRuns: 2000 },
    );
  });

  test('is no other host that is left where a path goes up', () => {
    for (const path of ['/..//evil.example', '/a/..//evil.example/', '/.//evil.example'])
      assert.equal(safePath(path), null);
  });

  test('is the page itself, with its query', () => {
    for (const path of ['/', '/account', '/device?user_code=ABCD', '/products/acme/db?lang=de#plans'])
      assert.equal(safePath(path), path);
  });

  test('is nothing where it is too long to be a page', () => {
    assert.equal(safePath(`/${'a'.repeat(5000)}`), null);
    assert.equal(safePath(undefined), null);
  });
});

describe('the request of another program', () => {
  test('goes on without what sent its user to sign in', () => {
    const asked = new URLSearchParams(
      'client_id=x&prompt=login+consent&scope=openid&sig=1&exp=2&ba_iat=3&ba_param=sig&ba_param=exp&lang=de',
    );
    assert.equal(authorizePath(authorize, asked), `${authorize}?client_id=x&prompt=consent&scope=openid`);
    asked.set('prompt', 'create');
    assert.equal(authorizePath(authorize, asked), `${authorize}?client_id=x&scope=openid`);
  });

  test('names the vendor’s page that asks, and leads back by way of the store', () => {
    const back = `${store}/embed/v1/signed-in?${new URLSearchParams({ origin: 'https://www.acme.example' })}`;
    const path = `${authorize}?${new URLSearchParams({ redirect_uri: back })}`;
    assert.equal(clientOrigin(authorize, path), store);
    assert.equal(askingOrigin(authorize, path), 'https://www.acme.example');
  });

  test('of a program of its own leads back to it', () => {
    const path = `${authorize}?redirect_uri=http://127.0.0.1:4321/callback`;
    assert.equal(clientOrigin(authorize, path), 'http://127.0.0.1:4321');
    assert.equal(askingOrigin(authorize, path), 'http://127.0.0.1:4321');
  });

  test('leads nowhere else', () => {
    for (const path of [
      '/account',
      `${authorize}?redirect_uri=javascript:alert(1)`,
      `${authorize}?redirect_uri=x`,
      authorize,
      null,
    ])
      assert.equal(clientOrigin(authorize, path), null);
  });
});

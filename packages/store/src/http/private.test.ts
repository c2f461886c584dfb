import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Problem } from '@chandlery/contract';
import * as z from 'zod/mini';
import { type TestStore, openTestStore } from '../server/test/store.ts';

let store: TestStore;
before(async () => {
  store = await openTestStore();
});
after(() => store.close());

describe('a route that looks who is calling', () => {
  for (const [what, headers] of [
    ['nobody', {}],
    ['a token that nobody has', { authorization: 'Bearer pat_nonsense' }],
    ['a header that is none', { authorization: 'nonsense' }],
  ] as const) {
    test(`asks ${what} to sign in, and says how`, async () => {
      const response = await store.request('/v1/account', { headers });
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      const { code, detail } = z.parse(Problem, await response.json());
      assert.equal(code, 'unauthenticated');
      assert.ok(detail);
    });
  }

  test('lets pages on any origin send a token, and no credentials of the browser’s own', async () => {
    const response = await store.request('/v1/account', {
      method: 'OPTIONS',
      headers: { origin: 'https://vendor.example' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-headers'), 'Authorization, *');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });
});

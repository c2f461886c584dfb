import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Problem, type ProblemCode, problems } from '@chandlery/contract';
import * as z from 'zod/mini';
import { type TestStore, openTestStore } from '../server/test/store.ts';

let store: TestStore;
before(async () => {
  store = await openTestStore();
});
after(() => store.close());

const refused = async (path: string, code: ProblemCode, options: RequestInit = {}) => {
  const response = await store.request(path, options);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const problem = z.parse(Problem, await response.json());
  assert.deepEqual(
    [problem.code, problem.status, response.status],
    [code, problems[code].status, problems[code].status],
  );
  return { problem, response };
};

describe('a problem document', () => {
  for (const [path, code] of [
    ['/v1/products/acme/nothing', 'product_not_found'],
    ['/v1/products/acme/nothing/releases', 'product_not_found'],
    ['/v1/publishers/nobody', 'publisher_not_found'],
    ['/v1/nothing', 'not_found'],
    ['/media/nothing.png', 'not_found'],
    [`/media/${'0'.repeat(64)}.png`, 'not_found'],
    ['/v1/search?cursor=nonsense', 'invalid_cursor'],
    ['/v1/search?cursor=WyJhIl0', 'invalid_cursor'],
  ] as const) {
    test(`says ${code} for ${path}`, async () => {
      await refused(path, code);
    });
  }

  for (const [path, where] of [
    ['/v1/products', 'query.ids'],
    ['/v1/products?ids=', 'query.ids'],
    ['/v1/products?ids=,,', 'query.ids'],
    [`/v1/products?ids=${Array.from({ length: 101 }, (_, index) => `a/b${index}`).join(',')}`, 'query.ids'],
    ['/v1/products/Acme/db', 'path.publisher'],
    ['/v1/products/acme/%00', 'path.name'],
    ['/v1/search?type=vm', 'query.type.0'],
    ['/v1/search?type=container&type=plugin', 'query.type'],
    ['/v1/search?limit=0', 'query.limit'],
    ['/v1/search?limit=101', 'query.limit'],
    ['/v1/search?limit=ten', 'query.limit'],
    ['/v1/search?certified=maybe', 'query.certified'],
    ['/v1/search?sort=best', 'query.sort'],
    [`/v1/search?q=${'x'.repeat(201)}`, 'query.q'],
  ] as const) {
    test(`names ${where} as what is wrong with ${path.slice(0, 50)}`, async () => {
      const { problem } = await refused(path, 'invalid_request');
      assert.deepEqual(
        problem.issues?.map((issue) => issue.path),
        [where],
      );
    });
  }

  test('names the request by the id that the caller gave or, where that is no id, by one of its own', async () => {
    const named = await refused('/v1/nothing', 'not_found', { headers: { 'x-request-id': 'mine-1' } });
    assert.equal(named.problem.instance, 'urn:request:mine-1');
    const forged = await refused('/v1/nothing', 'not_found', { headers: { 'x-request-id': 'a"b<c>' } });
    assert.match(forged.problem.instance ?? '', /^urn:request:[\da-f-]{36}$/);
  });

  test('says that a body is too large', async () => {
    await refused('/v1/search', 'too_large', { method: 'POST', body: 'x'.repeat(1_000_001) });
  });
});

describe('a method', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    test(`${method} is refused with the methods that are taken`, async () => {
      const { response } = await refused('/v1/search', 'method_not_allowed', { method });
      assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    });
  }

  test('is allowed to pages on any origin for a day', async () => {
    const response = await store.request('/v1/search', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://vendor.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
    assert.equal(response.headers.get('access-control-allow-headers'), '*');
    assert.equal(response.headers.get('access-control-max-age'), '86400');
  });
});

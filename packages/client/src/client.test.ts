import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RouteName, routes } from '@chandlery/contract';
import { type StoreClient, StoreError, createStoreClient } from './index.ts';
import { answerProducts, json, openTestStore, problem, productOf } from '../../../test/support/test-store.ts';

const codeOf = (code: string) => (error: unknown) => {
  assert.ok(error instanceof StoreError, String(error));
  assert.equal(error.code, code);
  return true;
};

type PublicRouteName = {
  [Name in RouteName]: (typeof routes)[Name]['cache'] extends 'public' ? Name : never;
}[RouteName];

/** One method for every public route: a route without one is a type error here. */
const methods = {
  'store.get': (client) => client.store.get,
  'products.list': (client) => client.products.list,
  'products.get': (client) => client.products.details,
  'products.certification': (client) => client.products.certification,
  'certificates.get': (client) => client.certificates.get,
  'plans.list': (client) => client.plans.list,
  'releases.list': (client) => client.products.releases,
  search: (client) => client.search,
  'categories.list': (client) => client.categories.list,
  'publishers.get': (client) => client.publishers.get,
} satisfies Record<PublicRouteName, (client: StoreClient) => unknown>;

test('every public route of the contract has a method', () => {
  const client = createStoreClient({ store: 'https://store.example.com' });
  for (const method of Object.values(methods)) assert.equal(typeof method(client), 'function');
});

test('a store that is not an absolute URL is refused at once', () => {
  assert.throws(() => createStoreClient({ store: 'store.example.com' }), TypeError);
});

describe('products of one tick', () => {
  test('travel in one request, sorted, each once', async () => {
    await using store = await openTestStore(answerProducts);
    const { products } = createStoreClient({ store: store.origin });
    const found = await Promise.all(['acme/b', 'acme/a', 'acme/b'].map((slug) => products.get(slug)));
    assert.deepEqual(
      found.map(({ slug }) => slug),
      ['acme/b', 'acme/a', 'acme/b'],
    );
    assert.deepEqual(store.requests, ['/v1/products?ids=acme/a,acme/b']);
  });

  test('are at most a hundred to a request', async () => {
    await using store = await openTestStore(answerProducts);
    const { products } = createStoreClient({ store: store.origin });
    await Promise.all(Array.from({ length: 101 }, (_, index) => products.get(`acme/${index}`)));
    assert.equal(store.requests.length, 2);
  });

  test('that the store does not have fail alone, and say so', async () => {
    await using store = await openTestStore(answerProducts);
    const { products } = createStoreClient({ store: store.origin });
    const [known, unknown] = await Promise.allSettled([products.get('acme/a'), products.get('else/b')]);
    assert.equal(known.status, 'fulfilled');
    assert.ok(unknown.status === 'rejected');
    codeOf('product_not_found')(unknown.reason);
  });

  test('can be named by what is no name without reaching another address', async () => {
    await using store = await openTestStore(answerProducts);
    const { products } = createStoreClient({ store: store.origin });
    await assert.rejects(products.get('../../admin?x=1&y#z'), codeOf('product_not_found'));
    assert.deepEqual(store.requests, ['/v1/products?ids=../../admin?x=1&y#z']);
  });
});

describe('a caller', () => {
  test('who gives up gets the reason of the signal, and the others their answer', async () => {
    await using store = await openTestStore(answerProducts);
    const { products } = createStoreClient({ store: store.origin });
    const giving = new AbortController();
    const first = products.get('acme/a', { signal: giving.signal });
    const second = products.get('acme/a');
    const reason = new Error('gone');
    giving.abort(reason);
    await assert.rejects(first, (error) => error === reason);
    assert.equal((await second).slug, 'acme/a');
    assert.equal(store.requests.length, 1);
  });

  test('shares a request under way with another who asks the same', async () => {
    await using store = await openTestStore((_, response) => json(response, { items: [] }));
    const { categories } = createStoreClient({ store: store.origin });
    await Promise.all([categories.list(), categories.list()]);
    assert.deepEqual(store.requests, ['/v1/categories']);
  });
});

describe('a failed request', () => {
  test('is sent again after what Retry-After says, where the store may recover', async () => {
    await using store = await openTestStore((_, response, count) =>
      count < 3 ? problem(response, 503, 'unavailable', { 'retry-after': '0' }) : json(response, { items: [] }),
    );
    await createStoreClient({ store: store.origin }).categories.list();
    assert.equal(store.requests.length, 3);
  });

  test('takes a date for Retry-After', async () => {
    await using store = await openTestStore((_, response, count) =>
      count < 2
        ? problem(response, 429, 'rate_limited', { 'retry-after': new Date(0).toUTCString() })
        : json(response, { items: [] }),
    );
    await createStoreClient({ store: store.origin }).categories.list();
    assert.equal(store.requests.length, 2);
  });

  test('is not sent again where the store asks for a long wait', async () => {
    await using store = await openTestStore((_, response) =>
      problem(response, 429, 'rate_limited', { 'retry-after': '3600' }),
    );
    await assert.rejects(createStoreClient({ store: store.origin }).categories.list(), codeOf('rate_limited'));
    assert.equal(store.requests.length, 1);
  });

  test('is not sent again where it would fail again', async () => {
    await using store = await openTestStore((_, response) =>
      problem(response, 404, 'publisher_not_found', { 'x-request-id': 'r-1' }),
    );
    const failed = createStoreClient({ store: store.origin }).publishers.get('nobody');
    await assert.rejects(failed, (error) => {
      codeOf('publisher_not_found')(error);
      assert.ok(error instanceof StoreError);
      assert.deepEqual([error.status, error.requestId, error.message], [404, 'r-1', 'Told: publisher_not_found']);
      return true;
    });
    assert.equal(store.requests.length, 1);
  });

  test('gives up after as many retries as were allowed', async () => {
    await using store = await openTestStore((_, response) =>
      problem(response, 503, 'unavailable', { 'retry-after': '0' }),
    );
    await assert.rejects(
      createStoreClient({ store: store.origin, retries: 1 }).categories.list(),
      codeOf('unavailable'),
    );
    assert.equal(store.requests.length, 2);
  });

  test('at a proxy that answers in HTML is told by its status', async () => {
    await using store = await openTestStore((_, response) => void response.writeHead(502).end('<h1>Bad gateway</h1>'));
    await assert.rejects(
      createStoreClient({ store: store.origin, retries: 0 }).categories.list(),
      codeOf('unavailable'),
    );
  });

  test('that never ends is a timeout', async () => {
    await using store = await openTestStore((_, response) => void response.writeHead(200).write('{'));
    await assert.rejects(
      createStoreClient({ store: store.origin, retries: 0, timeout: 50 }).categories.list(),
      codeOf('timeout'),
    );
  });

  test('to where nobody listens is a failure of the network', async () => {
    await assert.rejects(
      createStoreClient({ store: 'http://127.0.0.1:1', retries: 0 }).categories.list(),
      codeOf('network'),
    );
  });
});

describe('an answer', () => {
  for (const [name, body] of [
    ['that is not JSON', 'no'],
    ['that is null', 'null'],
    ['without a field', '{"items":[{"slug":"databases","products":3}]}'],
    [
      'with a script for an address',
      JSON.stringify({ items: [{ ...productOf('acme/a'), url: 'javascript:alert(1)' }], missing: [] }),
    ],
  ] as const)
    test(`${name} is one clear error`, async () => {
      await using store = await openTestStore((_, response) => void response.end(body));
      const client = createStoreClient({ store: store.origin });
      const asked = name.includes('script') ? client.products.list(['acme/a']) : client.categories.list();
      await assert.rejects(asked, codeOf('malformed_answer'));
    });

  test('is kept while it is fresh', async () => {
    await using store = await openTestStore((_, response) =>
      json(response, { items: [] }, { 'cache-control': 'public, max-age=60' }),
    );
    const { categories } = createStoreClient({ store: store.origin });
    await categories.list();
    await categories.list();
    assert.equal(store.requests.length, 1);
  });

  test('that is stale is confirmed by its ETag', async () => {
    const conditions: (string | undefined)[] = [];
    await using store = await openTestStore((request, response) => {
      conditions.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        json(
          response,
          { items: [{ slug: 'databases', name: 'Databases', products: 3 }] },
          { etag: '"1"', 'cache-control': 'max-age=0' },
        );
    });
    const { categories } = createStoreClient({ store: store.origin });
    const first = await categories.list();
    assert.deepEqual(await categories.list(), first);
    assert.deepEqual(conditions, [undefined, '"1"']);
  });

  test('that may be stale is given at once and renewed behind it', async () => {
    const { promise: renewed, resolve } = Promise.withResolvers<void>();
    await using store = await openTestStore((_, response, count) => {
      json(
        response,
        { items: [{ slug: 'a', name: `Answer ${count}`, products: 1 }] },
        { 'cache-control': 'max-age=0, stale-while-revalidate=60' },
      );
      if (count === 2) resolve();
    });
    const { categories } = createStoreClient({ store: store.origin });
    await categories.list();
    assert.equal((await categories.list()).items[0]?.name, 'Answer 1');
    await renewed;
  });

  test('that must not be stored is not', async () => {
    await using store = await openTestStore((_, response) =>
      json(response, { items: [] }, { 'cache-control': 'private, no-store, max-age=60' }),
    );
    const { categories } = createStoreClient({ store: store.origin });
    await categories.list();
    await categories.list();
    assert.equal(store.requests.length, 2);
  });
});

describe('a search', () => {
  const facets = { type: [], category: [], platform: [], price: [], source: [], certified: [] };
  const twoPages = openTestStore.bind(undefined, (request, response) => {
    const isFirst = !request.url?.includes('cursor');
    json(response, {
      items: [productOf(isFirst ? 'acme/a' : 'acme/b')],
      facets,
      total: 2,
      nextCursor: isFirst ? 'next' : null,
    });
  });

  test('sends nothing before it is walked through', async () => {
    await using store = await twoPages();
    createStoreClient({ store: store.origin }).search({ q: 'db' });
    assert.deepEqual(store.requests, []);
  });

  test('is walked through product by product', async () => {
    await using store = await twoPages();
    const slugs: string[] = [];
    for await (const { slug } of createStoreClient({ store: store.origin }).search({
      q: 'db',
      type: ['container', 'plugin'],
    }))
      slugs.push(slug);
    assert.deepEqual(slugs, ['acme/a', 'acme/b']);
    assert.deepEqual(store.requests, [
      '/v1/search?q=db&type=container,plugin',
      '/v1/search?q=db&type=container,plugin&cursor=next',
    ]);
  });

  test('is walked through page by page, and no further than is asked', async () => {
    await using store = await twoPages();
    const results = createStoreClient({ store: store.origin }).search({ q: 'db' });
    assert.equal((await results.page()).nextCursor, 'next');
    for await (const page of results.pages()) {
      assert.equal(page.total, 2);
      break;
    }
    assert.equal(store.requests.length, 2);
  });
});

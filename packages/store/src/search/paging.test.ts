import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ReleasePage, SearchPage } from '@chandlery/contract';
import fc from 'fast-check';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { productInput, releaseInputs } from '../catalogue/test/listings.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';

let store: TestStore;
const size = 40;
const add = (slug: string, changes: Parameters<typeof productInput>[1] = {}) =>
  saveListing(store.database, productInput(slug, changes));

/** Some names have the word, some cards only, some long descriptions only; popularity and ratings repeat, so that ties are common. */
const numbered = (index: number) => ({
  name: index % 4 === 0 ? `Widget ${index}` : `Thing ${index}`,
  shortDescription: index % 4 === 1 ? 'Makes a widget.' : 'Makes things.',
  longDescription: index % 4 === 2 ? 'Works with any widget.' : '',
  pulls: 10 ** (index % 3),
  rating: index % 2 === 0 ? { average: 1 + (index % 5), count: 10 } : null,
});

before(async () => {
  store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  for (let index = 0; index < size; index += 1) await add(`acme/p${index}`, numbered(index));
});
after(() => store.close());

/** All pages of a query, with something happening between them. */
const pages = async (
  query: string,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<SearchPage[]> => {
  const all: SearchPage[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: SearchPage = await store.json<SearchPage>(
      `/v1/search?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    all.push(page);
    cursor = page.nextCursor;
    await between(all.length);
  }
  return all;
};
const slugsOf = (all: readonly SearchPage[]) => all.flatMap(({ items }) => items.map(({ slug }) => slug));

describe('pages of results', () => {
  for (const sort of ['relevance', 'popular', 'rating', 'newest', 'updated', 'name']) {
    for (const words of ['', 'q=widget&']) {
      test(`by ${sort}${words === '' ? '' : ' with words'} hold every product once, in the order of one long page`, async () => {
        const [whole] = await pages(`${words}sort=${sort}&limit=100`);
        const expected = slugsOf(whole === undefined ? [] : [whole]);
        assert.equal(expected.length, whole?.total);
        for (const limit of [1, 3, 7])
          assert.deepEqual(slugsOf(await pages(`${words}sort=${sort}&limit=${limit}`)), expected);
      });
    }
  }

  test('stay as they were when products come in before, between and behind them', async () => {
    const before = slugsOf(await pages('sort=popular&limit=100'));
    const during = slugsOf(
      await pages('sort=popular&limit=5', (page) => add(`acme/new-${page}`, { pulls: 10 ** (page % 4) })),
    );
    assert.deepEqual(
      during.filter((slug) => !slug.startsWith('acme/new-')),
      before,
    );
    assert.equal(new Set(during).size, during.length);
  });
});

describe('a cursor', () => {
  const refused = async (path: string) => {
    const response = await store.request(path);
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { code: string }).code, 'invalid_cursor');
  };

  test('is refused with another query than its own', async () => {
    const { nextCursor } = await store.json<SearchPage>('/v1/search?sort=name&limit=2');
    for (const query of ['sort=newest', 'sort=name&q=widget', 'sort=name&type=plugin', ''])
      await refused(`/v1/search?${query}&cursor=${nextCursor}`);
  });

  test('is taken with another limit', async () => {
    const { nextCursor } = await store.json<SearchPage>('/v1/search?sort=name&limit=2');
    assert.equal((await store.json<SearchPage>(`/v1/search?sort=name&limit=9&cursor=${nextCursor}`)).items.length, 9);
  });

  test('that somebody made up is refused, or starts the list elsewhere, and nothing else', async () => {
    const { nextCursor } = await store.json<SearchPage>('/v1/search?sort=newest&limit=2');
    const real = JSON.parse(Buffer.from(nextCursor ?? '', 'base64url').toString()) as unknown[];
    const forged = fc.oneof(
      fc.string(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc
        .tuple(
          fc.integer({ min: -1, max: 2 }),
          fc.oneof(
            fc.double(),
            fc.string(),
            fc.constantFrom('\0', 1e308, -1e308, 8.64e15, -3.9e15, 5e-324, 'Infinity'),
          ),
        )
        .map(([part, key]) => Buffer.from(JSON.stringify([real[0], part, key, real[3]])).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(forged, async (cursor) => {
        const { status } = await store.request(`/v1/search?sort=newest&limit=2&cursor=${encodeURIComponent(cursor)}`);
        assert.ok(status === 200 || status === 400, String(status));
      }),
      { numRuns: 200 },
    );
  });
});

describe('pages of releases', () => {
  test('hold every release once, the newest first, also when one comes in between', async () => {
    const releases = (count: number) => releaseInputs(...Array.from({ length: count }, () => ['linux/amd64']));
    await add('acme/released', { releases: releases(9) });
    const read = (cursor: string | null) =>
      store.json<ReleasePage>(
        `/v1/products/acme/released/releases?limit=4${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
    const first = await read(null);
    await add('acme/released', { releases: releases(10) });
    const second = await read(first.nextCursor);
    const third = await read(second.nextCursor);
    const versions = [first, second, third].flatMap(({ items }) => items.map(({ version }) => version));
    assert.deepEqual(versions, ['9.0', '8.0', '7.0', '6.0', '5.0', '4.0', '3.0', '2.0', '1.0']);
    assert.equal(third.nextCursor, null);
  });

  test('refuse a cursor that is none', async () => {
    for (const cursor of ['x', Buffer.from('1e9').toString('base64url'), Buffer.from('null').toString('base64url')]) {
      const { status } = await store.request(`/v1/products/acme/released/releases?cursor=${cursor}`);
      assert.ok(status === 400 || cursor === Buffer.from('1e9').toString('base64url'));
    }
  });
});

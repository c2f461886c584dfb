import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { SearchPage } from '@chandlery/contract';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { planInput, productInput, releaseInputs } from '../catalogue/test/listings.ts';
import { certifyRelease } from '../certification/certify-release.ts';
import { digestOf, testAuthority } from '../certification/test/authority.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';

let store: TestStore;
const add = (slug: string, changes: Parameters<typeof productInput>[1] = {}) =>
  saveListing(store.database, productInput(slug, changes));
const search = (query: string) => store.json<SearchPage>(`/v1/search?${query}`);
const slugs = async (query: string) => (await search(query)).items.map(({ slug }) => slug);
const counts = (page: SearchPage, facet: keyof SearchPage['facets']) =>
  Object.fromEntries(page.facets[facet].map(({ value, count }) => [value, count]));

before(async () => {
  store = await openTestStore();
  const { database } = store;
  await savePublisher(database, { slug: 'library', name: 'Official Images' });
  await savePublisher(database, { slug: 'acme', name: 'Acme Corporation' });
  const databases = [{ slug: 'databases', name: 'Databases & storage' }];
  const monitoring = [{ slug: 'monitoring', name: 'Monitoring' }];
  const web = [{ slug: 'web', name: 'Web servers' }];
  await add('library/postgres', {
    name: 'PostgreSQL',
    source: 'official',
    categories: databases,
    pulls: 1_000_000_000,
    shortDescription: 'The object-relational database.',
    releases: releaseInputs(['linux/amd64', 'linux/arm64']),
  });
  await add('library/mysql', {
    name: 'MySQL',
    source: 'official',
    categories: databases,
    pulls: 900_000_000,
    releases: releaseInputs(['linux/amd64']),
  });
  await add('library/nginx', {
    name: 'nginx',
    source: 'official',
    categories: web,
    pulls: 2_000_000_000,
    releases: releaseInputs(['linux/amd64', 'windows/amd64']),
  });
  await add('acme/postgres-exporter', {
    name: 'Postgres Exporter',
    support: { statement: 'Weekdays.' },
    releases: [{ version: '1.0', tags: [], platforms: [{ platform: 'linux/s390x', digest: digestOf('a') }] }],
    categories: monitoring,
    pulls: 5000,
    plans: [
      planInput({
        kind: 'paid',
        trialDays: 14,
        images: [{ repository: 'store/acme/postgres-exporter', tag: '1.0' }],
        prices: [{ amount: 900, currency: 'USD', interval: 'month', scheme: 'flat' }],
      }),
    ],
  });
  await certifyRelease(database, await testAuthority(database), {
    product: 'acme/postgres-exporter',
    version: '1.0',
    by: 'ops',
    reason: null,
  });
  await add('acme/adminer', {
    name: 'Adminer',
    categories: databases,
    pulls: 40_000_000,
    longDescription: 'Works with **MySQL**, PostgreSQL and others. See <https://adminer.example/elsewhere>.',
  });
  await add('acme/console', {
    name: 'Console',
    type: 'service',
    tags: ['dashboard'],
    pulls: 10,
    plans: [planInput({ kind: 'byol', gated: true })],
  });
  await add('acme/nodejs', { name: 'Node.js', pulls: 100 });
  await add('acme/cpp', { name: 'C++ build tools', pulls: 90 });
  await add('acme/ja', { name: 'データベース管理', pulls: 80, shortDescription: '小さなデータベースの管理画面です。' });
  await add('acme/zh', { name: '数据库', pulls: 70 });
  await add('acme/ar', { name: 'قاعدة بيانات', pulls: 60 });
  await add('acme/de', { name: 'Größenprüfer', pulls: 50 });
});
after(() => store.close());

describe('words', () => {
  for (const [name, query, first] of [
    ['in a name put what is more popular first', 'q=postgres', 'library/postgres'],
    ['are found however they are bent', 'q=exporters', 'acme/postgres-exporter'],
    ['are found in any case', 'q=MYSQL', 'library/mysql'],
    ['are found without accents, and with two letters for ß', 'q=Grossenprufer', 'acme/de'],
    ['are found with other accents', 'q=gr%C3%B6%C3%9Fenprufer', 'acme/de'],
    ['may be only begun', 'q=postg', 'library/postgres'],
    ['are found in tags', 'q=dashboard', 'acme/console'],
    ['are found in the publisher’s name', 'q=corporation+console', 'acme/console'],
    ['are found in slugs', 'q=acme/console', 'acme/console'],
    ['written as one are found in a name of two', 'q=nodejs', 'acme/nodejs'],
    ['written as two are found in a name of one', 'q=my+sql', 'library/mysql'],
    ['with signs are found', 'q=c%2B%2B', 'acme/cpp'],
    ['are found in Japanese', 'q=%E3%83%87%E3%83%BC%E3%82%BF%E3%83%99%E3%83%BC%E3%82%B9', 'acme/ja'],
    ['are found in the middle of a Japanese sentence', 'q=%E7%AE%A1%E7%90%86%E7%94%BB%E9%9D%A2', 'acme/ja'],
    ['are found in Chinese', 'q=%E6%95%B0%E6%8D%AE', 'acme/zh'],
    ['are found in Arabic', 'q=%D8%A8%D9%8A%D8%A7%D9%86%D8%A7%D8%AA', 'acme/ar'],
  ] as const) {
    test(name, async () => {
      assert.equal((await slugs(query))[0], first);
    });
  }

  test('on a card go before those that only a long description mentions', async () => {
    assert.deepEqual(await slugs('q=mysql'), ['library/mysql', 'acme/adminer']);
  });

  test('that are the whole name go before all', async () => {
    assert.equal((await slugs('q=postgres+exporter'))[0], 'acme/postgres-exporter');
  });

  test('must all be there', async () => {
    assert.deepEqual(await slugs('q=postgres+nginx'), []);
  });

  test('of addresses and of nothing but signs match nothing, or everything', async () => {
    assert.deepEqual(await slugs('q=elsewhere'), []);
    assert.equal((await search('q=%21%3F')).total, (await search('')).total);
  });

  test('that PostgreSQL would read as operators do no harm', async () => {
    for (const words of ["a' | 'b", 'a & !b', 'x:*', '(((', '<->', '\\', '%', "'; drop table products; --", '\u0000']) {
      const response = await store.request(`/v1/search?q=${encodeURIComponent(words)}`);
      assert.equal(response.status, 200, words);
    }
  });
});

describe('mistyped words', () => {
  for (const [typed, meant, first] of [
    ['postgers', 'postgres', 'library/postgres'],
    ['ngnix', 'nginx', 'library/nginx'],
    ['adminr exporterr', null, undefined],
    ['dashbord', 'dashboard', 'acme/console'],
    ['postgers exporter', 'postgres exporter', 'acme/postgres-exporter'],
    ['xqzv', null, undefined],
  ] as const) {
    test(`"${typed}" ${meant === null ? 'find nothing' : `find "${meant}", and the answer says so`}`, async () => {
      const { items, correctedQuery } = await search(`q=${encodeURIComponent(typed)}`);
      assert.equal(items[0]?.slug, first);
      if (meant !== null) assert.equal(correctedQuery, meant);
    });
  }

  test('are left alone where they match as they are', async () => {
    assert.equal((await search('q=postgres')).correctedQuery, undefined);
  });
});

describe('facets', () => {
  test('count what each value would leave, with their own filter left out and the others applied', async () => {
    const page = await search('source=official&category=databases');
    assert.equal(page.total, 2);
    assert.deepEqual(counts(page, 'source'), { official: 2, store: 1 });
    assert.deepEqual(counts(page, 'category'), { databases: 2, web: 1 });
    assert.deepEqual(counts(page, 'platform'), { 'linux/amd64': 2, 'linux/arm64': 1 });
  });

  test('are joined by "and", their values by "or"', async () => {
    assert.deepEqual(await slugs('category=databases,web&source=official'), [
      'library/nginx',
      'library/postgres',
      'library/mysql',
    ]);
  });

  test('count only what has the words', async () => {
    assert.deepEqual(counts(await search('q=mysql'), 'source'), { official: 1, store: 1 });
  });

  test('say what getting the product takes, and whether it is certified', async () => {
    assert.deepEqual(await slugs('price=trial'), ['acme/postgres-exporter']);
    assert.deepEqual(await slugs('price=byol'), ['acme/console']);
    assert.deepEqual(await slugs('certified=true'), ['acme/postgres-exporter']);
    assert.equal(counts(await search(''), 'certified')['true'], 1);
  });

  test('keep a chosen value that leaves nothing, so that it can be taken back', async () => {
    const page = await search('type=plugin');
    assert.deepEqual([page.total, counts(page, 'type')['plugin']], [0, 0]);
  });

  test('have categories by name', async () => {
    assert.equal(
      (await search('')).facets.category.find(({ value }) => value === 'databases')?.label,
      'Databases & storage',
    );
  });

  test('follow a product that changes', async () => {
    await add('acme/changing', { source: 'community' });
    assert.equal(counts(await search(''), 'source')['community'], 1);
    await add('acme/changing', { source: 'store' });
    assert.equal(counts(await search(''), 'source')['community'], undefined);
  });
});

describe('order', () => {
  test('is by popularity where nothing is asked for', async () => {
    assert.deepEqual(await slugs('limit=2'), ['library/nginx', 'library/postgres']);
  });

  test('by name ignores case', async () => {
    const names = (await search('sort=name&limit=3')).items.map(({ name }) => name);
    assert.deepEqual(names, ['Adminer', 'changing', 'Console']);
  });

  test('by newest puts the last one first', async () => {
    await add('acme/last');
    assert.equal((await slugs('sort=newest&limit=1'))[0], 'acme/last');
  });

  test('holds a single top rating below many good ones', async () => {
    await add('acme/one-star-fan', { rating: { average: 5, count: 1 } });
    await add('acme/well-liked', { rating: { average: 4.6, count: 900 } });
    assert.equal((await slugs('sort=rating&limit=1'))[0], 'acme/well-liked');
  });
});

/** The content interface as clients of the original speak to it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { saveListing } from '../../catalogue/save-listing.ts';
import { certifyRelease } from '../../certification/certify-release.ts';
import { digestOf, testAuthority } from '../../certification/test/authority.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { planInput, productInput, releaseInputs, svg } from '../../catalogue/test/listings.ts';
import { type TestStore, openTestStore, origin } from '../../server/test/store.ts';
import type { Summary } from './summary.ts';

interface SearchAnswer {
  readonly count: number;
  readonly next: string;
  readonly previous: string;
  readonly page: number;
  readonly page_size: number;
  readonly summaries: readonly Summary[];
}

const base = '/api/content/v1';
let store: TestStore;

before(async () => {
  store = await openTestStore();
  const { database } = store;
  for (const [slug, name, verified] of [
    ['acme', 'Acme', true],
    ['library', 'Docker Official Images', true],
    ['yard', 'The Yard', false],
  ] as const)
    await savePublisher(database, { slug, name, verified });
  await saveListing(
    database,
    productInput('library/postgres', {
      name: 'PostgreSQL',
      source: 'official',
      pulls: 12_345_678,
      shortDescription: 'The most advanced open source database.',
      longDescription: '# What is PostgreSQL?\n\n**A database.**',
      categories: [{ slug: 'database', name: 'Databases' }],
      plans: [planInput({ images: [{ repository: 'library/postgres', tag: '16' }] })],
      releases: [
        {
          version: '16.1',
          tags: ['16.1', '16'],
          platforms: [
            { platform: 'linux/amd64', size: 1000, digest: `sha256:${'1'.repeat(64)}` },
            { platform: 'linux/arm/v7', size: 500 },
          ],
          releasedAt: '2026-01-02T03:04:05Z',
        },
        { version: '15.5', tags: ['15.5', '15'], platforms: [{ platform: 'linux/amd64', size: 900 }] },
      ],
    }),
  );
  await saveListing(
    database,
    productInput('acme/db', {
      name: 'Acme DB',
      pulls: 600_000,
      icon: { bytes: svg('Acme DB') },
      rating: { average: 4.5, count: 7 },
      categories: [{ slug: 'database', name: 'Databases' }],
      installation: 'Run it.',
      terms: { version: '1', url: 'https://acme.example/terms' },
      links: [{ kind: 'documentation', label: 'Documentation', url: 'https://acme.example/docs' }],
      screenshots: [{ bytes: svg('Dashboard'), label: 'The dashboard' }],
      plans: [
        planInput({ slug: 'community', images: [{ repository: 'store/acme/db-community', tag: '2.0' }] }),
        planInput({
          slug: 'team',
          isDefault: false,
          kind: 'paid',
          pullRequirement: 'subscribed',
          images: [{ repository: 'store/acme/db', tag: '2.0' }],
        }),
        planInput({ slug: 'signed', isDefault: false, pullRequirement: 'signed-in' }),
      ],
      support: { statement: 'Weekdays.' },
      releases: [
        {
          version: '2.0',
          tags: ['2.0'],
          platforms: [
            { platform: 'linux/amd64', digest: digestOf('a') },
            { platform: 'windows/amd64', digest: digestOf('b') },
          ],
        },
        ...releaseInputs(['linux/amd64']),
      ],
    }),
  );
  await certifyRelease(database, await testAuthority(database), {
    product: 'acme/db',
    version: '2.0',
    plans: ['team'],
    by: 'ops',
    reason: null,
  });
  await saveListing(
    database,
    productInput('acme/volumes', { type: 'plugin', pluginKind: 'volume', releases: releaseInputs(['linux/arm64']) }),
  );
  await saveListing(
    database,
    productInput('yard/whisper', {
      source: 'community',
      terms: { version: '1', text: 'Be kind.' },
      shortDescription: 'A chat for databases.',
    }),
  );
});
after(() => store.close());

const search = (query = '') => store.json<SearchAnswer>(`${base}/products/search${query}`);
const slugs = async (query: string) => (await search(query)).summaries.map(({ slug }) => slug).toSorted();
const refusal = async (path: string) => {
  const response = await store.request(`${base}${path}`);
  assert.equal(response.headers.get('content-type'), 'application/json');
  return { status: response.status, ...((await response.json()) as { message: string }) };
};

describe('GET /products/search', () => {
  test('answers a summary with the fields that old clients read', async () => {
    const { summaries, ...rest } = await search('?q=postgresql');
    assert.deepEqual(rest, { count: 1, next: '', previous: '', page: 1, page_size: 25 });
    const [summary] = summaries;
    assert.ok(summary);
    const { id, publisher, created_at, updated_at, ...shown } = summary;
    assert.match(id, /^prod_/);
    assert.match(publisher.id, /^pub_/);
    assert.equal(publisher.name, 'Docker Official Images');
    for (const moment of [created_at, updated_at]) assert.equal(new Date(moment).toISOString(), moment);
    assert.deepEqual(shown, {
      name: 'PostgreSQL',
      slug: 'postgres',
      type: 'image',
      short_description: 'The most advanced open source database.',
      source: 'library',
      popularity: 12_345_678,
      categories: [{ name: 'database', label: 'Databases' }],
      operating_systems: [{ name: 'linux', label: 'Linux' }],
      architectures: [
        { name: 'amd64', label: 'x86-64' },
        { name: 'arm', label: 'ARM' },
      ],
      logo_url: {},
      certification_status: 'not_certified',
      star_count: 0,
      pull_count: '10M+',
      filter_type: 'official',
    });
  });

  test('takes a slash at the end, the header of version 3 and a bearer without a token', async () => {
    const response = await store.request(`${base}/products/search/?q=postgresql&type=image`, {
      headers: { 'search-version': 'v3', authorization: 'Bearer ' },
    });
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as SearchAnswer).count, 1);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  for (const [query, expected] of [
    ['?type=image', ['acme/db', 'postgres', 'yard/whisper']],
    ['?type=plugin', ['acme/volumes']],
    ['?type=image,plugin', ['acme/db', 'acme/volumes', 'postgres', 'yard/whisper']],
    ['?type=bundle', []],
    ['?type=edition', []],
    ['?type=', ['acme/db', 'acme/volumes', 'postgres', 'yard/whisper']],
    ['?source=community', ['yard/whisper']],
    ['?source=verified', ['acme/db', 'acme/volumes']],
    ['?source=verified_publisher', ['acme/db', 'acme/volumes']],
    ['?source=store', ['acme/db', 'acme/volumes']],
    ['?source=library', ['postgres']],
    ['?image_filter=official', ['postgres']],
    ['?image_filter=store,official', ['acme/db', 'acme/volumes', 'postgres']],
    ['?image_filter=store%2Cofficial&source=library', ['postgres']],
    ['?image_filter=store&source=library', []],
    ['?image_filter=open_source', ['postgres', 'yard/whisper']],
    ['?certification_status=certified', ['acme/db']],
    ['?certification_status=not_certified', ['acme/volumes', 'postgres', 'yard/whisper']],
    ['?category=database', ['acme/db', 'postgres']],
    ['?category=database&category=unknown', ['acme/db', 'postgres']],
    ['?category=unknown', []],
    ['?operating_system=windows', ['acme/db']],
    ['?operating_system=linux,windows&architecture=arm64', ['acme/volumes']],
    ['?operating_system=windows&architecture=arm64', []],
    ['?architecture=arm', ['postgres']],
    ['?q=database', ['acme/db', 'postgres', 'yard/whisper']],
    ['?q=database&image_filter=official', ['postgres']],
    ['?something=else', ['acme/db', 'acme/volumes', 'postgres', 'yard/whisper']],
  ] as const) {
    test(`${query} finds ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, async () => {
      assert.deepEqual(await slugs(query), expected);
      assert.equal((await search(query)).count, expected.length);
    });
  }

  test('pages through all results once, along next and back along previous', async () => {
    const seen: string[] = [];
    const numbers: number[] = [];
    let address: string | undefined = `${base}/products/search?sort=updated_at&page_size=3&q=`;
    let last: SearchAnswer | undefined;
    while (address !== undefined && address !== '') {
      last = await store.json<SearchAnswer>(address.replace(origin, ''));
      seen.push(...last.summaries.map(({ slug }) => slug));
      numbers.push(last.page);
      address = last.next;
    }
    assert.deepEqual(numbers, [1, 2]);
    assert.deepEqual(seen.toSorted(), ['acme/db', 'acme/volumes', 'postgres', 'yard/whisper']);
    const { previous } = last ?? assert.fail('no page');
    assert.ok(previous.startsWith(`${origin}${base}/products/search?`));
    const before = await store.json<SearchAnswer>(previous.replace(origin, ''));
    assert.equal(before.page, 1);
    assert.deepEqual(
      before.summaries.map(({ slug }) => slug),
      seen.slice(0, 3),
    );
  });

  test('turns its order round when asked', async () => {
    const all = async (query: string) => (await search(query)).summaries.map(({ slug }) => slug);
    const down = await all('?sort=updated_at&order=desc');
    const up = [
      ...(await all('?sort=updated_at&order=asc&page_size=3')),
      ...(await all('?sort=updated_at&order=asc&page_size=3&page=2')),
    ];
    assert.deepEqual(up, down.toReversed());
    assert.deepEqual(await all('?sort=updated_at&order=asc&page_size=3&page=3'), []);
  });

  test('has nothing on a page behind the last', async () => {
    const { count, summaries, next } = await search('?page=100');
    assert.deepEqual({ count, summaries, next }, { count: 4, summaries: [], next: '' });
  });

  test('gives at most 200 on a page, whatever is asked', async () =>
    assert.equal((await search('?page_size=10000')).page_size, 200));

  for (const [query, message] of [
    ['?page=0', 'page invalid: takes a whole number from 1'],
    ['?page=one', 'page invalid: takes a whole number'],
    ['?page_size=-1', 'page_size invalid: takes a whole number'],
    ['?type=movie', 'type invalid: takes image, plugin, bundle, edition'],
    ['?sort=price', 'sort invalid: takes updated_at, suggested'],
  ] as const) {
    test(`${query} is refused with a message`, async () =>
      assert.deepEqual(await refusal(`/products/search${query}`), { status: 400, message }));
  }
});

interface Detail extends Summary {
  readonly full_description: string;
  readonly links: readonly unknown[];
  readonly screenshots: readonly { readonly label: string; readonly url: string }[];
  readonly is_offline: boolean;
  readonly plans: readonly ({ readonly id: string } & Record<string, unknown>)[];
}

describe('GET /products/images/{slug}', () => {
  test('answers the summary’s fields and the description as it was written', async () => {
    const detail = await store.json<Detail>(`${base}/products/images/postgres`);
    assert.equal(detail.slug, 'postgres');
    assert.equal(detail.pull_count, '10M+');
    assert.equal(detail.full_description, '# What is PostgreSQL?\n\n**A database.**');
    assert.equal(detail.is_offline, false);
    const [{ id, ...plan } = assert.fail('no plan')] = detail.plans;
    assert.match(id, /^plan_/);
    assert.deepEqual(plan, {
      name: 'Standard',
      description: '',
      instructions: '',
      download_attribute: 'anonymous',
      eusa: '',
      eusa_type: 'invalid',
      default_version: { linux: '16' },
      versions: [
        {
          os: 'linux',
          architecture: 'amd64',
          tags: [
            { value: '16.1', latest: false },
            { value: '16', latest: true },
            { value: '15.5', latest: false },
            { value: '15', latest: false },
          ],
        },
        {
          os: 'linux',
          architecture: 'arm',
          tags: [
            { value: '16.1', latest: false },
            { value: '16', latest: true },
          ],
        },
      ],
      operating_systems: [{ name: 'linux', label: 'Linux' }],
      architectures: [
        { name: 'amd64', label: 'x86-64' },
        { name: 'arm', label: 'ARM' },
      ],
      certification_status: 'not_certified',
      is_offline: false,
      rank: 0,
      repositories: [{ namespace: 'library', reponame: 'postgres' }],
    });
  });

  for (const path of ['acme/db', 'acme/db/', 'acme%2Fdb', 'acme%2Fdb/']) {
    test(`takes a publisher’s product as ${path}`, async () => {
      const detail = await store.json<Detail>(`${base}/products/images/${path}`);
      assert.equal(detail.slug, 'acme/db');
      assert.equal(detail.star_count, 7);
      assert.match(detail.logo_url.large ?? '', /^https:\/\/store\.example\/media\//);
      assert.deepEqual(detail.links, [{ label: 'Documentation', url: 'https://acme.example/docs' }]);
      assert.deepEqual(
        detail.screenshots.map(({ label, url }) => [label, url.startsWith(`${origin}/media/`)]),
        [['The dashboard', true]],
      );
      assert.deepEqual(
        detail.plans.map((plan) => [
          plan['download_attribute'],
          plan['certification_status'],
          plan['eusa_type'],
          plan['rank'],
          plan['instructions'],
          plan['repositories'],
        ]),
        [
          ['anonymous', 'not_certified', 'url', 0, 'Run it.', [{ namespace: 'store/acme', reponame: 'db-community' }]],
          ['subscribed', 'certified', 'url', 1, 'Run it.', [{ namespace: 'store/acme', reponame: 'db' }]],
          ['authenticated', 'not_certified', 'url', 2, 'Run it.', []],
        ],
      );
    });
  }

  test('has terms that are a text as such', async () => {
    const { plans } = await store.json<Detail>(`${base}/products/images/yard/whisper`);
    assert.deepEqual([plans[0]?.['eusa_type'], plans[0]?.['eusa']], ['text', 'Be kind.']);
  });

  test('has no plugins, which have a path of their own', async () => {
    assert.equal((await refusal('/products/images/acme/volumes')).status, 404);
    assert.equal((await refusal('/products/plugins/acme/db')).status, 404);
    assert.equal((await store.json<Detail>(`${base}/products/plugins/acme/volumes`)).type, 'plugin');
  });

  test('answers an unknown one with a message', async () =>
    assert.deepEqual(await refusal('/products/images/nobody/nothing'), {
      status: 404,
      message: 'There is no such image.',
    }));
});

describe('GET /repositories/public/{namespace}/{name}/tags', () => {
  const tags = (path: string) =>
    store.json<{ count: number; next: string | null; previous: string | null; results: { name: string }[] }>(
      `${base}/repositories/public/${path}`,
    );

  test('lists the tags of open content, the newest release’s first, with their images', async () => {
    const { results, ...rest } = await tags('library/postgres/tags');
    assert.deepEqual(rest, { count: 4, next: null, previous: null, page: 1, page_size: 10 });
    assert.deepEqual(
      results.map(({ name }) => name),
      ['16.1', '16', '15.5', '15'],
    );
    assert.deepEqual(results[0], {
      name: '16.1',
      last_updated: '2026-01-02T03:04:05.000Z',
      full_size: 1500,
      images: [
        { os: 'linux', architecture: 'amd64', variant: null, digest: `sha256:${'1'.repeat(64)}`, size: 1000 },
        { os: 'linux', architecture: 'arm', variant: 'v7', digest: null, size: 500 },
      ],
    });
  });

  test('pages', async () => {
    const { next, results } = await tags('library/postgres/tags/?page=2&page_size=1');
    assert.deepEqual(
      results.map(({ name }) => name),
      ['16'],
    );
    assert.equal(next, `${origin}${base}/repositories/public/library/postgres/tags/?page=3&page_size=1`);
  });

  test('lists those of a publisher’s open plan under the name that is pulled', async () =>
    assert.equal((await tags('store/acme/db-community/tags')).count, 2));

  for (const repository of ['store/acme/db', 'acme/db', 'library/nothing', 'library/%C2%A0']) {
    test(`does not say whether there is a ${repository}, which not everyone may pull`, async () => {
      const { status, message } = await refusal(`/repositories/public/${repository}/tags`);
      assert.equal(status, 404);
      assert.match(message, /^No open repository is named/);
    });
  }
});

test('a name that no database could hold is not found', async () =>
  assert.deepEqual(await refusal('/repositories/public/library/%00/tags'), {
    status: 404,
    message: 'Nothing is at this address.',
  }));

describe('what is elsewhere under the interface’s paths', () => {
  test('is not found, with a message', async () =>
    assert.deepEqual(await refusal('/nothing'), { status: 404, message: 'Nothing is at this address.' }));

  test('is refused with a message where the method is another', async () => {
    const response = await store.request(`${base}/products/search/`, { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    assert.deepEqual(await response.json(), { message: 'This address takes GET, HEAD, OPTIONS.' });
  });
});

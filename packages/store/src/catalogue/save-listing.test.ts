import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { count, eq } from 'drizzle-orm';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { ImageError } from '../media/save-image.ts';
import { ListingError } from './outcome.ts';
import { saveListing } from './save-listing.ts';
import { savePublisher } from './save-publisher.ts';
import { catalogueState, plans, products, releases } from './tables.ts';
import { planInput, productInput, releaseInputs, svg } from './test/listings.ts';

let opened: TestDatabase;
let slug = '';
let made = 0;

before(async () => {
  opened = await openTestDatabase();
  await savePublisher(opened.database, { slug: 'acme', name: 'Acme' });
});
beforeEach(() => {
  made += 1;
  slug = `acme/product-${made}`;
});
after(() => opened.close());

const save = (changes: Parameters<typeof productInput>[1] = {}) =>
  saveListing(opened.database, productInput(slug, changes));
const readProduct = async () => {
  const [row] = await opened.database.select().from(products).where(eq(products.slug, slug));
  assert.ok(row);
  return row;
};
const readPlans = async () =>
  opened.database
    .select()
    .from(plans)
    .where(eq(plans.productId, (await readProduct()).id))
    .orderBy(plans.position);
const readReleases = async () =>
  opened.database
    .select()
    .from(releases)
    .where(eq(releases.productId, (await readProduct()).id))
    .orderBy(releases.ordinal);
const readVersion = async () => (await opened.database.select().from(catalogueState))[0]?.version ?? 0;

describe('a listing', () => {
  test('is created, then unchanged when it comes again, and nothing of it is written', async () => {
    const listing = { icon: { bytes: svg('icon') }, releases: releaseInputs(['linux/amd64']) };
    assert.equal(await save(listing), 'created');
    const before = { product: await readProduct(), releases: await readReleases(), version: await readVersion() };
    assert.equal(await save(listing), 'unchanged');
    assert.deepEqual(
      { product: await readProduct(), releases: await readReleases(), version: await readVersion() },
      before,
    );
  });

  test('that has changed keeps its id and time of creation, and moves the catalogue to a new version', async () => {
    await save();
    const before = await readProduct();
    const version = await readVersion();
    assert.equal(await save({ name: 'Other name' }), 'updated');
    const after = await readProduct();
    assert.deepEqual([after.id, after.createdAt, after.name], [before.id, before.createdAt, 'Other name']);
    assert.ok(after.updatedAt >= before.updatedAt);
    assert.equal(await readVersion(), version + 1);
  });

  test('whose only change is its picture counts as changed', async () => {
    await save({ icon: { bytes: svg('one') } });
    assert.equal(await save({ icon: { bytes: svg('other') } }), 'updated');
  });

  test('keeps the ids of plans by slug, drops those no longer listed, and orders them as listed', async () => {
    await save({ plans: [planInput({ slug: 'small' }), planInput({ slug: 'large', isDefault: false })] });
    const [small, large] = await readPlans();
    await save({ plans: [planInput({ slug: 'large' }), planInput({ slug: 'huge', isDefault: false })] });
    const after = await readPlans();
    assert.deepEqual(
      after.map((plan) => plan.slug),
      ['large', 'huge'],
    );
    assert.equal(after[0]?.id, large?.id);
    assert.ok(!after.some(({ id }) => id === small?.id));
  });

  test('keeps the ids and places of releases when a newer one comes', async () => {
    await save({ releases: releaseInputs(['linux/amd64'], ['linux/amd64']) });
    const before = await readReleases();
    await save({ releases: releaseInputs(['linux/arm64'], ['linux/amd64'], ['linux/amd64']) });
    const after = await readReleases();
    assert.deepEqual(
      after.slice(0, 2).map(({ id, ordinal }) => ({ id, ordinal })),
      before.map(({ id, ordinal }) => ({ id, ordinal })),
    );
    assert.deepEqual((await readProduct()).platforms, ['linux/amd64', 'linux/arm64']);
    assert.equal((await readProduct()).version, '3.0');
  });

  test('with thousands of releases is saved whole', async () => {
    await save({ releases: releaseInputs(...Array.from({ length: 2500 }, () => ['linux/amd64'])) });
    assert.equal((await readReleases()).length, 2500);
  });

  test('saved by two at once is there once', async () => {
    const outcomes = await Promise.all([save(), save(), save()]);
    assert.equal(outcomes.length, 3);
    const [row] = await opened.database.select({ count: count() }).from(products).where(eq(products.slug, slug));
    assert.equal(row?.count, 1);
  });
});

describe('a listing is refused, and nothing of it kept,', () => {
  const refused = (
    name: string,
    changes: Parameters<typeof productInput>[1],
    error: typeof ListingError | typeof ImageError,
    says: RegExp,
  ) =>
    test(name, async () => {
      await assert.rejects(save(changes), (thrown) => thrown instanceof error && says.test(thrown.message));
      assert.deepEqual(await opened.database.select().from(products).where(eq(products.slug, slug)), []);
    });

  refused('without a plan', { plans: [] }, ListingError, /plans/);
  refused(
    'with two default plans',
    { plans: [planInput(), planInput({ slug: 'other' })] },
    ListingError,
    /exactly one plan must be the default/,
  );
  refused(
    'with two plans of one slug',
    { plans: [planInput(), planInput({ isDefault: false })] },
    ListingError,
    /same slug/,
  );
  refused(
    'with two releases of one version',
    { releases: [...releaseInputs(['linux/amd64']), ...releaseInputs(['linux/arm64'])] },
    ListingError,
    /same version/,
  );
  refused(
    'with a short description of 141 characters',
    { shortDescription: 'x'.repeat(141) },
    ListingError,
    /shortDescription/,
  );
  refused(
    'with a link that runs a script',
    { links: [{ kind: 'website', label: 'x', url: 'javascript:alert(1)' }] },
    ListingError,
    /url/,
  );
  refused('with a character that cannot be kept', { longDescription: 'a\0b' }, ListingError, /U\+0000/);
  refused(
    'with a file as its icon that is no image',
    { icon: { bytes: new TextEncoder().encode('MZ') } },
    ImageError,
    /not a PNG/,
  );
  refused(
    'with an icon of three megabytes',
    { icon: { bytes: new Uint8Array(3_000_000) } },
    ImageError,
    /at most 2000000/,
  );

  test('from a publisher whom the catalogue does not have', async () => {
    await assert.rejects(
      saveListing(opened.database, productInput('nobody/thing')),
      (thrown) => thrown instanceof ListingError && thrown.message.includes('"nobody"'),
    );
  });
});

describe('a publisher', () => {
  test('is created, unchanged, then updated', async () => {
    const profile = { slug: 'globex', name: 'Globex', logo: { bytes: svg('logo') } };
    const save = (changes: object = {}) => savePublisher(opened.database, { ...profile, ...changes });
    assert.deepEqual(
      [await save(), await save(), await save({ story: '# Hello' })],
      ['created', 'unchanged', 'updated'],
    );
  });

  test('that is renamed has its products found by the new name', async () => {
    await savePublisher(opened.database, { slug: 'initech', name: 'Initech' });
    await saveListing(opened.database, productInput('initech/printer'));
    await savePublisher(opened.database, { slug: 'initech', name: 'Penetrode' });
    const { createPostgresSearch } = await import('../search/postgres-search.ts');
    const { total } = await createPostgresSearch(opened.database).find({ q: 'penetrode' });
    assert.equal(total, 1);
  });
});

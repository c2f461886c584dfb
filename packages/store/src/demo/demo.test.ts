import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SearchPage } from '@chandlery/contract';
import * as z from 'zod/mini';
import { ProductListing, PublisherListing } from '../catalogue/listing.ts';
import { testAuthority } from '../certification/test/authority.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { publishers as publisherTable } from '../catalogue/tables.ts';
import { type TestStore, openTestStore } from '../import/test/open-store.ts';
import { products, publishers } from './catalogue.ts';
import { type DemoSurroundings, loadDemo } from './index.ts';

type Schema = z.core.$ZodTypes;

const inside = (schema: Schema): Schema => {
  const { def } = schema._zod;
  return def.type === 'default' || def.type === 'nullable' || def.type === 'optional'
    ? inside(def.innerType as Schema)
    : schema;
};

/**
 * What a schema lets a listing say, as paths: each field, and for fields that choose, each choice.
 * `plans[].kind=byol` is one; `verified=true` and `verified=false` are two.
 */
const sayable = (schema: Schema, path = ''): readonly string[] => {
  const { def } = inside(schema)._zod;
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([key, value]) =>
      sayable(value as Schema, path === '' ? key : `${path}.${key}`),
    );
  if (def.type === 'array') return sayable(def.element as Schema, `${path}[]`);
  if (def.type === 'enum') return Object.values(def.entries).map((value) => `${path}=${value}`);
  return def.type === 'boolean' ? [`${path}=true`, `${path}=false`] : [path];
};

/** What a listing says, in the same paths. A field left empty, null or 0 says nothing. */
const said = (value: unknown, path = ''): readonly string[] => {
  if (value === null || value === undefined || value === '' || value === 0) return [];
  if (Array.isArray(value)) return value.flatMap((member) => said(member, `${path}[]`));
  if (value instanceof Uint8Array || typeof value === 'number') return [path];
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, member]) => said(member, path === '' ? key : `${path}.${key}`));
  return [path, `${path}=${String(value)}`];
};

const unsaid = (schema: Schema, listings: readonly unknown[]): readonly string[] => {
  const all = new Set(listings.flatMap((listing) => said(listing)));
  return sayable(schema).filter((path) => !all.has(path));
};

const size = ({ bytes }: { readonly bytes: Uint8Array }): number => bytes.length;

describe('the demo catalogue', () => {
  test('uses every field of a listing, and every value of those that choose', () => {
    // A label is a screenshot's; an icon has none.
    const expected = ['icon.label'];
    assert.deepEqual(
      unsaid(
        ProductListing,
        products.map((product) => z.parse(ProductListing, product)),
      ),
      expected,
    );
    const publisherFields = publishers.map((publisher) => z.parse(PublisherListing, publisher));
    assert.deepEqual(unsaid(PublisherListing, publisherFields), ['logo.label']);
  });

  test('shows what breaks layouts: long, right-to-left and unspaced names, and no picture', () => {
    const names = products.map(({ name }) => name);
    assert.ok(names.some(({ length }) => length >= 95));
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Katakana}/u, /^\p{Script=Han}+$/u])
      assert.ok(
        names.some((name) => script.test(name)),
        script.source,
      );
    assert.ok(products.some(({ icon }) => icon === undefined));
    assert.ok(publishers.some(({ logo }) => logo === undefined));
    assert.ok(publishers.some(({ website }) => website === undefined));
  });

  test('sells in currencies with no, two and three decimals, and in every way of paying', () => {
    const plans = products.flatMap((product) => product.plans);
    const currencies = new Set(plans.flatMap(({ prices = [] }) => prices.map(({ currency }) => currency)));
    for (const currency of ['USD', 'EUR', 'JPY', 'KWD']) assert.ok(currencies.has(currency), currency);
    const kinds = new Set(plans.map(({ kind, gated = false }) => `${kind}${gated ? ', gated' : ''}`));
    assert.deepEqual([...kinds].toSorted(), ['byol', 'byol, gated', 'free', 'paid']);
    for (const { kind, prices = [], trialDays = 0, slug } of plans)
      assert.ok(kind === 'paid' ? prices.length > 0 : prices.length + trialDays === 0, slug);
    assert.deepEqual([...new Set(plans.map(({ images = [] }) => Math.min(images.length, 2)))].toSorted(), [0, 1, 2]);
  });

  test('names a component for each price that counts one', () => {
    for (const { slug, prices = [], components = [] } of products.flatMap((product) => product.plans))
      for (const { scheme, component } of prices)
        assert.ok(
          scheme === 'flat' ? component === undefined : components.some(({ name }) => name === component),
          slug,
        );
  });

  test('keeps to the rules of a store: a labelled screenshot, terms for what is sold, a contact for what is gated', () => {
    for (const { slug, source, screenshots = [], terms, plans } of products) {
      if (source !== 'store') continue;
      assert.ok(screenshots.length > 0 && screenshots.every(({ label = '' }) => label !== ''), slug);
      if (plans.some(({ kind }) => kind === 'paid')) assert.ok(terms?.version, slug);
      for (const plan of plans) if (plan.gated === true) assert.ok(plan.contactUrl, slug);
    }
  });

  test('is small: an icon has at most 1 500 bytes, a screenshot at most 6 000', () => {
    for (const { slug, icon, screenshots = [] } of products) {
      assert.ok(icon === undefined || size(icon) <= 1500, slug);
      assert.ok(
        screenshots.every((screenshot) => size(screenshot) <= 6000),
        slug,
      );
    }
    for (const { slug, logo } of publishers) assert.ok(logo === undefined || size(logo) <= 1500, slug);
  });

  test('leads nowhere real: every address is under a domain that is kept for examples', () => {
    const text = JSON.stringify([products, publishers], (_key, value: unknown) =>
      value instanceof Uint8Array ? '' : value,
    );
    const known = new Set(['www.openpolicyagent.org']);
    const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = '']) => host);
    const real = hosts.filter((host) => /\./.test(host) && !host.endsWith('.example') && !known.has(host));
    assert.deepEqual(real, []);
  });
});

describe('loading the demo', () => {
  let store: TestStore;
  let surroundings: DemoSurroundings;
  before(async () => {
    store = await openTestStore();
    const authority = await testAuthority(store.database, store.origin);
    surroundings = { authority: async () => authority, exampleOrigins: ['http://localhost:8090'], hasPeople: true };
  });
  after(() => store.close());

  const search = async () => z.parse(SearchPage, await (await store.get('/v1/search?limit=100')).json());

  test('leaves nothing behind where it fails', async () => {
    const failing = store.database.transaction(async (transaction) => {
      await loadDemo(transaction, surroundings);
      throw new Error('on purpose');
    });
    await assert.rejects(failing, /on purpose/);
    assert.equal((await search()).total, 0);
    assert.deepEqual(await store.database.select().from(publisherTable), []);
  });

  test('fills an empty catalogue once, also where two begin together', async () => {
    const loaded = await Promise.all([loadDemo(store.database, surroundings), loadDemo(store.database, surroundings)]);
    assert.deepEqual(loaded.toSorted(), [false, true]);
    const { items, total } = await search();
    assert.equal(total, products.length);
    assert.deepEqual(new Set(items.map(({ slug }) => slug)), new Set(products.map(({ slug }) => slug)));
    assert.equal(await loadDemo(store.database, surroundings), false);
  });

  test('shows every product with what it was written with', async () => {
    for (const { slug, name, plans, screenshots = [], releases = [] } of products) {
      const product = await store.product(slug);
      assert.deepEqual([product.name, product.plans.length], [name, plans.length]);
      assert.equal(product.screenshots.length, screenshots.length);
      assert.equal((await store.releases(slug)).length, releases.length);
      assert.ok(product.descriptionHtml.length > 100, slug);
    }
    const db = await store.product('acme/db');
    assert.deepEqual([db.offer.kind, db.offer.trialDays, db.version], ['trial', 14, '5.2.1']);
    assert.deepEqual(db.offer.prices[0], {
      amount: 4900,
      currency: 'USD',
      minorDigits: 2,
      interval: 'month',
      component: null,
    });
  });

  test('changes no catalogue that has a publisher', async () => {
    await savePublisher(store.database, { slug: 'acme', name: 'Somebody else' });
    assert.equal(await loadDemo(store.database, surroundings), false);
    assert.equal((await store.product('acme/db')).publisher.name, 'Somebody else');
  });
});

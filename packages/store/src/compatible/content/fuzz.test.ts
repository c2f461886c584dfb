/** The content interface, asked with whatever comes. */
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { planInput, productInput, releaseInputs } from '../../catalogue/test/listings.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { assertOwnAnswer, textValue } from '../test/hostile.ts';

let store: TestStore;
before(async () => {
  store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await saveListing(
    store.database,
    productInput('acme/db', {
      plans: [planInput({ images: [{ repository: 'store/acme/db', tag: '1.0' }] })],
      releases: releaseInputs(['linux/amd64']),
    }),
  );
});
after(() => store.close());

const names = [
  'q',
  'type',
  'source',
  'image_filter',
  'certification_status',
  'category',
  'operating_system',
  'architecture',
  'sort',
  'order',
  'page',
  'page_size',
];
const usual = fc.constantFrom(
  'image',
  'store',
  'official',
  'certified',
  'linux',
  'amd64',
  'updated_at',
  'asc',
  '1',
  '3',
);
const query = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.oneof(usual, textValue)), { maxLength: 6 })
  .map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString());
const segment = fc
  .oneof(fc.constantFrom('acme', 'db', 'store', 'library'), textValue)
  .map((text) => encodeURIComponent(text.toWellFormed()));
const path = fc.oneof(
  fc.constant('/products/search'),
  fc.tuple(fc.constantFrom('images', 'plugins'), segment).map(([type, slug]) => `/products/${type}/${slug}`),
  fc.tuple(segment, segment).map(([one, other]) => `/products/images/${one}/${other}`),
  fc.array(segment, { minLength: 2, maxLength: 3 }).map((parts) => `/repositories/public/${parts.join('/')}/tags`),
);

test('whatever is asked, the content interface answers or refuses with a message', async () => {
  await fc.assert(
    fc.asyncProperty(path, query, fc.boolean(), async (place, asked, isSlashed) => {
      const address = `/api/content/v1${place}${isSlashed ? '/' : ''}?${asked}`;
      await assertOwnAnswer(await store.request(address), address);
    }),
    { numRuns: 400 },
  );
});

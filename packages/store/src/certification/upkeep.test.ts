import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ProductBatch, ProductCertification } from '@chandlery/contract';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { planInput, productInput } from '../catalogue/test/listings.ts';
import { createLog } from '../log/log.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';
import { type Authority, certifyRelease } from './certify-release.ts';
import { digestOf, testAuthority } from './test/authority.ts';
import { startCertificationUpkeep } from './upkeep.ts';

let store: TestStore;
let authority: Authority;
before(async () => {
  store = await openTestStore();
  authority = await testAuthority(store.database);
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  for (const name of ['db', 'cache'])
    await saveListing(
      store.database,
      productInput(`acme/${name}`, {
        support: { statement: 'Weekdays.' },
        plans: [planInput({ images: [{ repository: `store/acme/${name}`, tag: '1.0' }] })],
        releases: [{ version: '1.0', tags: [], platforms: [{ platform: 'linux/amd64', digest: digestOf('a') }] }],
      }),
    );
});
after(() => store.close());

test('a running store takes what has expired out of force, and speaks for the rest in its own name', async () => {
  const { database } = store;
  const request = { version: '1.0', by: 'olga', reason: null };
  const longAgo = new Date(Date.now() - 40 * 86_400_000);
  await certifyRelease(database, authority, { ...request, product: 'acme/db', months: 1 }, longAgo);
  const elsewhere = { ...authority, issuer: 'https://old.example' };
  const { statement } = await certifyRelease(database, elsewhere, { ...request, product: 'acme/cache' });

  const stop = startCertificationUpkeep({
    database,
    authority: async () => authority,
    issuer: origin,
    log: createLog('silent'),
  });
  // It ends when what is under way is done, and the first look begins at once.
  await stop();

  const { items } = await store.json<ProductBatch>('/v1/products?ids=acme/cache,acme/db');
  assert.deepEqual(
    items.map(({ slug, certification }) => [slug, certification]),
    [
      ['acme/cache', 'container'],
      ['acme/db', null],
    ],
  );
  const now = await store.json<ProductCertification>('/v1/products/acme/cache/certification');
  assert.notEqual(now.statement, statement);
});

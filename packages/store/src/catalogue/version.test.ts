import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestStore } from '../server/test/store.ts';
import { saveListing } from './save-listing.ts';
import { savePublisher } from './save-publisher.ts';
import { productInput } from './test/listings.ts';
import { watchCatalogueVersion } from './version.ts';

test('what has been read is served on while the database is away', async () => {
  const store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await saveListing(store.database, productInput('acme/db'));
  const before = await (await store.request('/v1/products/acme/db')).text();
  await store.close();
  const during = await store.request('/v1/products/acme/db');
  assert.deepEqual([during.status, await during.text()], [200, before]);
});

test('readers who ask while a question is under way share its answer', async () => {
  const store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  const version = watchCatalogueVersion(store.database, 0, (error) => assert.fail(String(error)));
  assert.deepEqual(await Promise.all([version.current(), version.current(), version.current()]), [1, 1, 1]);
  await saveListing(store.database, productInput('acme/db'));
  assert.equal(await version.current(), 2);
  await store.close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CategoryList, SearchPage } from '@chandlery/contract';
import { type TestStore, openTestStore } from '../server/test/store.ts';
import { categoryName, categoryNameIn } from './category-names.ts';
import { saveListing } from './save-listing.ts';
import { savePublisher } from './save-publisher.ts';
import { productInput } from './test/listings.ts';

const categories = [
  { slug: 'security', name: categoryName('security') },
  { slug: 'web-servers', name: categoryName('web-servers') },
  { slug: 'boats', name: 'Boats' },
];

let store: TestStore;
before(async () => {
  store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await saveListing(store.database, productInput('acme/db', { categories }));
});
after(() => store.close());

const names = async (lang?: string): Promise<string[]> => {
  const { items } = await store.json<CategoryList>(`/v1/categories${lang === undefined ? '' : `?lang=${lang}`}`);
  return items.filter(({ products }) => products > 0).map(({ name }) => name);
};

test('categories are named in English, or in the language that is asked for and in its order', async () => {
  assert.deepEqual(await names(), ['Boats', 'Security', 'Web servers']);
  assert.deepEqual(await names('de-AT'), ['Boats', 'Sicherheit', 'Webserver']);
  assert.deepEqual(await names('tlh'), ['Boats', 'Security', 'Web servers']);
});

test('a search names its categories in the language that is asked for', async () => {
  const { facets } = await store.json<SearchPage>('/v1/search?lang=fr');
  assert.ok(facets.category.some(({ value, label }) => value === 'security' && label === 'Sécurité'));
});

test('hosted pages name categories in the visitor’s language', async () => {
  const page = await (await store.request('/products/acme/db?lang=ja')).text();
  assert.ok(page.includes('セキュリティ'));
  assert.ok(page.includes('Boats'));
});

test('a category that an operator has named otherwise keeps that name in every language', () => {
  assert.equal(categoryNameIn('de', { slug: 'security', name: 'Safety' }), 'Safety');
});

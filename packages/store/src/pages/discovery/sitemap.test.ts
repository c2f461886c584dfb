import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type PageStore, openPageStore, origin } from '../test/store.ts';
import { sitemap, sitemapPart } from './sitemap.ts';

let store: PageStore;
before(async () => {
  store = await openPageStore();
});
after(() => store.close());

const site = { name: 'Chandlery', origin, stylesheet: '/assets/x.css', script: null };
const locations = (markup: unknown): readonly string[] =>
  [...String(markup).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location.slice(origin.length));

describe('a catalogue too large for one sitemap', () => {
  it('has a list of parts that between them name every product once, and the other pages', async () => {
    const index = await sitemap(site, store.catalogue, 10);
    assert.match(String(index), /<sitemapindex/);
    assert.deepEqual(locations(index), ['/sitemaps/0.xml', '/sitemaps/1.xml', '/sitemaps/2.xml', '/sitemaps/3.xml']);
    const all: string[] = [];
    for (const part of [0, 1, 2, 3]) all.push(...locations(await sitemapPart(site, store.catalogue, part, 10)));
    const products = all.filter((path) => path.startsWith('/products/'));
    assert.equal(products.length, 33);
    assert.equal(new Set(products).size, 33);
    for (const path of ['/', '/docs/api', '/categories/tools', '/publishers/acme', '/publishers/noor'])
      assert.equal(all.filter((one) => one === path).length, 1, path);
  });

  it('has no part beyond the last', async () => {
    assert.equal(await sitemapPart(site, store.catalogue, 4, 10), null);
    assert.equal((await store.get('/sitemaps/0.xml')).status, 200);
    assert.equal((await store.get('/sitemaps/1.xml')).status, 404);
    assert.equal((await store.get('/sitemaps/x.xml')).status, 404);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestStore } from './test/store.ts';

test('the store’s pages have the name that its operator gave it', async () => {
  const store = await openTestStore({ name: 'Harbour & Sons' });
  try {
    const page = await (await store.request('/search')).text();
    assert.match(page, /<title>[^<]+ · Harbour &amp; Sons<\/title>/);
    assert.match(page, /<meta property="og:site_name" content="Harbour &amp; Sons"/);
    assert.match(await (await store.request('/opensearch.xml')).text(), /<Description>Harbour &amp; Sons</);
  } finally {
    await store.close();
  }
});

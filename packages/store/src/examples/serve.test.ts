import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examplesApp } from './serve.ts';

const origin = 'https://store.example.com';
const get = async (path: string) => examplesApp(origin).fetch(new Request(`http://vendor.example${path}`));

describe('example sites', () => {
  test('call this store, wherever it is', async () => {
    const response = await get('/html/index.html');
    const page = await response.text();
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.ok(page.includes(`${origin}/embed/v1/store.js`));
    assert.ok(!page.includes('localhost:8080'));
  });

  test('start at the first of them, and a folder is its index page', async () => {
    assert.equal((await get('/')).headers.get('location'), '/html/');
    assert.equal(await (await get('/html/')).text(), await (await get('/html/index.html')).text());
  });

  for (const site of ['react', 'vue', 'svelte'])
    test(`serve ${site} as its build leaves it, and none of its sources`, async () => {
      assert.equal((await get(`/${site}/package.json`)).status, 404);
      const page = await get(`/${site}/`);
      assert.equal(page.status, 200);
      const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
      assert.ok((await (await get(script)).text()).includes(origin));
    });

  for (const path of [
    '/..%2fpackage.json',
    '/html/%2e%2e%2f%2e%2e%2fpackage.json',
    '/html/%00',
    '/html/%E0',
    '/html/nothing.html',
  ]) {
    test(`have nothing at ${path}`, async () => {
      assert.equal((await get(path)).status, 404);
    });
  }
});

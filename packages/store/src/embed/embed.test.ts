import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';

let folder: string;
let store: TestStore;
const get = (name: string, headers: Record<string, string> = {}) => store.request(`/embed/v1/${name}`, { headers });

const write = async (into: string, files: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(into, name)), { recursive: true });
    await writeFile(join(into, name), text);
  }
};

let builds = 0;
const build = async (files: Record<string, string>): Promise<void> => {
  builds += 1;
  await write(folder, files);
  const time = new Date(2026, 0, 1, 0, 0, builds);
  await utimes(join(folder, 'store.js'), time, time);
};

const entry = `console.log(${JSON.stringify('x'.repeat(3000))});`;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-embed-'));
  store = await openTestStore({ embedFolder: folder });
});
after(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the bundle of elements', () => {
  test('that has not been built is a problem that says how to build it', async () => {
    const response = await get('store.js');
    assert.equal(response.status, 503);
    assert.match(((await response.json()) as { detail: string }).detail, /pnpm build/);
  });

  describe('that has been built', () => {
    beforeEach(() =>
      build({
        'store.js': entry,
        'Ab3_x-9Z/store-listing.js': 'define();',
        'store-listing.js': 'import',
        'integrity.json': '{}',
      }),
    );

    test('is for any page, asked for again after minutes under its own name', async () => {
      const { headers, status } = await get('store.js');
      assert.equal(status, 200);
      assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.match(headers.get('cache-control') ?? '', /^public, max-age=300, stale-while-revalidate=/);
    });

    test('is kept for ever under the names of its parts', async () => {
      assert.match(
        (await get('Ab3_x-9Z/store-listing.js')).headers.get('cache-control') ?? '',
        /^public, max-age=31536000, immutable$/,
      );
    });

    test('is as small as Brotli makes it', async () => {
      const response = await get('store.js', { 'accept-encoding': 'br' });
      assert.equal(Number(response.headers.get('content-length')), brotliCompressSync(entry).length);
    });

    test('has no other files', async () => {
      for (const name of [
        'missing.js',
        '..%2fpackage.json',
        'store.js%00',
        'Ab3_x-9Z/missing.js',
        'Ab3_x-9Z/deeper/store-listing.js',
        '12345678/store-listing.js',
      ])
        assert.equal((await get(name)).status, 404, name);
    });

    test('has nothing to say to somebody else’s tag, which is no error', async () => {
      const response = await get('Ab3_x-9Z/store-locator.js');
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.match(response.headers.get('cache-control') ?? '', /max-age=300,/);
      assert.doesNotMatch(await response.text(), /define/);
    });

    test('has each element under an address of its own, too, asked for again after minutes', async () => {
      const response = await get('store-listing.js');
      assert.equal(await response.text(), 'import');
      assert.match(response.headers.get('cache-control') ?? '', /max-age=300,/);
    });
  });

  test('that is built anew is served at once, and the parts of the one before are still there, from any process', async () => {
    await build({ 'store.js': 'old', '11111111/store-listing.js': 'old part', '11111111/live.js': 'old live' });
    await get('store.js');
    await rm(join(folder, '11111111'), { recursive: true });
    await build({ 'store.js': 'new', '22222222/store-listing.js': 'new part' });
    assert.equal(await (await get('store.js')).text(), 'new');
    assert.equal(await (await get('11111111/store-listing.js')).text(), 'old part');
    assert.equal(await (await get('11111111/live.js')).text(), 'old live');
    // A tag that came with the new build, on a page that still has the script of the old one.
    assert.equal((await get('11111111/store-plans.js')).status, 200);
  });
});

test('a process that has another release of the bundle serves the parts of this one too', async () => {
  const shared: TestDatabase = await openTestDatabase();
  const other = await mkdtemp(join(tmpdir(), 'chandlery-embed-'));
  try {
    const { openBundle } = await import('./bundle.ts');
    await write(folder, { 'store.js': 'mine', '33333333/live.js': 'my part' });
    await write(other, { 'store.js': 'yours' });
    await openBundle(shared.database, folder).file('store.js');
    const part = await openBundle(shared.database, other).file('33333333/live.js');
    assert.equal(Buffer.from(part?.body ?? []).toString(), 'my part');
  } finally {
    await shared.close();
    await rm(other, { recursive: true, force: true });
  }
});

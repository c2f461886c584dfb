import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';

let folder: string;
let store: TestStore;
const get = (name: string, headers: Record<string, string> = {}) => store.request(`/embed/v1/${name}`, { headers });

let builds = 0;
const build = async (files: Record<string, string>): Promise<void> => {
  builds += 1;
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
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
    beforeEach(() => build({ 'store.js': entry, 'listing-Ab3_x-9Z.js': 'export {};', 'integrity.json': '{}' }));

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
        (await get('listing-Ab3_x-9Z.js')).headers.get('cache-control') ?? '',
        /^public, max-age=31536000, immutable$/,
      );
    });

    test('is as small as Brotli makes it', async () => {
      const response = await get('store.js', { 'accept-encoding': 'br' });
      assert.equal(Number(response.headers.get('content-length')), brotliCompressSync(entry).length);
    });

    test('has no other files', async () => {
      for (const name of ['missing.js', '..%2fpackage.json', 'store.js%00', 'missing-12345678.js'])
        assert.equal((await get(name)).status, 404);
    });
  });

  test('that is built anew is served at once, and the parts of the one before are still there, from any process', async () => {
    await build({ 'store.js': 'old', 'old-11111111.js': 'old part' });
    await get('store.js');
    await rm(join(folder, 'old-11111111.js'));
    await build({ 'store.js': 'new', 'new-22222222.js': 'new part' });
    assert.equal(await (await get('store.js')).text(), 'new');
    assert.equal(await (await get('old-11111111.js')).text(), 'old part');
  });
});

test('a process that has another release of the bundle serves the parts of this one too', async () => {
  const shared: TestDatabase = await openTestDatabase();
  const other = await mkdtemp(join(tmpdir(), 'chandlery-embed-'));
  try {
    const { openBundle } = await import('./bundle.ts');
    await writeFile(join(folder, 'store.js'), 'mine');
    await writeFile(join(folder, 'mine-33333333.js'), 'my part');
    await writeFile(join(other, 'store.js'), 'yours');
    await openBundle(shared.database, folder).file('store.js');
    const part = await openBundle(shared.database, other).file('mine-33333333.js');
    assert.equal(Buffer.from(part?.body ?? []).toString(), 'my part');
  } finally {
    await shared.close();
    await rm(other, { recursive: true, force: true });
  }
});

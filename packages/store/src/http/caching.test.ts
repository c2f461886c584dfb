import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { productInput } from '../catalogue/test/listings.ts';
import { createKeyRing } from '../keys/key-ring.ts';
import { createLog } from '../log/log.ts';
import { createApp } from '../server/app.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';

let store: TestStore;
const path = '/v1/products/acme/db';
const longDescription = 'A paragraph that takes some room. '.repeat(60);

before(async () => {
  store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await saveListing(store.database, productInput('acme/db', { longDescription }));
});
after(() => store.close());

const get = (headers: Record<string, string> = {}) => store.request(path, { headers });

describe('an answer that is the same for everyone', () => {
  test('may be kept by any cache, read by any page, and carries nothing of the visitor', async () => {
    const { headers } = await get({ cookie: 'a=b', authorization: 'Bearer x' });
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=\d+, stale-while-revalidate=\d+/);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.equal(headers.get('set-cookie'), null);
    assert.equal(headers.get('vary'), 'Accept-Encoding');
  });

  for (const [coding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    test(`is sent in ${coding} to who takes it, smaller, with its own length and tag`, async () => {
      const plain = await get();
      const coded = await get({ 'accept-encoding': coding });
      const body = Buffer.from(await coded.arrayBuffer());
      assert.equal(coded.headers.get('content-encoding'), coding);
      assert.equal(coded.headers.get('content-length'), String(body.length));
      assert.equal(decode(body).toString(), await plain.text());
      assert.ok(body.length < Number(plain.headers.get('content-length')));
      assert.notEqual(coded.headers.get('etag'), plain.headers.get('etag'));
    });
  }

  test('has a strong tag, and is 304 without a body to who has it', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    assert.match(etag, /^"[^"]+"$/);
    for (const named of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get({ 'if-none-match': named });
      assert.equal(response.status, 304);
      assert.equal(await response.text(), '');
      assert.equal(response.headers.get('etag'), etag);
      assert.equal(response.headers.get('content-type'), null);
      assert.ok(response.headers.has('cache-control'));
    }
    assert.equal((await get({ 'if-none-match': '"other"' })).status, 200);
  });

  test('in another coding is not what a tag names', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    assert.equal((await get({ 'if-none-match': etag, 'accept-encoding': 'br' })).status, 200);
  });

  test('has the same headers for HEAD, and no body', async () => {
    const [one, other] = [await get(), await store.request(path, { method: 'HEAD' })];
    const comparable = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'x-request-id');
    assert.deepEqual(comparable(other), comparable(one));
    assert.equal(await other.text(), '');
  });

  test('is made anew when the catalogue changes, with another tag', async () => {
    const before = await get();
    await saveListing(store.database, productInput('acme/db', { longDescription, name: 'Renamed' }));
    const after = await get();
    assert.equal(((await after.json()) as { name: string }).name, 'Renamed');
    assert.notEqual(after.headers.get('etag'), before.headers.get('etag'));
  });

  test('is made anew by a process that did not make the change', async () => {
    const other = createApp({
      database: store.database,
      log: createLog('silent'),
      mode: 'development',
      origin,
      keys: createKeyRing(store.database, 'a secret that only this test knows'),
      secret: 'a secret that only this test knows',
      registry: null,
      maxStaleness: 0,
    });
    const name = async () =>
      ((await (await other.fetch(new Request(`${origin}${path}`))).json()) as { name: string }).name;
    await name();
    await saveListing(store.database, productInput('acme/db', { longDescription, name: 'From elsewhere' }));
    assert.equal(await name(), 'From elsewhere');
  });
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestStore, openTestStore } from '../server/test/store.ts';

let store: TestStore;
before(async () => {
  store = await openTestStore();
});
after(() => store.close());

test('the figures count requests by route, and neither paths nor methods that callers make up', async () => {
  await store.request('/v1/products/acme/one');
  await store.request('/v1/products/acme/two');
  await store.request('/made/up/path');
  await store.request('/v1/search', { method: 'PROPFIND' });
  const text = await (await store.request('/metrics')).text();
  const count = (labels: string) =>
    new RegExp(`^http_request_duration_seconds_count\\{${labels}\\} (\\d+)$`, 'm').exec(text)?.[1];
  assert.equal(count('method="GET",route="/v1/products/:publisher/:name",status="404"'), '2');
  assert.equal(count('method="other",route="/v1/search",status="405"'), '1');
  assert.ok(!text.includes('made/up'));
  assert.ok(text.includes('process_resident_memory_bytes'));
});

test('a store that cannot reach its database is alive and not ready', async () => {
  const broken = await openTestStore();
  await broken.close();
  assert.equal((await broken.request('/healthz')).status, 200);
  const ready = await broken.request('/readyz');
  assert.equal(ready.status, 503);
  assert.equal(ready.headers.get('retry-after'), '5');
});

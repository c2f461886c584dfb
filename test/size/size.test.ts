import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientLimit, clientSize } from './client-size.ts';
import { embedLimit, embedSizes } from './embed-size.ts';

test(`one products.get call costs at most ${clientLimit} bytes, its checks included`, async () => {
  const size = await clientSize();
  assert.ok(size <= clientLimit, `${size} bytes`);
});

test(`one live listing costs a page at most ${embedLimit} bytes`, async () => {
  const sizes = await embedSizes();
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  assert.ok(total <= embedLimit, `${total} bytes: ${JSON.stringify(sizes)}`);
});

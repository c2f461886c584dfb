import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientLimit, clientSize } from './client-size.ts';
import { badgeLimit, embedLimit, embedSizes, tryBuyLimit } from './embed-size.ts';

test(`one products.get call costs at most ${clientLimit} bytes, its checks included`, async () => {
  const size = await clientSize();
  assert.ok(size <= clientLimit, `${size} bytes`);
});

for (const [claim, tag, limit] of [
  ['one live listing', 'store-listing', embedLimit],
  ['one live listing with its button to buy', 'store-try-buy', tryBuyLimit],
  ['the certified mark, verification included,', 'store-certified-badge', badgeLimit],
] as const)
  test(`${claim} costs a page at most ${limit} bytes`, async () => {
    const sizes = await embedSizes(tag);
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    assert.ok(total <= limit, `${total} bytes: ${JSON.stringify(sizes)}`);
  });

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { productInput } from '../catalogue/test/listings.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';
import { imageKind } from './kind.ts';
import { saveImage } from './save-image.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(Buffer.from(part, 'latin1')) : part)));

const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR');
const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

describe('the kind of an image', () => {
  for (const [name, file, type] of [
    ['PNG', png, 'image/png'],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), 'image/webp'],
    ['GIF', bytes('GIF89a'), 'image/gif'],
    ['SVG', svg, 'image/svg+xml'],
    [
      'SVG with a declaration, comments and a document type',
      bytes(
        '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -- b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">\n<svg width="1">\n</svg>\n',
      ),
      'image/svg+xml',
    ],
    [
      'SVG with entities, which could grow without end',
      bytes('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>'),
      null,
    ],
    ['SVG that is cut off', bytes('<svg><rect'), null],
    ['HTML with an SVG in it', bytes('<html><svg></svg></html>'), null],
    ['a sound in a RIFF file', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt '), null],
    ['a program', bytes('MZ', [0, 1]), null],
    ['nothing', bytes(), null],
  ] as const) {
    test(`is found by content: ${name}`, () => {
      assert.equal(imageKind(file)?.type ?? null, type);
    });
  }
});

describe('an image', () => {
  let store: TestStore;
  before(async () => {
    store = await openTestStore();
  });
  after(() => store.close());

  test('has an address made from its content, and is there once however often it is saved', async () => {
    const name = await saveImage(store.database, png);
    const [digest = '', extension] = name.split('.');
    assert.equal(extension, 'png');
    assert.equal(
      Buffer.from(digest, 'base64url').toString('hex'),
      createHash('sha256').update(png).digest('hex').slice(0, 32),
    );
    assert.equal(await saveImage(store.database, png), name);
  });

  test('is served as it came, for any page, for ever', async () => {
    const response = await store.request(`/media/${await saveImage(store.database, png)}`);
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), png);
    assert.equal(response.headers.get('content-type'), 'image/png');
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    const again = await store.request(
      response.url.replace(origin, '') || `/media/${await saveImage(store.database, png)}`,
      {
        headers: { 'if-none-match': response.headers.get('etag') ?? '' },
      },
    );
    assert.equal(again.status, 304);
  });

  test('that is an SVG file runs no script when somebody opens it, and is taken for nothing else', async () => {
    const { headers } = await store.request(`/media/${await saveImage(store.database, svg)}`);
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  test('of a product is named with the store’s public address', async () => {
    await savePublisher(store.database, { slug: 'acme', name: 'Acme', logo: { bytes: png } });
    await saveListing(
      store.database,
      productInput('acme/db', { icon: { bytes: svg }, screenshots: [{ bytes: png, label: 'Overview' }] }),
    );
    const product = await store.json<{ icon: string; screenshots: { url: string; label: string }[] }>(
      '/v1/products/acme/db',
    );
    const publisher = await store.json<{ logo: string }>('/v1/publishers/acme');
    for (const url of [product.icon, product.screenshots[0]?.url ?? '', publisher.logo]) {
      assert.ok(url.startsWith(`${origin}/media/`));
      assert.equal((await store.request(url.slice(origin.length))).status, 200);
    }
    assert.equal(product.screenshots[0]?.label, 'Overview');
  });
});

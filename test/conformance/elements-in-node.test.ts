import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import '../../packages/elements/src/license/store-license.ts';
import '../../packages/elements/src/listing/store-listing.ts';
import { productOf } from '../support/test-store.ts';

const definitions = readdirSync('packages/elements/src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(^|\/)store-[\w-]+\.ts$/.test(name),
);

describe('in Node', () => {
  for (const name of ['index.ts', ...definitions])
    test(`importing ${name} never throws and leaves the process free to end`, () => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['-e', `await import('./packages/elements/src/${name}')`, '--input-type=module'],
        { encoding: 'utf8', timeout: 20_000 },
      );
      assert.equal(status, 0, stderr);
    });

  test('a listing with its data is rendered into a declarative shadow root', async () => {
    const product = { ...productOf('acme/db'), name: 'Acme <DB>' };
    const page = await collectResult(
      render(html`<store-listing product="acme/db" .data=${product}>Acme DB</store-listing>`),
    );
    assert.match(page, /<template shadowroot="open" shadowrootmode="open"/);
    assert.match(page.replaceAll(/<!--.*?-->/g, ''), /<bdi>Acme &lt;DB&gt;<\/bdi>/);
    assert.match(page, /href="https:\/\/store\.example\.com\/products\/acme\/db"/);
  });

  test('a listing without data renders what the vendor wrote', async () => {
    const page = await collectResult(render(html`<store-listing product="acme/db">Acme DB</store-listing>`));
    assert.match(page, /<slot>/);
    assert.match(page, /Acme DB<\/store-listing>/);
  });

  test('a licence renders what the vendor wrote, and nothing that it cannot know', async () => {
    const page = await collectResult(render(html`<store-license src="/acme.lic">Your licence</store-license>`));
    assert.match(page, /<slot>/);
    assert.match(page, /class="skeleton" aria-hidden="true"/);
    assert.doesNotMatch(page, /<input/);
    assert.match(page, /Your licence<\/store-license>/);
  });
});

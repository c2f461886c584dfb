/** Runs where checkouts of the real documentation and library files are; they are not part of the project. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type TestStore, openTestStore } from '../test/open-store.ts';
import { importOfficialImages } from './import-images.ts';
import type { ImportReport } from './report.ts';

const data =
  process.env['CHANDLERY_TEST_DATA'] ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
const docs = join(data, 'docker-official-images', 'docs');
const library = join(data, 'docker-official-images', 'library');
const skip =
  existsSync(docs) && existsSync(library) ? false : `there are no real images in ${data}; set CHANDLERY_TEST_DATA`;

/** Counted without the parser: the values of fields at the start of a line, which in the real files are never wrapped. */
const countIn = (files: readonly string[], field: RegExp, distinct: boolean): number =>
  files
    .map((text) => text.matchAll(field))
    .map((matches) => [...matches].flatMap(([, value = '']) => value.split(',').map((one) => one.trim())))
    .map((values) => (distinct ? new Set(values).size : values.length))
    .reduce((sum, count) => sum + count, 0);

describe('the real official images', { skip }, () => {
  let store: TestStore;
  let report: ImportReport;
  const images = skip === false ? readdirSync(library) : [];
  const files = images.map((image) => readFileSync(join(library, image), 'utf8'));

  before(async () => {
    store = await openTestStore();
    report = await importOfficialImages(store.database, { docs, library });
  });
  after(() => store.close());

  test('are all imported, and a second time none is changed', async () => {
    assert.ok(images.length > 100);
    assert.deepEqual(report.problems, []);
    assert.deepEqual(report.skipped, []);
    assert.deepEqual(report.images, { created: images.length, updated: 0, unchanged: 0 });
    const again = await importOfficialImages(store.database, { docs, library });
    assert.deepEqual(again.images, { created: 0, updated: 0, unchanged: images.length });
  });

  test('have a release for every stanza, and every tag', () => {
    assert.equal(report.counts.releases, countIn(files, /^(Tags):/gm, false));
    assert.equal(report.counts.tags, countIn(files, /^(?:Shared)?Tags:(.*)$/gm, true));
  });

  test('are found through the store, each with what its card and page need', async () => {
    for (const image of images) {
      const product = await store.product(`library/${image}`);
      assert.equal(product.source, 'official');
      assert.ok(product.name.length > 0 && product.shortDescription.length > 0, image);
      assert.ok(product.descriptionHtml.length > 100, image);
      assert.doesNotMatch(product.descriptionHtml + (product.installationHtml ?? ''), /%%[A-Z-]+%%/, image);
      const isBuilt = product.platforms.length > 0;
      assert.equal(product.plans[0]?.images.length, isBuilt ? 1 : 0, image);
      if (!isBuilt) assert.equal(product.status, 'deprecated', image);
      const hasLogo = ['logo.png', 'logo.svg'].some((name) => existsSync(join(docs, image, name)));
      assert.equal(product.icon !== null, hasLogo, image);
    }
  });

  test('keep the whole of the longest documentation', async () => {
    const { installationHtml } = await store.product('library/nextcloud');
    const content = readFileSync(join(docs, 'nextcloud', 'content.md'), 'utf8');
    assert.ok(content.length > 25_000);
    const lastHeading = [...content.matchAll(/^#+ ([\w ]+)$/gm)].at(-1)?.[1];
    assert.ok(lastHeading !== undefined && installationHtml?.includes(`>${lastHeading}<`), lastHeading);
    assert.ok(!Object.keys(report.remarks).some((remark) => remark.startsWith('with too long')));
  });

  test('run on the platforms of Linux and Windows that their makers name', async () => {
    const { platforms } = await store.product('library/golang');
    for (const platform of ['linux/amd64', 'linux/arm/v7', 'linux/arm64', 'linux/riscv64', 'windows/amd64'])
      assert.ok(platforms.includes(platform), platform);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ImageFolders, files, svg, writeImageFolders } from '../test/official-images.ts';
import { type TestStore, openTestStore } from '../test/open-store.ts';
import { ImportError, type ImportProgress, importOfficialImages } from './import-images.ts';
import type { ImportReport } from './report.ts';

let store: TestStore;
let folders: ImageFolders;
let report: ImportReport;
const progress: ImportProgress[] = [];

before(async () => {
  store = await openTestStore();
  folders = await writeImageFolders();
  report = await importOfficialImages(store.database, { ...folders, onProgress: (step) => progress.push(step) });
});
after(async () => {
  await store.close();
  await folders.remove();
});

describe('an imported image', () => {
  test('has the texts of its documentation, with placeholders filled in', async () => {
    const kettle = await store.product('library/kettle');
    assert.equal(kettle.name, 'Kettle DB');
    assert.equal(kettle.shortDescription, 'Kettle keeps warm what you pour into it.');
    assert.match(kettle.descriptionHtml, /Kettle remembers/);
    assert.match(kettle.descriptionHtml, /not a heading/);
    assert.match(kettle.descriptionHtml, /href="https:\/\/kettle\.example\/licence"/);
    assert.match(kettle.descriptionHtml, /href="https:\/\/github\.com\/kettle\/images"[^>]*>the Kettle team/);
    const installation = kettle.installationHtml ?? '';
    assert.match(installation, /docker run kettle/);
    assert.match(installation, /https:\/\/github\.com\/kettle\/images\/issues/);
    assert.match(installation, /%%OTHER%% stays/);
    assert.doesNotMatch(kettle.descriptionHtml + installation, /LOGO|COMPOSE|docker run %%|about Compose/);
  });

  test('is official, free for everyone, in its categories, with its links and logo', async () => {
    const kettle = await store.product('library/kettle');
    assert.deepEqual([kettle.source, kettle.status, kettle.offer.kind], ['official', 'published', 'free']);
    assert.deepEqual(kettle.publisher, { slug: 'library', name: 'Docker Official Images', verified: true });
    assert.deepEqual(kettle.categories, [
      { slug: 'databases-and-storage', name: 'Databases & storage' },
      { slug: 'tea-making', name: 'Tea making' },
    ]);
    assert.deepEqual(
      kettle.links.map(({ kind, url }) => [kind, url]),
      [
        ['documentation', 'https://hub.docker.com/_/kettle'],
        ['source', 'https://github.com/kettle/images'],
        ['support', 'https://github.com/kettle/images/issues'],
      ],
    );
    const logo = await store.get(new URL(kettle.icon ?? '').pathname);
    assert.equal(await logo.text(), svg);
  });

  test('has a release for each stanza, with every tag and OCI platforms', async () => {
    const releases = await store.releases('library/kettle');
    assert.deepEqual(
      releases.map(({ version, tags, channel, platforms }) => ({
        version,
        tags,
        channel,
        platforms: platforms.map(({ platform }) => platform),
      })),
      [
        {
          version: '2.1.0-trixie',
          tags: ['2.1.0-trixie', '2.1-trixie', '2-trixie', '2.1.0', '2.1', '2', 'latest'],
          channel: 'stable',
          platforms: ['linux/amd64', 'linux/arm/v7', 'linux/arm64', 'linux/386'],
        },
        {
          version: '2.1.0-nanoserver-ltsc2025',
          tags: ['2.1.0-nanoserver-ltsc2025', '2.1.0', '2.1', '2', 'latest'],
          channel: 'stable',
          platforms: ['windows/amd64'],
        },
        { version: '3.0.0-rc1', tags: ['3.0.0-rc1', '3.0-rc'], channel: 'beta', platforms: ['linux/amd64'] },
      ],
    );
    const [trixie, windows] = releases;
    assert.match(trixie?.notesHtml ?? '', /tree\/a{40}\/2\.1\/trixie.*linux\/arm\/v7, linux\/386/s);
    assert.match(trixie?.notesHtml ?? '', /tree\/b{40}\/2\.1\/trixie.* for linux\/arm64/s);
    assert.match(windows?.notesHtml ?? '', /Windows hosts with nanoserver-ltsc2025/);
  });

  test('is pulled by the most exact tag that all of its latest images have', async () => {
    const kettle = await store.product('library/kettle');
    const [plan] = kettle.plans;
    assert.deepEqual(
      plan?.images.map(({ repository, tag }) => [repository, tag]),
      [['library/kettle', '2.1.0']],
    );
    assert.equal(plan?.pullRequirement, 'everyone');
    assert.equal(kettle.version, '2.1.0-trixie');
  });
});

describe('an image that is not whole', () => {
  test('is deprecated with the reason where its documentation says so', async () => {
    const lamp = await store.product('library/lamp');
    assert.deepEqual(
      [lamp.status, lamp.statusReason, lamp.shortDescription],
      ['deprecated', 'The makers of Lamp have put it out.', 'A lamp.'],
    );
    assert.match(lamp.descriptionHtml, /href="https:\/\/lamp\.example\/".*candle/s);
    assert.deepEqual(lamp.plans[0]?.images, [], 'nothing is left to pull');
  });

  test('is not deprecated by a notice about some of its tags', async () => {
    const mill = await store.product('library/mill');
    assert.equal(mill.status, 'published');
    assert.match(mill.descriptionHtml, /no longer mended/);
    assert.equal(mill.name, 'Mill');
    assert.deepEqual(mill.platforms, ['linux/amd64']);
    assert.equal(mill.categories.length, 3);
  });

  test('is listed from what there is', async () => {
    const documented = await store.product('library/only-docs');
    assert.deepEqual(
      [documented.status, documented.statusReason],
      ['deprecated', 'It is no longer among the Official Images.'],
    );
    const built = await store.product('library/only-library');
    assert.deepEqual([built.status, built.name, built.version], ['published', 'only-library', '1.0']);
  });
});

test('the report counts what was imported and says what was not as expected', () => {
  assert.deepEqual(report.images, { created: 5, updated: 0, unchanged: 0 });
  assert.deepEqual(report.counts, { releases: 5, tags: 13, platforms: 8, deprecated: 2 });
  assert.deepEqual(report.skipped, [{ name: 'Wrong Name', reason: 'an image cannot have this name' }]);
  assert.deepEqual(report.problems, []);
  const remarkOf = (text: string) => Object.entries(report.remarks).find(([remark]) => remark.startsWith(text))?.[1];
  assert.deepEqual(remarkOf('without a logo'), ['lamp', 'mill', 'only-docs']);
  assert.deepEqual(remarkOf('without tags'), ['lamp']);
  assert.deepEqual(remarkOf('without documentation'), ['only-library']);
  assert.deepEqual(remarkOf('without a library file'), ['only-docs']);
  assert.deepEqual(remarkOf('without the Compose file'), ['kettle']);
  assert.deepEqual(remarkOf('with a notice'), ['mill']);
  assert.deepEqual(remarkOf('in more than 3 categories'), ['mill']);
  assert.deepEqual(remarkOf('with architectures that are not known (pdp11)'), ['mill']);
  assert.deepEqual(progress.map(({ done, total, image }) => `${done}/${total} ${image}`).slice(0, 2), [
    '0/5 kettle',
    '1/5 lamp',
  ]);
});

describe('a second import', () => {
  test('of the same folders changes nothing', async () => {
    const before = await store.product('library/kettle');
    const again = await importOfficialImages(store.database, folders);
    assert.deepEqual(again.images, { created: 0, updated: 0, unchanged: 5 });
    assert.deepEqual({ ...again, images: report.images }, { ...report });
    assert.deepEqual(await store.product('library/kettle'), before);
  });

  test('changes what has changed, and keeps the ids of the rest', async () => {
    const before = await store.releases('library/kettle');
    const text = files['library/kettle'] ?? '';
    await folders.write('library/kettle', text.replace('3.0.0-rc1, 3.0-rc', '3.0.0-rc2, 3.0-rc'));
    const { images } = await importOfficialImages(store.database, folders);
    assert.deepEqual(images, { created: 0, updated: 1, unchanged: 4 });
    const now = await store.releases('library/kettle');
    assert.deepEqual(
      now.map(({ version }) => version),
      ['2.1.0-trixie', '2.1.0-nanoserver-ltsc2025', '3.0.0-rc2'],
    );
    assert.deepEqual(
      now.slice(0, 2).map(({ id }) => id),
      before.slice(0, 2).map(({ id }) => id),
    );
    await folders.write('library/kettle', text);
    await importOfficialImages(store.database, folders);
  });
});

describe('a broken file', () => {
  const broken: readonly (readonly [path: string, content: string | Uint8Array, reason: RegExp])[] = [
    ['library/kettle', 'Maintainers: A (@a)\n\nno colon here', /line 3: "no colon here"/],
    ['library/kettle', 'Tags: 1', /line 1: .*Maintainers/],
    ['library/kettle', 'Maintainers: A (@a)\nTags: 1', /defaults/],
    ['library/kettle', 'Maintainers: A (@a)\n\nTags: 1', /line 3: the stanza has no GitCommit for amd64/],
    ['library/kettle', 'Maintainers: A (@a)\nGitRepo: r\nGitCommit: master\n\nTags: 1', /"master" is not a commit/],
    ['library/kettle', 'Maintainers: A (@a)\nGitRepo: r\nGitCommit: 1\n\nTags: b d', /"b d" is not a tag/],
    ['library/kettle', 'Maintainers: A (@a)\nGitRepo: r\nGitCommit: 1\n\nTags: 1\n\nTags: 2, 1', /line 7: .*line 5/],
    ['library/kettle', 'Maintainers: A (@a)\nMaintainers: B (@b)', /line 2: .*twice/],
    ['library/kettle', '# nothing', /no stanza/],
    ['library/kettle', Uint8Array.of(0xff, 0xfe, 0), /utf-8/i],
  ];
  for (const [path, content, reason] of broken)
    test(`leaves its image as it was and the rest imported: ${reason.source}`, async () => {
      await folders.write(path, content);
      const { images, problems } = await importOfficialImages(store.database, folders);
      await folders.write(path, files[path] ?? '');
      assert.deepEqual(images, { created: 0, updated: 0, unchanged: 4 });
      assert.deepEqual(
        problems.map(({ file }) => file),
        [path],
      );
      assert.match(problems[0]?.reason ?? '', reason);
      assert.equal((await store.releases('library/kettle')).length, 3);
    });

  test('of the documentation is left out of its image', async () => {
    const parts = ['metadata.json', 'logo.svg', 'github-repo', 'content.md'];
    await folders.write('docs/kettle/metadata.json', '{"hub":');
    await folders.write('docs/kettle/logo.svg', 'PNG, honestly');
    await folders.write('docs/kettle/github-repo', 'javascript:alert(1)');
    await folders.write('docs/kettle/content.md', Uint8Array.of(0xc3, 0x28));
    const { images, problems } = await importOfficialImages(store.database, folders);
    for (const part of parts) await folders.write(`docs/kettle/${part}`, files[`docs/kettle/${part}`] ?? '');
    assert.deepEqual(images, { created: 0, updated: 1, unchanged: 4 });
    assert.deepEqual(
      problems.map(({ file }) => file).toSorted(),
      parts.map((part) => `docs/kettle/${part}`).toSorted(),
    );
    const kettle = await store.product('library/kettle');
    assert.deepEqual([kettle.icon, kettle.categories, kettle.links.length], [null, [], 1]);
    await importOfficialImages(store.database, folders);
  });

  test('that is a folder that cannot be read ends the import with its name', async () => {
    const nowhere = `${folders.docs}/nowhere`;
    await assert.rejects(importOfficialImages(store.database, { ...folders, docs: nowhere }), (error) => {
      return error instanceof ImportError && error.message.includes(nowhere);
    });
  });
});

test('a text beyond the limit is cut at a heading and points to the rest', async () => {
  const parts = Array.from({ length: 60 }, (_, index) => `# Part ${index}\n\n${'word '.repeat(100)}`).join('\n\n');
  await folders.write('docs/mill/content.md', `# What is Mill?\n\n${parts}`);
  const { remarks } = await importOfficialImages(store.database, folders);
  assert.ok(Object.keys(remarks).some((remark) => remark.startsWith('with too long a text')));
  const { descriptionHtml } = await store.product('library/mill');
  assert.match(descriptionHtml, /Part 40/);
  assert.doesNotMatch(descriptionHtml, /Part 59|License/);
  assert.match(descriptionHtml, /(?:word )+word<\/p>\s*<p><em>The rest is in the <a[^>]*hub\.docker\.com\/_\/mill/);
});

test('a Compose file that is there is shown where the text presents it', async () => {
  await folders.write('docs/kettle/compose.yaml', 'services:\n  kettle:\n    image: kettle # ``` is no end\n');
  await importOfficialImages(store.database, folders);
  const { installationHtml } = await store.product('library/kettle');
  assert.match(installationHtml ?? '', /image: kettle # ``` is no end/);
  assert.match(installationHtml ?? '', /about Compose/);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type TaggedImage, releasesOf } from './releases.ts';

const image = (changes: Partial<TaggedImage> = {}): TaggedImage => ({
  repository: 'store/acme/db',
  digest: 'sha256:1',
  tags: ['1.0.0'],
  platforms: [{ platform: 'linux/amd64', digest: 'sha256:11', size: 1 }],
  labels: {},
  builtAt: new Date('2026-01-02T00:00:00Z'),
  pushedAt: new Date('2026-01-03T00:00:00Z'),
  ...changes,
});
const versionLabel = (version: string) => ({ 'org.opencontainers.image.version': version });
const versions = (...images: readonly TaggedImage[]) => releasesOf(images).map(({ version }) => version);

describe('releases by what was pushed', () => {
  test('are called what their most specific tag says', () => {
    assert.deepEqual(versions(image({ tags: ['16', '16.4.2', '16.4', 'latest'] })), ['16.4.2']);
    assert.deepEqual(versions(image({ tags: ['alpine', '16-alpine', '16.4-alpine'] })), ['16.4-alpine']);
  });

  test('are called what their label says, where a tag agrees', () => {
    assert.deepEqual(versions(image({ tags: ['stable', 'v2.1'], labels: versionLabel('2.1') })), ['2.1']);
    assert.deepEqual(versions(image({ tags: ['latest'], labels: versionLabel('2.1') })), ['2.1']);
  });

  test('are not called what the label of a base image says', () =>
    assert.deepEqual(versions(image({ tags: ['5.0'], labels: versionLabel('24.04') })), ['5.0']));

  test('are none where nothing but "latest" is known', () => {
    assert.deepEqual(versions(image({ tags: ['latest'] })), []);
    assert.deepEqual(versions(image({ tags: ['latest'], labels: versionLabel('latest') })), []);
    assert.deepEqual(versions(image({ tags: ['latest'], labels: versionLabel(' ') })), []);
  });

  test('of one version in several repositories are one', () => {
    const [release, ...more] = releasesOf([
      image(),
      image({
        repository: 'store/acme/agent',
        digest: 'sha256:2',
        platforms: [
          { platform: 'linux/amd64', digest: 'sha256:21', size: 2 },
          { platform: 'linux/arm64', digest: 'sha256:22', size: 2 },
        ],
      }),
    ]);
    assert.deepEqual(more, []);
    assert.deepEqual(release?.repositories, ['store/acme/agent', 'store/acme/db']);
    assert.deepEqual(
      release?.platforms.map(({ platform, digest }) => [platform, digest]),
      [
        ['linux/amd64', 'sha256:11'],
        ['linux/arm64', 'sha256:22'],
      ],
    );
  });

  test('are dated by their build, where that can be', () => {
    const dated = (builtAt: string | null) =>
      releasesOf([image({ builtAt: builtAt === null ? null : new Date(builtAt) })])[0]?.releasedAt.toISOString();
    assert.equal(dated('2026-01-02T00:00:00Z'), '2026-01-02T00:00:00.000Z');
    for (const impossible of [null, '1970-01-01T00:00:00Z', '1980-01-01T00:00:00Z', '2030-01-01T00:00:00Z'])
      assert.equal(dated(impossible), '2026-01-03T00:00:00.000Z');
  });

  test('come newest first, each version once, whatever was pushed', () => {
    const tags = fc.uniqueArray(fc.constantFrom('1', '1.0', '1.0.0', '2', '2.0', 'latest', 'edge'), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            tags,
            builtAt: fc.option(fc.date({ noInvalidDate: true })),
            pushedAt: fc.date({ noInvalidDate: true }),
          }),
        ),
        (pushed) => {
          const releases = releasesOf(pushed.map(image));
          assert.equal(new Set(releases.map(({ version }) => version)).size, releases.length);
          releases.forEach((release, index) =>
            assert.ok(index === 0 || (releases[index - 1]?.releasedAt ?? 0) >= release.releasedAt),
          );
          assert.ok(releases.every(({ version }) => version !== 'latest'));
        },
      ),
    );
  });
});

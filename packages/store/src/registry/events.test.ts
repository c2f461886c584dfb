/** What a real registry tells the store: pushes become releases, pulls are counted. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ProductDetail, ReleasePage } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { saveListing } from '../catalogue/save-listing.ts';
import { product } from '../entitlement/test/catalogue.ts';
import { ownAccount } from './events/own-account.ts';
import { registryEvents } from './events/tables.ts';
import { reconcile } from './images/reconcile.ts';
import { type RegistryClient, createRegistryClient, digestOf } from './images/registry-client.ts';
import { registryTags } from './images/tables.ts';
import { passwordOf } from './test/people.ts';
import { type RegistryStore, eventually, openRegistryStore, secret } from './test/registry-store.ts';
import { type Terminal, skipped } from './test/tools.ts';
import { derivedSecret } from '../keys/derived-secret.ts';

let shop: RegistryStore;
let pia: Terminal;
let client: RegistryClient;

const releases = async (slug: string) => (await shop.json<ReleasePage>(`/v1/products/${slug}/releases`)).items;
const release = async (slug: string, version: string) =>
  (await releases(slug)).find((each) => each.version === version);
const pulls = async (slug: string) => (await shop.json<ProductDetail>(`/v1/products/${slug}`)).pulls;
const at = (slug: string, tag: string) => `docker://${shop.registry}/store/${slug}:${tag}`;

const push = async (layout: string, slug: string, ...tags: readonly string[]): Promise<void> => {
  for (const tag of tags) {
    const pushed = await pia.copy(layout, at(slug, tag));
    assert.ok(pushed.isDone, pushed.said);
  }
};

/** A product of its own for each test. */
const sell = async (slug: string, changes: Parameters<typeof product>[1] = {}): Promise<void> => {
  await saveListing(shop.database, product(slug, changes));
};

const tell = (events: readonly object[], authorization = `Bearer ${derivedSecret(secret, 'registry notifications')}`) =>
  fetch(`${shop.store.address}/registry/events`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/vnd.docker.distribution.events.v1+json' },
    body: JSON.stringify({ events }),
  });

const event = (id: string, action: string, repository: string, target: object, actor = '') => ({
  id,
  timestamp: '2026-11-23T10:00:00.123456789Z',
  action,
  target: { mediaType: 'application/vnd.oci.image.manifest.v1+json', repository, ...target },
  request: { method: action === 'pull' ? 'GET' : 'PUT' },
  actor: { name: actor },
});

describe('what happens in the registry', { skip: skipped }, () => {
  before(async () => {
    shop = await openRegistryStore();
    pia = await shop.terminal();
    await pia.login(shop.registry, 'pia', passwordOf('pia'));
    client = createRegistryClient(`http://${shop.registry}`, shop.ownTokens);
  });
  after(() => shop.close());

  describe('a push', () => {
    test('makes a release, with what the image says of itself', async () => {
      await sell('acme/one');
      const layout = await shop.build('one', {
        platforms: ['linux/amd64', 'linux/arm/v7'],
        labels: { 'org.opencontainers.image.version': '1.2.3' },
      });
      await push(layout, 'acme/one', '1.2.3');
      const made = await eventually(() => release('acme/one', '1.2.3'));
      const { output } = await pia.inspect(`${shop.registry}/store/acme/one:1.2.3`);
      const { manifests } = JSON.parse(output) as { manifests: { digest: string }[] };
      assert.deepEqual(
        made.platforms.map(({ platform, digest }) => [platform, digest]),
        [
          ['linux/amd64', manifests[0]?.digest],
          ['linux/arm/v7', manifests[1]?.digest],
        ],
      );
      assert.ok(made.platforms.every(({ size }) => size !== null && size > 100));
      assert.equal(made.releasedAt, '2026-11-01T08:00:00.000Z');
      const { version, platforms } = await shop.json<ProductDetail>('/v1/products/acme/one');
      assert.equal(version, '1.2.3');
      assert.deepEqual(platforms, ['linux/amd64', 'linux/arm/v7']);
    });

    test('of one image under several tags makes one release', async () => {
      await sell('acme/two');
      await push(await shop.build('two'), 'acme/two', '2', '2.1', '2.1.0', 'latest');
      const made = await eventually(async () => {
        const all = await releases('acme/two');
        return all.length === 1 && all[0]?.tags.length === 4 && all[0];
      });
      assert.equal(made.version, '2.1.0');
      assert.deepEqual(made.tags.toSorted(), ['2', '2.1', '2.1.0', 'latest']);
    });

    test('of a moved tag moves it to the new release', async () => {
      await sell('acme/moved');
      await push(await shop.build('moved-1', { files: { a: '1' } }), 'acme/moved', '1.0', 'stable');
      await eventually(async () => (await release('acme/moved', '1.0'))?.tags.includes('stable'));
      await push(await shop.build('moved-2', { files: { a: '2' } }), 'acme/moved', '1.1', 'stable');
      await eventually(async () => (await release('acme/moved', '1.1'))?.tags.includes('stable'));
      assert.deepEqual((await release('acme/moved', '1.0'))?.tags, ['1.0']);
      assert.deepEqual(
        (await releases('acme/moved')).map(({ version }) => version),
        ['1.1', '1.0'],
      );
    });

    test('fills in what a listing has announced, and the listing keeps it', async () => {
      const announced = [{ version: '4.0', tags: ['4.0'], platforms: [], notes: 'Faster.', releasedAt: null }];
      await sell('acme/listed', { releases: announced });
      await push(await shop.build('listed'), 'acme/listed', '4.0', '4');
      const filled = await eventually(async () => {
        const found = await release('acme/listed', '4.0');
        return found?.tags.length === 2 && found;
      });
      assert.match(filled.notesHtml, /Faster/);
      await sell('acme/listed', { name: 'Renamed', releases: announced });
      const { platforms, tags } = (await release('acme/listed', '4.0')) ?? assert.fail('it is gone');
      assert.deepEqual(platforms, filled.platforms);
      assert.deepEqual(tags, filled.tags);
      await sell('acme/listed', { name: 'Renamed again', releases: [] });
      assert.deepEqual((await release('acme/listed', '4.0'))?.platforms, filled.platforms);
    });

    test('of something that does not run makes none', async () => {
      await sell('acme/artefact');
      const blob = new TextEncoder().encode('{}');
      const manifest = {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        config: { mediaType: 'application/vnd.example.chart+json', digest: digestOf(blob), size: blob.length },
        layers: [],
      };
      const authorization = `Bearer ${await shop.ownTokens(['repository:store/acme/artefact:pull,push'])}`;
      const base = `http://${shop.registry}/v2/store/acme/artefact`;
      const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST', headers: { authorization } });
      const upload = new URL(started.headers.get('location') ?? '');
      upload.searchParams.set('digest', digestOf(blob));
      await fetch(upload, { method: 'PUT', headers: { authorization }, body: blob });
      const put = await fetch(`${base}/manifests/1.0`, {
        method: 'PUT',
        headers: { authorization, 'content-type': manifest.mediaType },
        body: JSON.stringify(manifest),
      });
      assert.equal(put.status, 201);
      await push(await shop.build('artefact'), 'acme/artefact', '2.0');
      await eventually(() => release('acme/artefact', '2.0'));
      assert.deepEqual(
        (await releases('acme/artefact')).map(({ version }) => version),
        ['2.0'],
      );
    });
  });

  describe('a deletion', () => {
    test('takes the release with it', async () => {
      await sell('acme/deleted');
      await push(await shop.build('deleted'), 'acme/deleted', '1.0');
      await eventually(() => release('acme/deleted', '1.0'));
      const digest = await client.digest('store/acme/deleted', '1.0');
      const authorization = `Bearer ${await shop.ownTokens(['repository:store/acme/deleted:delete'])}`;
      const url = `http://${shop.registry}/v2/store/acme/deleted/manifests/${digest}`;
      assert.equal((await fetch(url, { method: 'DELETE', headers: { authorization } })).status, 202);
      await eventually(async () => (await releases('acme/deleted')).length === 0);
    });
  });

  describe('a pull', () => {
    test('counts once, however many platforms it fetches', async () => {
      await sell('acme/counted');
      await push(await shop.build('counted'), 'acme/counted', '1.0');
      await eventually(() => release('acme/counted', '1.0'));
      const before = await pulls('acme/counted');
      for (const times of [1, 2]) {
        const copied = await pia.copy(at('acme/counted', '1.0'), `dir:${shop.folder}/counted-${times}`);
        assert.ok(copied.isDone, copied.said);
        await eventually(async () => (await pulls('acme/counted')) >= before + times);
        assert.equal(await pulls('acme/counted'), before + times);
      }
      const kept = await shop.database
        .select()
        .from(registryEvents)
        .where(eq(registryEvents.repository, 'store/acme/counted'));
      assert.ok(kept.some(({ action, accountId }) => action === 'pull' && accountId === 'pia'));
    });

    test('that is told of twice counts once, at once or later', async () => {
      await sell('acme/twice');
      const pulled = event('pull-1', 'pull', 'store/acme/twice', { digest: `sha256:${'1'.repeat(64)}`, tag: '1.0' });
      assert.equal((await tell([pulled, pulled])).status, 204);
      assert.equal((await tell([pulled])).status, 204);
      assert.equal(await pulls('acme/twice'), 1);
    });

    test('by nobody counts; by the store itself, of a header alone, or of a layer does not', async () => {
      await sell('acme/which');
      const target = { digest: `sha256:${'2'.repeat(64)}`, tag: '1.0' };
      const head = { ...event('which-1', 'pull', 'store/acme/which', target), request: { method: 'HEAD' } };
      const layer = event('which-2', 'pull', 'store/acme/which', { ...target, mediaType: 'application/octet-stream' });
      const own = event('which-3', 'pull', 'store/acme/which', target, ownAccount);
      assert.equal((await tell([head, layer, own])).status, 204);
      assert.equal(await pulls('acme/which'), 0);
      assert.equal((await tell([event('which-4', 'pull', 'store/acme/which', target)])).status, 204);
      assert.equal(await pulls('acme/which'), 1);
    });
  });

  describe('a notification', () => {
    test('is taken from the registry alone', async () => {
      for (const authorization of [
        '',
        'Bearer x',
        'Bearer ',
        `Basic ${derivedSecret(secret, 'registry notifications')}`,
      ])
        assert.equal((await tell([], authorization)).status, 401);
    });

    test('that cannot be read is refused', async () => {
      assert.equal((await tell([{ id: 7 }])).status, 400);
    });

    test('of what the store does not know changes nothing', async () => {
      const strange = [
        event('strange-1', 'mount', 'store/acme/one', {}),
        event('strange-2', 'invent', 'store/acme/one', {}),
        event('strange-3', 'push', 'store/nobody/nothing', { tag: '1.0' }),
        event('strange-4', 'push', 'store/acme/one', { tag: 'never-pushed' }),
        event('strange-5', 'delete', 'store/nobody/nothing', {}),
      ];
      const before = await releases('acme/one');
      assert.equal((await tell(strange)).status, 204);
      assert.deepEqual(await releases('acme/one'), before);
    });

    test('that is late does not bring back what was', async () => {
      await sell('acme/late');
      await push(await shop.build('late-1', { files: { a: '1' } }), 'acme/late', '1.0');
      const old = await eventually(() => client.digest('store/acme/late', '1.0'));
      await push(await shop.build('late-2', { files: { a: '2' } }), 'acme/late', '1.0');
      const now = await client.digest('store/acme/late', '1.0');
      await tell([event('late-1', 'push', 'store/acme/late', { digest: old, tag: '1.0' })]);
      const [kept] = await shop.database
        .select()
        .from(registryTags)
        .where(eq(registryTags.repository, 'store/acme/late'));
      assert.equal(kept?.digest, now);
      assert.notEqual(now, old);
    });
  });

  describe('what the registry has not told', () => {
    test('is found by looking', async () => {
      await sell('acme/untold');
      await push(await shop.build('untold'), 'acme/untold', '1.0');
      await eventually(() => release('acme/untold', '1.0'));
      // As after a crash of the registry: it keeps what it has still to tell in memory alone.
      await shop.database.delete(registryTags).where(eq(registryTags.repository, 'store/acme/untold'));
      await shop.database.insert(registryTags).values({
        repository: 'store/acme/untold',
        tag: 'gone',
        digest: (await client.digest('store/acme/untold', '1.0')) ?? '',
      });
      assert.equal(await reconcile(shop.database, client), 2);
      assert.deepEqual((await release('acme/untold', '1.0'))?.tags, ['1.0']);
      assert.equal(await reconcile(shop.database, client), 0);
    });
  });
});

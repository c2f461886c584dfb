/** Who can pull what, with Docker's own command and skopeo, from a real registry. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PullRequirement } from '@chandlery/contract';
import { endSubscription, grantSubscription } from '../entitlement/grant-subscription.ts';
import { repositories } from '../entitlement/test/catalogue.ts';
import { passwordOf } from './test/people.ts';
import { type RegistryStore, openRegistryStore } from './test/registry-store.ts';
import { type Terminal, skipped } from './test/tools.ts';

let shop: RegistryStore;
const image = (requirement: PullRequirement) => `${shop.registry}/${repositories[requirement]}:1.0.0`;

const grant = (holderId: string, end: Date | null = null) =>
  grantSubscription(shop.database, {
    holderId,
    product: 'acme/db',
    plan: 'subscribed',
    start: new Date(Date.now() - 1000),
    end,
    termsAcceptedBy: holderId,
  });

const signedIn = async (id: string): Promise<Terminal> => {
  const terminal = await shop.terminal();
  const login = await terminal.login(shop.registry, id, passwordOf(id));
  assert.ok(login.isDone, login.said);
  return terminal;
};

/** Asks with both programs, which ask in different ways, and wants the same answer of both. */
const canPull = async (terminal: Terminal, requirement: PullRequirement): Promise<boolean> => {
  const inspected = await terminal.inspect(image(requirement));
  const copied = await terminal.copy(
    `docker://${image(requirement)}`,
    `dir:${shop.folder}/pulled-${Math.random().toString(36).slice(2)}`,
  );
  assert.equal(inspected.isDone, copied.isDone, inspected.said + copied.said);
  if (!inspected.isDone) assert.match(inspected.said, /denied|unauthorized/);
  return inspected.isDone;
};

describe('pulling from the registry', { skip: skipped }, () => {
  before(async () => {
    shop = await openRegistryStore();
    const publisher = await signedIn('pia');
    const layout = await shop.build('everything');
    for (const requirement of ['everyone', 'signed-in', 'subscribed'] as const) {
      const pushed = await publisher.copy(layout, `docker://${image(requirement)}`);
      assert.ok(pushed.isDone, pushed.said);
    }
  });
  after(() => shop.close());

  const rows = [
    { who: 'nobody', everyone: true, 'signed-in': false, subscribed: false },
    { who: 'ann', everyone: true, 'signed-in': true, subscribed: false },
    { who: 'pia', everyone: true, 'signed-in': true, subscribed: true },
  ] as const;
  for (const { who, ...may } of rows)
    for (const requirement of ['everyone', 'signed-in', 'subscribed'] as const)
      test(`${who} ${may[requirement] ? 'can' : 'cannot'} pull what is for ${requirement}`, async () => {
        const terminal = who === 'nobody' ? await shop.terminal() : await signedIn(who);
        assert.equal(await canPull(terminal, requirement), may[requirement]);
      });

  test('starts with a subscription and stops with it', async () => {
    const bob = await signedIn('bob');
    assert.equal(await canPull(bob, 'subscribed'), false);
    const id = await grant('bob');
    assert.equal(await canPull(bob, 'subscribed'), true);
    assert.equal(await canPull(await signedIn('ann'), 'subscribed'), false, 'nobody else’s');
    await endSubscription(shop.database, id);
    assert.equal(await canPull(bob, 'subscribed'), false);
  });

  test('works for members of the organisation that subscribed', async () => {
    shop.people.add({ ...shop.people.account('ann'), id: 'mel', organisations: ['org-1'] });
    const mel = await signedIn('mel');
    assert.equal(await canPull(mel, 'subscribed'), false);
    await grant('org-1');
    assert.equal(await canPull(mel, 'subscribed'), true);
  });

  test('needs the right password from the start', async () => {
    const terminal = await shop.terminal();
    const login = await terminal.login(shop.registry, 'ann', 'wrong');
    assert.equal(login.isDone, false);
    assert.match(login.said, /unauthorized/);
    assert.equal(await canPull(terminal, 'signed-in'), false);
    const stranger = await terminal.login(shop.registry, 'nobody-knows', passwordOf('ann'));
    assert.equal(stranger.isDone, false);
  });

  test('stops when the credential behind docker login ends', async () => {
    shop.people.add({ ...shop.people.account('ann'), id: 'lou' });
    const lou = await signedIn('lou');
    assert.equal((await lou.inspect(image('signed-in'))).isDone, true);
    shop.people.lock('lou');
    assert.equal((await lou.inspect(image('signed-in'))).isDone, false);
  });

  test('gives all platforms, each with its own digest', async () => {
    const { output } = await (await shop.terminal()).inspect(image('everyone'));
    const { manifests } = JSON.parse(output) as {
      manifests: { digest: string; platform: { os: string; architecture: string } }[];
    };
    assert.deepEqual(
      manifests.map(({ platform }) => `${platform.os}/${platform.architecture}`),
      ['linux/amd64', 'linux/arm64'],
    );
    assert.notEqual(manifests[0]?.digest, manifests[1]?.digest);
  });
});

/** Who can push, with skopeo, to a real registry. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { grantSubscription } from '../entitlement/grant-subscription.ts';
import { repositories } from '../entitlement/test/catalogue.ts';
import { passwordOf } from './test/people.ts';
import { type RegistryStore, openRegistryStore } from './test/registry-store.ts';
import { type Terminal, skipped } from './test/tools.ts';

let shop: RegistryStore;
let layout = '';

const signedIn = async (id: string): Promise<Terminal> => {
  const terminal = await shop.terminal();
  const login = await terminal.login(shop.registry, id, passwordOf(id));
  assert.ok(login.isDone, login.said);
  return terminal;
};
const at = (name: string) => `docker://${shop.registry}/${name}`;

describe('pushing to the registry', { skip: skipped }, () => {
  before(async () => {
    shop = await openRegistryStore();
    layout = await shop.build('one');
  });
  after(() => shop.close());

  test('is for the publisher: nobody else’s images get in', async () => {
    await grantSubscription(shop.database, {
      holderId: 'ann',
      product: 'acme/db',
      plan: 'subscribed',
      start: new Date(0),
      end: null,
      termsAcceptedBy: 'ann',
    });
    for (const terminal of [await shop.terminal(), await signedIn('ann'), await signedIn('ops')])
      for (const repository of Object.values(repositories)) {
        const pushed = await terminal.copy(layout, at(`${repository}:9.9.9`));
        assert.equal(pushed.isDone, false);
        assert.match(pushed.said, /denied|unauthorized/);
      }
  });

  test('reaches the publisher’s namespaces and no other', async () => {
    const pia = await signedIn('pia');
    for (const name of ['store/acme/next:1', 'acme/private:1'])
      assert.equal((await pia.copy(layout, at(name))).isDone, true, name);
    for (const name of ['store/zeta/app:1', 'zeta/app:1', 'library/alpine:1', 'acme:1', 'store/acme:1'])
      assert.equal((await pia.copy(layout, at(name))).isDone, false, name);
  });

  test('keeps what only the publisher has from everybody else', async () => {
    assert.equal((await (await signedIn('pia')).copy(layout, at('acme/secret:1'))).isDone, true);
    assert.equal((await (await signedIn('ann')).inspect(`${shop.registry}/acme/secret:1`)).isDone, false);
  });

  test('mounts layers from one repository in another', async () => {
    const pia = await signedIn('pia');
    assert.equal((await pia.copy(layout, at('store/acme/first:1'))).isDone, true);
    const mounted = await pia.copy(at('store/acme/first:1'), at('store/acme/second:1'));
    assert.ok(mounted.isDone, mounted.said);
    const [one, other] = await Promise.all(
      ['first', 'second'].map(async (name) => (await pia.inspect(`${shop.registry}/store/acme/${name}:1`)).output),
    );
    assert.equal(one, other);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { type Grant, endSubscription, grantSubscription } from '../entitlement/grant-subscription.ts';
import { fillCatalogue } from '../entitlement/test/catalogue.ts';
import { type KeyRing, createKeyRing } from '../keys/key-ring.ts';
import { subscriptions } from '../subscription/tables.ts';
import { currentLicense } from './current-license.ts';
import { noEnd } from './license-terms.ts';
import { revokeLicenses } from './revoke-licenses.ts';
import { licenses } from './tables.ts';

const now = new Date();
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

let opened: TestDatabase;
let keys: KeyRing;
before(async () => {
  opened = await openTestDatabase();
  keys = createKeyRing(opened.database, 'a secret that only these tests know');
  await fillCatalogue(opened.database);
});
after(() => opened.close());

const grant = (changes: Partial<Grant> = {}) =>
  grantSubscription(opened.database, {
    holderId: 'ann',
    product: 'acme/db',
    plan: 'subscribed',
    start: inDays(-1),
    end: inDays(30),
    termsAcceptedBy: 'ann',
    ...changes,
  });
const license = (id: string) => currentLicense(opened.database, keys, id);
const payload = ({ authorization }: { authorization: string }) => {
  const { payload: text } = JSON.parse(Buffer.from(authorization, 'base64').toString()) as { payload: string };
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
};

describe('the licence of a subscription', () => {
  test('is issued once for the same terms, also to many who ask at the same moment', async () => {
    const id = await grant();
    const many = await Promise.all(Array.from({ length: 10 }, () => license(id)));
    assert.equal(new Set(many.map((each) => each.id)).size, 1);
    assert.deepEqual((await license(id)).file, many[0]?.file);
    const rows = await opened.database.select().from(licenses).where(eq(licenses.subscriptionId, id));
    assert.equal(rows.length, 1);
  });

  test('is issued anew when what it licenses is another', async () => {
    const id = await grant();
    const first = await license(id);
    await opened.database
      .update(subscriptions)
      .set({ components: [{ name: 'Nodes', value: 7 }], isTrial: true })
      .where(eq(subscriptions.id, id));
    const second = await license(id);
    assert.notEqual(second.id, first.id);
    assert.deepEqual(
      [payload(second.file)['maxEngines'], payload(second.file)['tier'], payload(first.file)['tier']],
      [7, 'Trial', 'Production'],
    );
  });

  test('is issued anew once it is revoked, with another private key', async () => {
    const id = await grant();
    const first = await license(id);
    assert.deepEqual(await revokeLicenses(opened.database, id, 'leaked'), [first.id]);
    const second = await license(id);
    assert.notEqual(second.id, first.id);
    assert.notEqual(second.file.private_key, first.file.private_key);
  });

  test('never ends where the subscription does not', async () =>
    assert.deepEqual((await license(await grant({ end: null }))).expiration, noEnd));

  test('is not to be had before the terms are accepted, or after the end', async () => {
    await assert.rejects(license(await grant({ termsAcceptedBy: null })), { code: 'license_unavailable' });
    await assert.rejects(license(await grant({ start: inDays(1), end: inDays(2) })), { code: 'license_unavailable' });
    const ended = await grant();
    await endSubscription(opened.database, ended);
    await assert.rejects(license(ended), { code: 'license_unavailable' });
    await assert.rejects(license('sub-nothing'), { code: 'subscription_not_found' });
  });
});

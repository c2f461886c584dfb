import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { products as productTable, publishers, releases } from '../catalogue/tables.ts';
import { saveListing } from '../catalogue/save-listing.ts';
import { watchCatalogueVersion } from '../catalogue/version.ts';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import type { Account } from './caller.ts';
import type { RepositoryAction } from './decide.ts';
import { type Entitlement, createEntitlement } from './entitlement.ts';
import { SubscriptionError } from '../subscription/subscription-error.ts';
import { endSubscription, grantSubscription } from './grant-subscription.ts';
import { fillCatalogue, plan, product, repositories } from './test/catalogue.ts';

const now = new Date();
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const account = (id: string, changes: Partial<Account> = {}): Account => ({
  id,
  organisations: [],
  publishers: [],
  country: null,
  isAdministrator: false,
  ...changes,
});

let opened: TestDatabase;
let entitlement: Entitlement;
before(async () => {
  opened = await openTestDatabase();
  await fillCatalogue(opened.database);
  const version = watchCatalogueVersion(opened.database, 0, (error) => assert.fail(String(error)));
  entitlement = createEntitlement(opened.database, version);
});
after(() => opened.close());

const reason = async (
  by: Account | null,
  repository: string,
  action: RepositoryAction = 'pull',
  country: string | null = null,
) => (await entitlement.decide({ account: by, country }, repository, [action], new Date()))[0]?.reason;

const grant = (holderId: string, changes: Partial<Parameters<typeof grantSubscription>[1]> = {}) =>
  grantSubscription(opened.database, {
    holderId,
    product: 'acme/db',
    plan: 'subscribed',
    start: inDays(-1),
    end: inDays(30),
    termsAcceptedBy: 'operator',
    ...changes,
  });

describe('entitlement from the catalogue', () => {
  test('opens what is open', async () => {
    assert.equal(await reason(null, repositories.everyone), 'open');
    assert.equal(await reason(null, repositories['signed-in']), 'sign_in_required');
    assert.equal(await reason(account('ann'), repositories['signed-in']), 'signed_in');
  });

  test('knows nothing of what is in no plan', async () => {
    assert.equal(await reason(account('ann'), 'store/nobody/nothing'), 'unknown_repository');
    assert.equal(await reason(account('ann'), 'store/acme/other'), 'unknown_repository');
  });

  test('lets nobody open another’s images by naming them in a plan', async () => {
    await saveListing(
      opened.database,
      product('zeta/trick', { plans: [plan('everyone', repositories.subscribed)], source: 'community' }),
    );
    assert.equal(await reason(null, repositories.subscribed), 'sign_in_required');
    await saveListing(
      opened.database,
      product('library/trick', { plans: [plan('everyone', repositories.subscribed)], source: 'official' }),
    );
    assert.equal(await reason(null, repositories.subscribed), 'sign_in_required');
  });

  test('opens curated images from any namespace', async () => {
    await saveListing(
      opened.database,
      product('library/mongo', { plans: [plan('everyone', 'mongodb/server')], source: 'official' }),
    );
    assert.equal(await reason(null, 'mongodb/server'), 'open');
  });

  test('lets members of the publisher push into its namespace, sold or not', async () => {
    const [acme] = await opened.database.select().from(publishers).where(eq(publishers.slug, 'acme'));
    const editor = account('eve', { publishers: [{ publisherId: acme?.id ?? '', role: 'editor' }] });
    for (const name of [repositories.subscribed, 'store/acme/next', 'acme/private'])
      assert.equal(await reason(editor, name, 'push'), 'publisher_member', name);
    for (const name of ['store/zeta/app', 'zeta/acme', 'library/alpine', 'store/acme', 'acme'])
      assert.notEqual(await reason(editor, name, 'push'), 'publisher_member', name);
  });

  test('sees a change of the catalogue at once', async () => {
    await saveListing(opened.database, product('acme/soon', { plans: [plan('signed-in', 'store/acme/soon')] }));
    assert.equal(await reason(null, 'store/acme/soon'), 'sign_in_required');
    await saveListing(opened.database, product('acme/soon', { plans: [plan('everyone', 'store/acme/soon')] }));
    assert.equal(await reason(null, 'store/acme/soon'), 'open');
  });

  test('hides a repository whose releases are for subscribers', async () => {
    const version = { version: '1', tags: ['1'], platforms: [] };
    const listing = product('acme/beta', { plans: [plan('everyone', 'store/acme/beta')], releases: [version] });
    await saveListing(opened.database, listing);
    assert.equal(await reason(null, 'store/acme/beta'), 'open');
    const [beta] = await opened.database.select().from(productTable).where(eq(productTable.slug, 'acme/beta'));
    await opened.database
      .update(releases)
      .set({ audience: 'subscribers' })
      .where(eq(releases.productId, beta?.id ?? ''));
    await saveListing(opened.database, { ...listing, name: 'Renamed' });
    assert.equal(await reason(account('ann'), 'store/acme/beta'), 'release_hidden');
    await grant('ann', { product: 'acme/beta', plan: 'everyone' });
    assert.equal(await reason(account('ann'), 'store/acme/beta'), 'open');
  });
});

describe('entitlement by subscription', () => {
  test('starts with the grant and ends with it', async () => {
    const dan = account('dan');
    assert.equal(await reason(dan, repositories.subscribed), 'subscription_required');
    const id = await grant('dan');
    assert.equal(await reason(dan, repositories.subscribed), 'subscribed');
    assert.equal(await reason(account('other'), repositories.subscribed), 'subscription_required');
    await endSubscription(opened.database, id);
    assert.equal(await reason(dan, repositories.subscribed), 'subscription_ended');
  });

  test('covers the members of the organisation that holds it', async () => {
    await grant('org-1');
    assert.equal(
      await reason(account('mia', { organisations: ['org-0', 'org-1'] }), repositories.subscribed),
      'subscribed',
    );
    assert.equal(await reason(account('mia'), repositories.subscribed), 'subscription_required');
  });

  test('waits for the terms', async () => {
    await grant('tom', { termsAcceptedBy: null });
    assert.equal(await reason(account('tom'), repositories.subscribed), 'terms_not_accepted');
  });

  test('does not reach an excluded country', async () => {
    await grant('xan');
    assert.equal(await reason(account('xan'), repositories.subscribed, 'pull', 'XX'), 'country_excluded');
    assert.equal(await reason(account('xan'), repositories.subscribed, 'pull', 'YY'), 'subscribed');
  });

  test('is right for each of many who ask at the same moment', async () => {
    await grant('many-0');
    const reasons = await Promise.all(
      Array.from({ length: 200 }, (_, index) => reason(account(`many-${index % 4}`), repositories.subscribed)),
    );
    reasons.forEach((each, index) =>
      assert.equal(each, index % 4 === 0 ? 'subscribed' : 'subscription_required', String(index)),
    );
  });

  test('cannot be granted where there is no such plan, or backwards in time', async () => {
    await assert.rejects(grant('ann', { plan: 'nothing' }), SubscriptionError);
    await assert.rejects(grant('ann', { product: 'acme/nothing' }), SubscriptionError);
    await assert.rejects(grant('ann', { end: inDays(-2) }), SubscriptionError);
    await assert.rejects(endSubscription(opened.database, 'sub-nothing'), SubscriptionError);
  });
});

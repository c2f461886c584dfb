import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { publishers } from '../../catalogue/tables.ts';
import { planInput, productInput } from '../../catalogue/test/listings.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { findPlan, findPlansBySku, shownIds } from './find-plan.ts';
import { listExternalNames } from './list-external-names.ts';
import { setExternalName } from './set-external-name.ts';

let store: TestStore;
let docker: string;
let rival: string;

const publisherId = async (slug: string): Promise<string> => {
  const [row] = await store.database.select({ id: publishers.id }).from(publishers).where(eq(publishers.slug, slug));
  return row?.id ?? assert.fail(slug);
};

before(async () => {
  store = await openTestStore();
  for (const slug of ['docker', 'rival']) await savePublisher(store.database, { slug, name: slug });
  const plans = [
    planInput({ slug: 'trial' }),
    planInput({ slug: 'standard', isDefault: false, kind: 'byol', gated: true }),
  ];
  await saveListing(store.database, productInput('docker/ee', { plans }));
  await saveListing(store.database, productInput('docker/desktop', { plans }));
  await saveListing(store.database, productInput('rival/engine'));
  [docker, rival] = [await publisherId('docker'), await publisherId('rival')];
});
after(() => store.close());

const name = (product: string, plan: string | null, externalId: string | null, by = docker) =>
  setExternalName(store.database, by, { product, plan, externalId });

const refused = (code: string) => (error: unknown) => error instanceof StoreProblem && error.code === code;

describe('a publisher’s own name', () => {
  test('stands for the product and the plan wherever the old interfaces take one', async () => {
    await name('docker/ee', null, 'docker-ee-trial');
    await name('docker/ee', 'trial', 'free-trial');
    const plan = await findPlan(store.database, 'docker-ee-trial', 'free-trial');
    assert.ok(plan);
    assert.deepEqual([plan.productSlug, plan.planSlug], ['docker/ee', 'trial']);
    assert.deepEqual(shownIds(plan), { productId: 'docker-ee-trial', planId: 'free-trial', plan: 'free-trial' });
    for (const product of [plan.productId, 'docker/ee', 'docker-ee-trial'])
      for (const reference of [plan.planId, 'trial', 'free-trial'])
        assert.equal((await findPlan(store.database, product, reference))?.planId, plan.planId);
  });

  test('is not needed: answers have our ids where there is none', async () => {
    const plan = await findPlan(store.database, 'docker/ee', 'standard');
    assert.ok(plan);
    assert.deepEqual(shownIds(plan), { productId: 'docker-ee-trial', planId: plan.planId, plan: 'standard' });
  });

  test('stands for one product of the store, and for one plan of a product', async () => {
    await assert.rejects(name('docker/desktop', null, 'docker-ee-trial'), refused('external_id_taken'));
    await assert.rejects(name('rival/engine', null, 'docker-ee-trial', rival), refused('external_id_taken'));
    await assert.rejects(name('docker/ee', 'standard', 'free-trial'), refused('external_id_taken'));
    await name('docker/desktop', 'trial', 'free-trial');
  });

  test('is lost to nobody by a refusal', async () => {
    await name('docker/desktop', null, 'docker-desktop');
    await assert.rejects(name('docker/desktop', null, 'docker-ee-trial'), refused('external_id_taken'));
    assert.ok(await findPlan(store.database, 'docker-desktop', 'trial'));
  });

  test('is given by its own publisher alone', async () => {
    await assert.rejects(name('docker/ee', null, 'mine', rival), refused('product_not_found'));
    await assert.rejects(name('docker/nothing', null, 'mine'), refused('product_not_found'));
    await assert.rejects(name('docker/ee', 'nothing', 'mine'), refused('not_found'));
    assert.deepEqual(await listExternalNames(store.database, rival), []);
  });

  test('is what the content interface calls it, and finds it by', async () => {
    const image = async (reference: string) =>
      store.json<{ id: string; slug: string; plans: { id: string }[] }>(`/api/content/v1/products/images/${reference}`);
    const found = await image('docker-ee-trial');
    assert.equal(found.slug, 'docker/ee');
    assert.equal(found.id, 'docker-ee-trial');
    assert.equal(found.plans[0]?.id, 'free-trial');
    await name('docker/ee', null, 'docker-ee');
    assert.equal((await image('docker/ee')).id, 'docker-ee');
    await name('docker/ee', null, 'docker-ee-trial');
  });

  test('is a stock-keeping unit among its publisher’s own', async () => {
    const found = async (sku: string, by = docker) =>
      (await findPlansBySku(store.database, by, sku)).map(({ productSlug, planSlug }) => [productSlug, planSlug]);
    await name('docker/ee', 'standard', 'EE-STD-1');
    assert.deepEqual(await found('EE-STD-1'), [['docker/ee', 'standard']]);
    assert.deepEqual(await found('docker-desktop'), [['docker/desktop', 'trial']]);
    assert.equal((await found('free-trial')).length, 2);
    assert.deepEqual(await found('EE-STD-1', rival), []);
  });

  test('can be taken away', async () => {
    await name('docker/desktop', 'trial', null);
    await name('docker/desktop', null, null);
    assert.deepEqual(
      (await listExternalNames(store.database, docker)).map(({ product, plan, externalId }) => [
        product,
        plan,
        externalId,
      ]),
      [
        ['docker/ee', null, 'docker-ee-trial'],
        ['docker/ee', 'trial', 'free-trial'],
        ['docker/ee', 'standard', 'EE-STD-1'],
      ],
    );
  });
});

/** The store that answers the stories keeps the contract, so that no story shows what no store would send. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CategoryList,
  Problem,
  ProductBatch,
  ProductCertification,
  ProductDetail,
  ProductPlans,
  SearchPage,
} from '@chandlery/contract';
import { answer } from '../../.storybook/store/answer.ts';
import { catalogue } from '../../.storybook/store/catalogue.ts';
import { stores } from '../../.storybook/store/states.ts';

const ask = async (address: string): Promise<Response> => {
  const response = await answer(new URL(address));
  assert.ok(response, `nobody answers for ${address}`);
  return response;
};
const read = async (path: string): Promise<unknown> => (await ask(`${stores.ready}${path}`)).json();

for (const { slug } of catalogue)
  test(`the details of ${slug} are what the contract says`, async () => {
    assert.equal(ProductDetail.parse(await read(`/v1/products/${slug}`)).slug, slug);
  });

for (const { slug } of catalogue)
  test(`the plans of ${slug} are what the contract says`, async () => {
    assert.equal(ProductPlans.parse(await read(`/v1/products/${slug}/plans`)).slug, slug);
  });

for (const { slug, certification } of catalogue)
  test(`the certification of ${slug} is what the contract says`, async () => {
    const { statement } = ProductCertification.parse(await read(`/v1/products/${slug}/certification`));
    if (certification !== null) assert.ok(statement);
  });

test('identifiers and slugs are given once', () => {
  assert.equal(new Set(catalogue.map(({ id }) => id)).size, catalogue.length);
  assert.equal(new Set(catalogue.map(({ slug }) => slug)).size, catalogue.length);
  const plans = catalogue.flatMap((product) => product.plans.map(({ id }) => id));
  assert.equal(new Set(plans).size, plans.length);
});

test('cards come in the order asked for, and unknown ones are named', async () => {
  const { items, missing } = ProductBatch.parse(await read('/v1/products?ids=jo/paste,acme/nothing,acme/db'));
  assert.deepEqual(
    items.map(({ slug }) => slug),
    ['jo/paste', 'acme/db'],
  );
  assert.deepEqual(missing, ['acme/nothing']);
});

test('every product is in a category that is listed, as often as it says', async () => {
  const { items } = CategoryList.parse(await read('/v1/categories'));
  const listed = catalogue.flatMap((product) => product.categories.map(({ slug }) => slug));
  for (const { slug, products } of items) assert.equal(products, listed.filter((one) => one === slug).length);
  assert.equal(items.length, new Set(listed).size);
});

test('the pages of a search hold every product once', async () => {
  const slugs: string[] = [];
  let cursor: string | null = '0';
  while (cursor !== null) {
    const page: SearchPage = SearchPage.parse(await read(`/v1/search?limit=5&cursor=${cursor}`));
    assert.equal(page.total, catalogue.length);
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
  }
  assert.deepEqual(slugs.toSorted(), catalogue.map(({ slug }) => slug).toSorted());
});

test('choosing a value of a facet leaves as many products as it said', async () => {
  const { facets } = SearchPage.parse(await read('/v1/search'));
  for (const [name, values] of Object.entries(facets))
    for (const { value, count } of values) {
      const { total } = SearchPage.parse(await read(`/v1/search?${name}=${encodeURIComponent(value)}`));
      assert.equal(total, count, `${name}=${value}`);
    }
});

test('words find the products that have them', async () => {
  const { items } = SearchPage.parse(await read('/v1/search?q=bookkeeping'));
  assert.deepEqual(
    items.map(({ slug }) => slug),
    ['brightwater/ledger'],
  );
});

for (const [address, status, code] of [
  [`${stores.ready}/v1/products/acme/nothing`, 404, 'product_not_found'],
  [`${stores.busy}/v1/search`, 503, 'unavailable'],
  [`${stores.failing}/v1/search`, 500, 'internal'],
  [`${stores.ready}/v1/search?limit=1000`, 400, 'invalid_request'],
] as const)
  test(`${address} answers the problem ${code}`, async () => {
    const response = await ask(address);
    assert.equal(response.status, status);
    assert.equal(Problem.parse(await response.json()).code, code);
  });

test('a broken store breaks the contract', async () => {
  const response = await ask(`${stores.broken}/v1/products?ids=acme/db`);
  assert.equal(ProductBatch.safeParse(await response.json()).success, false);
});

test('an empty store has an empty catalogue', async () => {
  const response = await ask(`${stores.empty}/v1/search`);
  const { items, total } = SearchPage.parse(await response.json());
  assert.deepEqual([items.length, total], [0, 0]);
});

test('addresses that belong to no story go out to the network', () => {
  assert.equal(answer(new URL('http://localhost:6006/iframe.html')), undefined);
});

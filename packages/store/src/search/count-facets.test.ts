import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SearchQuery } from '@chandlery/contract';
import fc from 'fast-check';
import { countFacets } from './count-facets.ts';
import type { FacetIndex } from './facet-index.ts';
import { type Faceted, bitOf, facetNames, facetTerms, filtersOf, readTerm } from './facets.ts';

const faceted: fc.Arbitrary<Faceted> = fc.record({
  type: fc.constantFrom('container', 'plugin', 'service'),
  price: fc.constantFrom('free', 'paid', 'trial', 'byol'),
  source: fc.constantFrom('store', 'official', 'community'),
  certified: fc.boolean(),
  categories: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  platforms: fc.uniqueArray(fc.constantFrom('linux/amd64', 'linux/arm64', 'windows/amd64'), { maxLength: 3 }),
});

const some = <Value>(...values: Value[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { nil: undefined });
const query: fc.Arbitrary<SearchQuery> = fc.record({
  type: some('container' as const, 'plugin' as const),
  category: some('a', 'b', 'unknown'),
  platform: some('linux/amd64', 'windows/amd64'),
  price: some('free' as const, 'byol' as const),
  certified: fc.option(fc.boolean(), { nil: undefined }),
});

/** An index as `openFacetIndex` makes it, of these products. */
const indexOf = (products: readonly Faceted[]): FacetIndex => {
  const sets = [...new Set(products.map((product) => facetTerms(product).join('\n')))].map((set) => set.split('\n'));
  const texts = [...new Set(sets.flat())];
  return {
    version: 1,
    terms: texts.flatMap((text) => {
      const term = readTerm(text);
      return term === null ? [] : [{ ...term, bit: bitOf(term.name) }];
    }),
    numbers: new Map(texts.map((text, number) => [text, number])),
    sets: sets.map((set) => set.map((text) => texts.indexOf(text))),
    products: sets.map((set) => products.filter((product) => facetTerms(product).join('\n') === set.join('\n')).length),
  };
};

const passes = (product: Faceted, filters: ReturnType<typeof filtersOf>, except?: string) =>
  [...filters].every(([name, terms]) => name === except || terms.some((term) => facetTerms(product).includes(term)));

describe('counted facets', () => {
  test('are what counting product by product gives, each facet with its own filter left out', () => {
    fc.assert(
      fc.property(fc.array(faceted, { maxLength: 30 }), query, (products, asked) => {
        const index = indexOf(products);
        const { total, counts } = countFacets(index, index.products, asked);
        const filters = filtersOf(asked);
        assert.equal(total, products.filter((product) => passes(product, filters)).length);
        for (const name of facetNames) {
          const expected = new Map<string, number>();
          for (const product of products.filter((one) => passes(one, filters, name))) {
            for (const term of facetTerms(product).map(readTerm)) {
              if (term?.name === name) expected.set(term.value, (expected.get(term.value) ?? 0) + 1);
            }
          }
          assert.deepEqual(new Map([...(counts.get(name) ?? [])].toSorted()), new Map([...expected].toSorted()));
        }
      }),
    );
  });
});

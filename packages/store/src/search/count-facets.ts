import type { SearchQuery } from '@chandlery/contract';
import type { FacetIndex } from './facet-index.ts';
import { type FacetName, bitOf, facetNames, filtersOf } from './facets.ts';

export interface FacetCounts {
  /** Products that pass every filter. */
  readonly total: number;
  /** For each facet, its values and how many products each would leave: that facet's own filter left out, the others applied. */
  readonly counts: ReadonlyMap<FacetName, ReadonlyMap<string, number>>;
  /** The sets, by their ids, whose products pass every filter; null where there is no filter. */
  readonly passing: readonly number[] | null;
}

/** For each value, by its number, the bit of the filter that it passes; and the bits of all filters. */
const filterBits = ({ terms, numbers }: FacetIndex, query: SearchQuery) => {
  const passes = new Uint8Array(terms.length);
  let all = 0;
  for (const [name, chosen] of filtersOf(query)) {
    all |= bitOf(name);
    for (const text of chosen) {
      const number = numbers.get(text);
      if (number !== undefined) passes[number] = bitOf(name);
    }
  }
  return { passes, all };
};

const byFacet = ({ terms }: FacetIndex, counts: Float64Array): FacetCounts['counts'] => {
  const result = new Map(facetNames.map((name) => [name, new Map<string, number>()]));
  for (const [number, { name, value }] of terms.entries()) {
    const count = counts[number] ?? 0;
    if (count > 0) result.get(name)?.set(value, count);
  }
  return result;
};

/**
 * Counts all facets in one pass: a set that passes every filter counts for all facets; one that fails a single facet's filter counts for
 * that facet alone; any other counts for none.
 * @param products for each set, by its id, how many products of it are counted
 */
export const countFacets = (index: FacetIndex, products: ArrayLike<number>, query: SearchQuery): FacetCounts => {
  const { passes, all } = filterBits(index, query);
  const counts = new Float64Array(index.terms.length);
  const passing: number[] = [];
  let total = 0;
  for (let id = 0; id < products.length; id += 1) {
    const count = products[id] ?? 0;
    const set = index.sets[id];
    if (count === 0 || set === undefined) continue;
    let failed = all;
    for (const number of set) failed &= ~(passes[number] ?? 0);
    if ((failed & (failed - 1)) !== 0) continue;
    if (failed === 0) {
      total += count;
      passing.push(id);
    }
    for (const number of set) {
      if (failed === 0 || index.terms[number]?.bit === failed) counts[number] = (counts[number] ?? 0) + count;
    }
  }
  return { total, counts: byFacet(index, counts), passing: all === 0 ? null : passing };
};

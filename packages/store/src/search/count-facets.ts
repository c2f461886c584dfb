import type { SearchQuery } from '@chandlery/contract';
import { type FacetName, facetNames, filtersOf, readTerm } from './facets.ts';

/** How many products have exactly these facet terms. */
export interface CombinationCount {
  readonly facets: readonly string[];
  readonly products: number;
}

export interface FacetCounts {
  /** Products that pass every filter. */
  readonly total: number;
  /** For each facet, its values and how many products each would leave: that facet's own filter left out, the others applied. */
  readonly counts: ReadonlyMap<FacetName, ReadonlyMap<string, number>>;
}

/**
 * Counts all facets in one pass: a set that passes every filter counts for all facets; one that fails a single facet's filter counts for
 * that facet alone; any other counts for none.
 */
export const countFacets = (combinations: readonly CombinationCount[], query: SearchQuery): FacetCounts => {
  const filters = [...filtersOf(query)];
  const counts = new Map(facetNames.map((name) => [name, new Map<string, number>()]));
  let total = 0;
  for (const { facets, products } of combinations) {
    const failed = filters.filter(([, terms]) => !terms.some((term) => facets.includes(term)));
    if (failed.length > 1) continue;
    const only = failed[0]?.[0];
    if (only === undefined) total += products;
    for (const text of facets) {
      const read = readTerm(text);
      if (read === null || (only !== undefined && read.name !== only)) continue;
      const values = counts.get(read.name);
      values?.set(read.value, (values.get(read.value) ?? 0) + products);
    }
  }
  return { total, counts };
};

import type { FacetValue, Facets, SearchQuery } from '@chandlery/contract';
import { type FacetName, filtersOf, readTerm } from './facets.ts';
import type { FacetCounts } from './count-facets.ts';

/** English names; whoever shows them in another language goes by `value`. */
const labels: Readonly<Record<string, string>> = {
  'type:container': 'Containers',
  'type:plugin': 'Plugins',
  'type:service': 'Services',
  'price:free': 'Free',
  'price:trial': 'Free trial',
  'price:paid': 'Paid',
  'price:byol': 'Bring your own licence',
  'source:store': 'Store',
  'source:official': 'Official',
  'source:community': 'Community',
  'certified:true': 'Certified',
  'certified:false': 'Not certified',
};

/**
 * Facets as they are answered: most products first. A value that would leave nothing is there only where it is chosen, so that it can be
 * taken back.
 * @param categoryNames by slug
 */
export const labelFacets = (
  { counts }: FacetCounts,
  query: SearchQuery,
  categoryNames: ReadonlyMap<string, string>,
): Facets => {
  const filters = filtersOf(query);
  const facet = (name: FacetName): FacetValue[] => {
    const all = new Map(counts.get(name));
    for (const term of filters.get(name) ?? []) {
      const value = readTerm(term)?.value;
      if (value !== undefined && !all.has(value)) all.set(value, 0);
    }
    const label = (value: string) =>
      (name === 'category' ? categoryNames.get(value) : labels[`${name}:${value}`]) ?? value;
    return [...all]
      .map(([value, count]) => ({ value, label: label(value), count }))
      .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  };
  return {
    type: facet('type'),
    category: facet('category'),
    platform: facet('platform'),
    price: facet('price'),
    source: facet('source'),
    certified: facet('certified'),
  };
};

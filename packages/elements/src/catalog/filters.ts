import type { Facets, SearchQuery, SearchSort } from '@chandlery/contract';

export const facets = [
  'type',
  'category',
  'platform',
  'price',
  'source',
  'certified',
] as const satisfies readonly (keyof Facets)[];
export type Facet = (typeof facets)[number];

export const sorts = [
  'relevance',
  'popular',
  'rating',
  'newest',
  'updated',
  'name',
] as const satisfies readonly SearchSort[];

/** What a visitor has chosen, as texts: the way a URL holds it. The store says which of them it takes. */
export interface Filters {
  readonly q: string;
  readonly sort: string;
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export const noFilters: Filters = { q: '', sort: '', chosen: {} };

/** Filters from a URL's query. */
export const filtersFrom = (parameters: URLSearchParams): Filters => ({
  q: parameters.get('q') ?? '',
  sort: parameters.get('sort') ?? '',
  chosen: Object.fromEntries(
    facets.flatMap((facet) => {
      const values = parameters.get(facet)?.split(',').filter(Boolean) ?? [];
      return values.length > 0 ? [[facet, values]] : [];
    }),
  ),
});

/** A URL's query with the filters in it, its other parameters as they were. */
export const parametersOf = ({ q, sort, chosen }: Filters, others: URLSearchParams): URLSearchParams => {
  const parameters = new URLSearchParams(others);
  for (const [name, value] of Object.entries({
    q,
    sort,
    ...Object.fromEntries(facets.map((facet) => [facet, chosen[facet]?.join() ?? ''])),
  })) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  return parameters;
};

/** The filters as the client asks for them. The store answers what it does not take with an error that names it. */
export const queryOf = ({ q, sort, chosen }: Filters): SearchQuery =>
  ({
    ...chosen,
    certified: chosen.certified ? true : undefined,
    q: q || undefined,
    sort: sort || undefined,
  }) as SearchQuery;

/** The filters with one value of a facet chosen or no longer. */
export const toggled = (filters: Filters, facet: Facet, value: string): Filters => {
  const before = filters.chosen[facet] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [facet]: _, ...others } = filters.chosen;
  return { ...filters, chosen: after.length > 0 ? { ...others, [facet]: after } : others };
};

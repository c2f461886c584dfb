import { SearchQuery } from '@chandlery/contract';
import * as z from 'zod/mini';

/**
 * The query of a search page's address. A person cannot mend a parameter that is wrong, so it is left out and the rest obeyed;
 * the API refuses it.
 */
export const lenientQuery = (parameters: Readonly<Record<string, string>>): SearchQuery => {
  const whole = z.safeParse(SearchQuery, parameters);
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  const rest = z.safeParse(
    SearchQuery,
    Object.fromEntries(Object.entries(parameters).filter(([name]) => !wrong.has(name))),
  );
  return rest.success ? rest.data : {};
};

/** The address's query for a search; the opposite of `lenientQuery`. */
export const addressQuery = (query: SearchQuery): Readonly<Record<string, string | readonly string[] | null>> => ({
  q: query.q ?? null,
  type: query.type ?? null,
  category: query.category ?? null,
  platform: query.platform ?? null,
  price: query.price ?? null,
  source: query.source ?? null,
  certified: query.certified === undefined ? null : String(query.certified),
  publisher: query.publisher ?? null,
  sort: query.sort ?? null,
  cursor: query.cursor ?? null,
});

export type FacetName = 'type' | 'category' | 'platform' | 'price' | 'source' | 'certified';
export const facetNames: readonly FacetName[] = ['category', 'type', 'price', 'platform', 'source', 'certified'];

/** The values of one facet that are chosen now. */
export const chosenValues = (query: SearchQuery, facet: FacetName): readonly string[] =>
  facet === 'certified' ? (query.certified === undefined ? [] : [String(query.certified)]) : (query[facet] ?? []);

/** The address's query after one value of a facet is switched on or off; paging starts again. */
export const toggled = (query: SearchQuery, facet: FacetName, value: string): ReturnType<typeof addressQuery> => {
  const chosen = chosenValues(query, facet);
  const others = chosen.filter((other) => other !== value);
  // Certified or not is one or the other.
  const next = others.length < chosen.length ? others : facet === 'certified' ? [value] : [...chosen, value];
  return { ...addressQuery(query), cursor: null, [facet]: next };
};

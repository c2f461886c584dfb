/** Facets as search keeps them: one word per value, `name:value`. */
import type { OfferKind, ProductSource, ProductType, SearchQuery } from '@chandlery/contract';

export const facetNames = ['type', 'category', 'platform', 'price', 'source', 'certified'] as const;
export type FacetName = (typeof facetNames)[number];

/** A facet's own bit among all facets. */
export const bitOf = (name: FacetName): number => 1 << facetNames.indexOf(name);

/** What of a product is counted and filtered by. */
export interface Faceted {
  readonly type: ProductType;
  readonly categories: readonly string[];
  readonly platforms: readonly string[];
  readonly price: OfferKind;
  readonly source: ProductSource;
  readonly certified: boolean;
}

const term = (name: FacetName, value: string): string => `${name}:${value}`;

/** A product's facet terms, sorted. */
export const facetTerms = (product: Faceted): string[] =>
  [
    term('type', product.type),
    term('price', product.price),
    term('source', product.source),
    term('certified', String(product.certified)),
    ...product.categories.map((category) => term('category', category)),
    ...product.platforms.map((platform) => term('platform', platform)),
  ].toSorted();

/** A term's facet and value. */
export const readTerm = (text: string): { name: FacetName; value: string } | null => {
  const at = text.indexOf(':');
  const name = facetNames.find((candidate) => candidate === text.slice(0, at));
  return name === undefined ? null : { name, value: text.slice(at + 1) };
};

/** The filters of a query: for each facet that is filtered, the terms of which a product must have one. */
export const filtersOf = (query: SearchQuery): Map<FacetName, readonly string[]> => {
  const filters = new Map<FacetName, readonly string[]>();
  const values = { ...query, certified: query.certified === undefined ? undefined : [String(query.certified)] };
  for (const name of facetNames) {
    const chosen = values[name];
    if (chosen !== undefined && chosen.length > 0)
      filters.set(
        name,
        chosen.map((value) => term(name, value)),
      );
  }
  return filters;
};

/** Search over the stories' few products: filters, counted facets and pages, as the contract says them. */
import type { FacetValue, Facets, ProductDetail, SearchPage, SearchQuery } from '@chandlery/contract';
import { card } from './listing.ts';

type FacetName = keyof Facets;

/** A product's values of each facet, with their labels. */
const values: Record<FacetName, (product: ProductDetail) => readonly (readonly [value: string, label: string])[]> = {
  type: ({ type }) => [[type, type]],
  category: ({ categories }) => categories.map(({ slug, name }) => [slug, name] as const),
  platform: ({ platforms }) => platforms.map((platform) => [platform, platform] as const),
  price: ({ offer }) => [[offer.kind, offer.kind]],
  source: ({ source }) => [[source, source]],
  certified: ({ certification }) => [[String(certification !== null), String(certification !== null)]],
};
const names = Object.keys(values) as FacetName[];

const chosen = (query: SearchQuery, name: FacetName): readonly string[] => {
  const filter = query[name];
  if (filter === undefined) return [];
  return typeof filter === 'boolean' ? [String(filter)] : filter;
};

const passes = (product: ProductDetail, query: SearchQuery, name: FacetName): boolean => {
  const filter = chosen(query, name);
  return filter.length === 0 || values[name](product).some(([value]) => filter.includes(value));
};

const mentions = ({ name, shortDescription, publisher }: ProductDetail, words: string): boolean =>
  `${name} ${publisher.name} ${shortDescription}`.toLowerCase().includes(words.trim().toLowerCase());

/** Each value with what choosing it would leave, the other facets' filters applied. */
const count = (products: readonly ProductDetail[], query: SearchQuery, name: FacetName): FacetValue[] => {
  const left = products.filter((product) => names.every((other) => other === name || passes(product, query, other)));
  const counted = Map.groupBy(
    left.flatMap((product) => values[name](product)),
    ([value]) => value,
  );
  return [...counted].map(([value, all]) => ({ value, label: all[0]?.[1] ?? value, count: all.length }));
};

const orders: Record<NonNullable<SearchQuery['sort']>, (one: ProductDetail, other: ProductDetail) => number> = {
  relevance: () => 0,
  popular: (one, other) => other.pulls - one.pulls,
  rating: (one, other) => (other.rating?.average ?? 0) - (one.rating?.average ?? 0),
  newest: (one, other) => other.createdAt.localeCompare(one.createdAt),
  updated: (one, other) => other.updatedAt.localeCompare(one.updatedAt),
  name: (one, other) => one.name.localeCompare(other.name),
};

export const search = (catalogue: readonly ProductDetail[], query: SearchQuery): SearchPage => {
  const worded = catalogue.filter(
    (product) =>
      mentions(product, query.q ?? '') && (query.publisher === undefined || product.publisher.slug === query.publisher),
  );
  const found = worded
    .filter((product) => names.every((name) => passes(product, query, name)))
    .toSorted(orders[query.sort ?? 'popular']);
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? 24);
  const facet = (name: FacetName) => count(worded, query, name);
  return {
    items: found.slice(start, end).map(card),
    facets: {
      type: facet('type'),
      category: facet('category'),
      platform: facet('platform'),
      price: facet('price'),
      source: facet('source'),
      certified: facet('certified'),
    },
    total: found.length,
    nextCursor: end < found.length ? String(end) : null,
  };
};

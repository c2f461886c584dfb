import * as z from 'zod/mini';
import { Count, Platform, Slug, commaList } from './primitive.ts';
import { OfferKind, Product, ProductSource, ProductType } from './product.ts';

/** `relevance` needs a `q`; without one it falls back to `popular`. */
export const SearchSort = z.enum(['relevance', 'popular', 'rating', 'newest', 'updated', 'name']);

/** BCP 47 tag. */
export const Lang = z
  .string()
  .check(
    z.regex(/^[a-zA-Z\d-]{2,35}$/),
    z.describe('Language that categories are named in, BCP 47; English unless told, or where it is not spoken.'),
  );

/** Filters of one facet are joined by "or" (`type=container,plugin`), facets by "and". */
export const SearchQuery = z.object({
  q: z.optional(
    z.string().check(z.maxLength(200), z.describe('Words to find. All must be there; the last may be only begun.')),
  ),
  type: z.optional(commaList(ProductType, 3)),
  category: z.optional(commaList(Slug, 20).check(z.describe('Slugs of categories.'))),
  platform: z.optional(commaList(Platform, 20)),
  price: z.optional(commaList(OfferKind, 4).check(z.describe('What getting the default plan takes.'))),
  source: z.optional(commaList(ProductSource, 3)),
  certified: z.optional(
    z.pipe(
      z.enum(['true', 'false']),
      z.transform((text) => text === 'true'),
    ),
  ),
  publisher: z.optional(Slug.check(z.describe('Slug of the publisher.'))),
  lang: z.optional(Lang),
  sort: z.optional(SearchSort.check(z.describe('`relevance` unless told, which without `q` is `popular`.'))),
  cursor: z.optional(
    z.string().check(z.maxLength(500), z.describe('From the `nextCursor` of the page before, with the same query.')),
  ),
  limit: z.optional(
    z
      .pipe(
        z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number)),
        z.int().check(z.minimum(1), z.maximum(100)),
      )
      .check(z.describe('Most products in one answer; 24 unless told.')),
  ),
});

/** One value of a facet with the number of products it would leave, the other facets' filters applied. */
export const FacetValue = z.object({ value: z.string(), label: z.string(), count: Count });

export const Facets = z.object({
  type: z.array(FacetValue),
  category: z.array(FacetValue),
  platform: z.array(FacetValue),
  price: z.array(FacetValue),
  source: z.array(FacetValue),
  certified: z.array(FacetValue),
});

/** `total` counts all matches, not only this page's. */
export const SearchPage = z.object({
  items: z.array(Product),
  facets: Facets,
  total: Count,
  nextCursor: z.nullable(z.string()),
  /** There where nothing has the words as they were typed: the words that were searched for instead. */
  correctedQuery: z.optional(z.string()),
});

export type SearchSort = z.infer<typeof SearchSort>;
/** Filters as parsed: lists are arrays, `certified` a boolean, `limit` a number. */
export type SearchQuery = z.output<typeof SearchQuery>;
export type FacetValue = z.infer<typeof FacetValue>;
export type Facets = z.infer<typeof Facets>;
export type SearchPage = z.infer<typeof SearchPage>;

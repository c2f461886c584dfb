/** The public catalogue: the same answers for everyone. */
import * as z from 'zod/mini';
import { CategoryList } from '../category.ts';
import { Slug, commaList } from '../primitive.ts';
import { ProductBatch, ProductDetail, ProductPlans } from '../product.ts';
import { Publisher } from '../publisher.ts';
import { ReleasePage } from '../release.ts';
import type { Route } from '../route.ts';
import { Lang, SearchPage, SearchQuery } from '../search.ts';

/** A product in an address. */
export const ProductPath = z.object({
  publisher: Slug.check(z.describe('Slug of the publisher: what a product’s slug has before the slash.')),
  name: Slug.check(z.describe('What a product’s slug has behind the slash.')),
});

export const catalogueRoutes = {
  'products.list': {
    method: 'GET',
    path: '/v1/products',
    summary: 'Several products by slug or id, in the order asked for; unknown ones are named in `missing`.',
    query: z.object({
      ids: commaList(z.string().check(z.maxLength(129)), 100, 1).check(
        z.describe('Slugs (`acme/db`) or ids. Sorted, so that every cache keeps one answer.'),
      ),
    }),
    answer: ProductBatch,
    problems: [],
    caller: 'anyone',
    cache: 'public',
  },
  'products.get': {
    method: 'GET',
    path: '/v1/products/{publisher}/{name}',
    summary: 'One product with everything its page shows.',
    params: ProductPath,
    answer: ProductDetail,
    problems: ['product_not_found'],
    caller: 'anyone',
    cache: 'public',
  },
  'plans.list': {
    method: 'GET',
    path: '/v1/products/{publisher}/{name}/plans',
    summary: 'The plans of a product, in the publisher’s order, with all that they are chosen by.',
    params: ProductPath,
    answer: ProductPlans,
    problems: ['product_not_found'],
    caller: 'anyone',
    cache: 'public',
  },
  'releases.list': {
    method: 'GET',
    path: '/v1/products/{publisher}/{name}/releases',
    summary: 'Releases of a product, newest first.',
    params: ProductPath,
    query: z.object({ cursor: SearchQuery.shape.cursor, limit: SearchQuery.shape.limit }),
    answer: ReleasePage,
    problems: ['product_not_found', 'invalid_cursor'],
    caller: 'anyone',
    cache: 'public',
  },
  search: {
    method: 'GET',
    path: '/v1/search',
    summary: 'Products by words and filters, with counted facets.',
    query: SearchQuery,
    answer: SearchPage,
    problems: ['invalid_cursor'],
    caller: 'anyone',
    cache: 'public',
  },
  'categories.list': {
    method: 'GET',
    path: '/v1/categories',
    summary: 'All categories with the number of products in each.',
    query: z.object({ lang: z.optional(Lang) }),
    answer: CategoryList,
    problems: [],
    caller: 'anyone',
    cache: 'public',
  },
  'publishers.get': {
    method: 'GET',
    path: '/v1/publishers/{slug}',
    summary: 'One publisher.',
    params: z.object({ slug: Slug }),
    answer: Publisher,
    problems: ['publisher_not_found'],
    caller: 'anyone',
    cache: 'public',
  },
} as const satisfies Record<string, Route>;

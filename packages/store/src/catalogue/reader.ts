import type {
  CategoryList,
  ProductBatch,
  ProductDetail,
  ProductPlans,
  Publisher,
  ReleasePage,
  SearchPage,
  SearchQuery,
} from '@chandlery/contract';
import type { Database } from '../database/database.ts';
import type { Search } from '../search/search.ts';
import { createAddresses } from './addresses.ts';
import { findPlans, findProduct } from './find-products.ts';
import { getPublisher } from './get-publisher.ts';
import { listCategories } from './list-categories.ts';
import { listProducts } from './list-products.ts';
import { listReleases } from './list-releases.ts';
import { type SlugList, listSlugs } from './list-slugs.ts';
import { presentPlans, presentProductDetail } from './present-product.ts';

/** The catalogue as the API's routes and the hosted pages read it; null where there is no such thing. */
export interface CatalogueReader {
  /** @param ids slugs or ids */
  readonly products: (ids: readonly string[]) => Promise<ProductBatch>;
  readonly product: (slug: string) => Promise<ProductDetail | null>;
  readonly plans: (slug: string) => Promise<ProductPlans | null>;
  /** @throws {StoreProblem} `invalid_cursor` */
  readonly releases: (
    slug: string,
    query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
  ) => Promise<ReleasePage | null>;
  /** @throws {StoreProblem} `invalid_cursor` */
  readonly search: (query: SearchQuery) => Promise<SearchPage>;
  readonly categories: () => Promise<CategoryList>;
  readonly publisher: (slug: string) => Promise<Publisher | null>;
  /** Slugs of all products in their order: `limit` of them after the first `offset`. */
  readonly slugs: (part: { readonly offset: number; readonly limit: number }) => Promise<SlugList>;
}

/**
 * @param origin where the public reaches the store; addresses in what is read start with it
 * @param registry host and port of the registry that customers pull from; null for Docker's default
 */
export const createCatalogueReader = (
  database: Database,
  search: Search,
  origin: string,
  registry: string | null = null,
): CatalogueReader => {
  const addresses = createAddresses(origin, registry);
  return {
    products: (ids) => listProducts(database, addresses, ids),
    product: async (slug) => {
      const row = await findProduct(database, slug);
      return row === undefined ? null : presentProductDetail(row, addresses);
    },
    plans: async (slug) => {
      const row = await findPlans(database, slug);
      return row === undefined ? null : presentPlans(row, addresses);
    },
    releases: (slug, query) => listReleases(database, slug, query),
    search: async (query) => {
      const { products, correctedQuery, ...result } = await search.find(query);
      const { items } = await listProducts(database, addresses, products);
      return { items, ...result, ...(correctedQuery === null ? {} : { correctedQuery }) };
    },
    categories: () => listCategories(database),
    publisher: (slug) => getPublisher(database, addresses, slug),
    slugs: (part) => listSlugs(database, part),
  };
};

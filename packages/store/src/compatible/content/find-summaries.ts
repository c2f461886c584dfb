import type { Platform, SearchQuery } from '@chandlery/contract';
import type { Search } from '../../search/search.ts';
import type { SearchParameters } from './search-parameters.ts';
import { searchQuery } from './search-query.ts';

/** Products by id, and how many there are on all pages. */
export interface Found {
  readonly count: number;
  readonly products: readonly string[];
}

const nothing: Found = { count: 0, products: [] };

const knownPlatforms = async (search: Search, asked: SearchParameters): Promise<readonly Platform[]> => {
  if (asked.operating_system === undefined && asked.architecture === undefined) return [];
  const { facets } = await search.find({ limit: 1 });
  return facets.platform.map(({ value }) => value);
};

/** The page as the order has it turned round: its rows are those at the other end, the last first. */
const turned = async (search: Search, query: SearchQuery, skip: number, size: number): Promise<Found> => {
  const { total } = await search.find({ ...query, limit: 1 });
  const end = Math.max(0, total - skip);
  const start = Math.max(0, end - size);
  if (end === start) return { count: total, products: [] };
  const { products } = await search.find({ ...query, limit: end - start }, start);
  return { count: total, products: products.toReversed() };
};

/** What is asked for, on the page that is asked for. */
export const findSummaries = async (search: Search, asked: SearchParameters): Promise<Found> => {
  const query = searchQuery(asked, await knownPlatforms(search, asked));
  if (query === null) return nothing;
  const skip = (asked.page - 1) * asked.page_size;
  if (asked.order === 'asc') return turned(search, query, skip, asked.page_size);
  const { products, total } = await search.find({ ...query, limit: asked.page_size }, skip);
  return { count: total, products };
};

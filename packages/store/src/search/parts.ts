import type { SearchQuery } from '@chandlery/contract';
import { type SQL, arrayOverlaps, eq, inArray, sql } from 'drizzle-orm';
import { filtersOf } from './facets.ts';
import { type Order, boosted, orders } from './order.ts';
import { searchDocuments, searchTexts } from './tables.ts';
import type { TextQuery } from './text-query.ts';

/** Products in an order. */
export interface Stream {
  readonly where: readonly SQL[];
  readonly order: Order;
  /**
   * So many products are in it that the first few are soon met in the order's index. PostgreSQL guesses that well for short texts, but for
   * long ones it takes any word for common, and would read all of them to find a rare one.
   */
  readonly isCommon: boolean;
}

/** Streams without a product in common, whose orders have comparable keys: they are merged. */
export type Part = readonly [Stream, ...Stream[]];

const { names, head, nameKey, publisher, facets, productId } = searchDocuments;

/** Whether a card shows the words. */
export const isShown = (text: TextQuery): SQL => sql`${head} @@ ${text.head}`;

/** Whether the words are anywhere in the listing. */
const isMentioned = (text: TextQuery): SQL =>
  sql`${productId} in (select ${searchTexts.productId} from ${searchTexts} where ${searchTexts.body} @@ ${text.body})`;

export const isOfPublisher = (query: SearchQuery): SQL[] =>
  query.publisher === undefined ? [] : [eq(publisher, query.publisher)];

const passesFilters = (query: SearchQuery): SQL[] =>
  [...filtersOf(query).values()].map((terms) => arrayOverlaps(facets, [...terms]));

/** How much of the catalogue a query matches. */
export interface Extent {
  /** So much that the first few are soon met in any order. */
  readonly isCommon: boolean;
  /** Long descriptions are searched too. */
  readonly isEverywhere: boolean;
}

/**
 * First what shows the words on its card: a name that is just what was typed before all, one with the words in it before what is a
 * hundred times as popular. Then what only mentions them.
 */
const byRelevance = (text: TextQuery, filters: readonly SQL[], { isCommon, isEverywhere }: Extent): Part[] => {
  const isName = inArray(nameKey, [...text.names]);
  const isNamed = sql`${names} @@ ${text.head}`;
  const shown: Part = [
    { where: [...filters, isName], order: boosted(20), isCommon: true },
    { where: [...filters, isNamed, sql`not ${isName}`], order: boosted(2), isCommon: true },
    {
      where: [...filters, isShown(text), sql`not (${isNamed})`, sql`not ${isName}`],
      order: boosted(0),
      isCommon: true,
    },
  ];
  if (!isEverywhere) return [shown];
  const mentioned = [...filters, isMentioned(text), sql`not (${isShown(text)})`, sql`not ${isName}`];
  return [shown, [{ where: mentioned, order: orders.popular, isCommon }]];
};

/** A query's results: all of a part before any of the next. */
export const partsOf = (query: SearchQuery, text: TextQuery | null, extent: Extent): Part[] => {
  const filters = [...isOfPublisher(query), ...passesFilters(query)];
  const sort = query.sort ?? 'relevance';
  if (text === null)
    return [[{ where: filters, order: orders[sort === 'relevance' ? 'popular' : sort], isCommon: true }]];
  if (sort === 'relevance') return byRelevance(text, filters, extent);
  const matches = extent.isEverywhere ? sql`(${isShown(text)} or ${isMentioned(text)})` : isShown(text);
  return [[{ where: [...filters, matches], order: orders[sort], isCommon: extent.isCommon }]];
};

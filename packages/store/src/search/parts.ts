import type { SearchQuery } from '@chandlery/contract';
import { type SQL, arrayOverlaps, eq, inArray, sql } from 'drizzle-orm';
import { filtersOf } from './facets.ts';
import { type Order, boosted, orders } from './order.ts';
import { searchDocuments } from './tables.ts';
import type { TextQuery } from './text-query.ts';

/** Products in an order. */
export interface Stream {
  readonly where: readonly SQL[];
  readonly order: Order;
}

/** Streams without a product in common, whose orders have comparable keys: they are merged. */
export type Part = readonly [Stream, ...Stream[]];

const { names, head, body, nameKey, publisher, facets } = searchDocuments;

/** All products with the words anywhere. */
export const hasText = (text: TextQuery): SQL => sql`(${head} @@ ${text.head} or ${body} @@ ${text.body})`;

export const isOfPublisher = (query: SearchQuery): SQL[] =>
  query.publisher === undefined ? [] : [eq(publisher, query.publisher)];

const passesFilters = (query: SearchQuery): SQL[] =>
  [...filtersOf(query).values()].map((terms) => arrayOverlaps(facets, [...terms]));

/**
 * First what shows the words on its card: a name that is just what was typed before all, one with the words in it before what is a
 * hundred times as popular. Then what only mentions them.
 */
const byRelevance = (text: TextQuery, filters: readonly SQL[]): Part[] => {
  const isName = inArray(nameKey, [...text.names]);
  const isNamed = sql`${names} @@ ${text.head}`;
  const isShown = sql`${head} @@ ${text.head}`;
  const isMentioned = sql`${body} @@ ${text.body}`;
  return [
    [
      { where: [...filters, isName], order: boosted(20) },
      { where: [...filters, isNamed, sql`not ${isName}`], order: boosted(2) },
      { where: [...filters, isShown, sql`not (${isNamed})`, sql`not ${isName}`], order: boosted(0) },
    ],
    [{ where: [...filters, isMentioned, sql`not (${isShown})`, sql`not ${isName}`], order: orders.popular }],
  ];
};

/** A query's results: all of a part before any of the next. */
export const partsOf = (query: SearchQuery, text: TextQuery | null): Part[] => {
  const filters = [...isOfPublisher(query), ...passesFilters(query)];
  const sort = query.sort ?? 'relevance';
  if (text === null) return [[{ where: filters, order: orders[sort === 'relevance' ? 'popular' : sort] }]];
  if (sort === 'relevance') return byRelevance(text, filters);
  return [[{ where: [...filters, hasText(text)], order: orders[sort] }]];
};

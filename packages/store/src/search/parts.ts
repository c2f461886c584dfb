import type { SearchQuery } from '@chandlery/contract';
import { type SQL, arrayOverlaps, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { filtersOf } from './facets.ts';
import { type Order, type SortedTable, boosted, orderOf } from './order.ts';
import { searchDocuments, searchTexts } from './tables.ts';
import type { TextQuery } from './text-query.ts';

/** Rows of a table in an order. */
export interface Stream {
  readonly table: SortedTable;
  readonly where: readonly SQL[];
  readonly order: Order;
}

/** Streams without a product in common, whose orders have comparable keys: they are merged. */
export type Part = readonly [Stream, ...Stream[]];

/** Where a query's results are. */
export interface Extent {
  /** Long descriptions are searched too. */
  readonly isEverywhere: boolean;
  /** The sets of facet values that pass the filters; null where there is no filter. */
  readonly passing: readonly number[] | null;
}

/** Whether a card shows the words. */
export const isShown = ({ head }: TextQuery): SQL => sql`${searchDocuments.head} @@ ${head}`;

const shown = alias(searchDocuments, 'shown');

/** Whether a long description mentions the words and its card does not show them. Few cards do, or nobody would ask. */
export const isOnlyMentioned = ({ head, body }: TextQuery): SQL =>
  sql`(${searchTexts.body} @@ ${body} and ${searchTexts.productId} not in
    (select ${shown.productId} from ${searchDocuments} as ${sql.identifier('shown')} where ${shown.head} @@ ${head}))`;

export const isOfPublisher = (table: SortedTable, { publisher }: SearchQuery): SQL[] =>
  publisher === undefined ? [] : [eq(table.publisher, publisher)];

const shownFilters = (query: SearchQuery): SQL[] => [
  ...isOfPublisher(searchDocuments, query),
  ...[...filtersOf(query).values()].map((terms) => arrayOverlaps(searchDocuments.facets, [...terms])),
];

const mentionedStreams = (query: SearchQuery, text: TextQuery, extent: Extent): Stream[] => {
  if (!extent.isEverywhere) return [];
  const passes = extent.passing === null ? [] : [inArray(searchTexts.combination, [...extent.passing])];
  const where = [isOnlyMentioned(text), ...isOfPublisher(searchTexts, query), ...passes];
  const order = orderOf(searchTexts, query.sort === undefined || query.sort === 'relevance' ? 'popular' : query.sort);
  return [{ table: searchTexts, where, order }];
};

/**
 * First what shows the words on its card: a name that is just what was typed before all, one with the words in it before what is a
 * hundred times as popular. Then what only mentions them.
 */
const byRelevance = (query: SearchQuery, text: TextQuery, extent: Extent): Part[] => {
  const filters = shownFilters(query);
  const isName = inArray(searchDocuments.nameKey, [...text.names]);
  const isNamed = sql`${searchDocuments.names} @@ ${text.head}`;
  const stream = (bonus: number, ...where: SQL[]): Stream => ({
    table: searchDocuments,
    where: [...filters, ...where],
    order: boosted(searchDocuments, bonus),
  });
  const part: Part = [
    stream(20, isName),
    stream(2, isNamed, sql`not ${isName}`),
    stream(0, isShown(text), sql`not (${isNamed})`),
  ];
  return [part, ...mentionedStreams(query, text, extent).map((mentioned): Part => [mentioned])];
};

/** A query's results: all of a part before any of the next. */
export const partsOf = (query: SearchQuery, text: TextQuery | null, extent: Extent): Part[] => {
  const sort = query.sort ?? 'relevance';
  if (text !== null && sort === 'relevance') return byRelevance(query, text, extent);
  const stream: Stream = {
    table: searchDocuments,
    where: [...shownFilters(query), ...(text === null ? [] : [isShown(text)])],
    order: orderOf(searchDocuments, sort === 'relevance' ? 'popular' : sort),
  };
  return [[stream, ...(text === null ? [] : mentionedStreams(query, text, extent))]];
};

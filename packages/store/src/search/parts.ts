import type { SearchQuery } from '@chandlery/contract';
import { type SQL, arrayOverlaps, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { filtersOf } from './facets.ts';
import { type Order, byNumber, orders } from './order.ts';
import { searchDocuments } from './tables.ts';
import type { TextQuery } from './text-query.ts';

/** Results in one order; those of the next part follow. */
export interface Part {
  readonly where: readonly SQL[];
  readonly order: Order;
}

/** All products with the words anywhere. */
export const hasText = ({ head, body }: TextQuery): SQL =>
  sql`(${searchDocuments.head} @@ ${head} or ${searchDocuments.body} @@ ${body})`;

export const isOfPublisher = ({ publisher }: SearchQuery): SQL[] =>
  publisher === undefined ? [] : [eq(searchDocuments.publisher, publisher)];

const passesFilters = (query: SearchQuery): SQL[] =>
  [...filtersOf(query).values()].map((terms) => arrayOverlaps(searchDocuments.facets, [...terms]));

/** A name that is just what was typed goes before all; one with the words in it, before what is a hundred times as popular. */
const relevance = ({ names, head }: TextQuery): Order => {
  const bonus = sql`case when ${inArray(searchDocuments.nameKey, [...names])} then 20 when ${searchDocuments.names} @@ ${head} then 2 else 0 end`;
  return byNumber(sql`(${searchDocuments.popularity} + ${bonus})`);
};

/** A query's results. By relevance, what shows the words on its card goes before what only mentions them. */
export const partsOf = (query: SearchQuery, text: TextQuery | null): Part[] => {
  const filters = [...isOfPublisher(query), ...passesFilters(query)];
  const sort = query.sort ?? 'relevance';
  if (text === null) return [{ where: filters, order: sort === 'relevance' ? orders.popular : orders[sort] }];
  if (sort !== 'relevance') return [{ where: [...filters, hasText(text)], order: orders[sort] }];
  const shown = alias(searchDocuments, 'shown');
  return [
    { where: [...filters, sql`${searchDocuments.head} @@ ${text.head}`], order: relevance(text) },
    {
      where: [
        ...filters,
        sql`${searchDocuments.body} @@ ${text.body}`,
        sql`${searchDocuments.productId} not in (select ${shown.productId} from ${searchDocuments} as ${sql.identifier('shown')} where ${shown.head} @@ ${text.head})`,
      ],
      order: orders.popular,
    },
  ];
};

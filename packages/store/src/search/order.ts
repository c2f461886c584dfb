/** The orders that results come in: each a key and then the product's id, so that a page can start behind any row. */
import type { SearchSort } from '@chandlery/contract';
import { type Column, type SQL, sql } from 'drizzle-orm';
import type { searchDocuments, searchTexts } from './tables.ts';

/** What a row is placed by. Moments are milliseconds since 1970. */
export type Key = number | string;

/** A row's place in an order. */
export interface Place {
  readonly key: Key;
  readonly id: string;
}

export interface Order {
  readonly key: SQL<Key>;
  readonly keyType: 'number' | 'string';
  readonly descending: boolean;
  /** What rows are sorted by, as an index has it. */
  readonly sorted: SQL;
  /** The rows behind a place. The first half is what an index can use. */
  readonly behind: (place: Place) => SQL;
}

/** A table that is searched, for what its rows are sorted by. */
export type SortedTable = typeof searchDocuments | typeof searchTexts;

type Value = (key: Key) => SQL;

const descending = ({ productId }: SortedTable, column: Column, key: SQL<number>, value: Value): Order => ({
  key,
  keyType: 'number',
  descending: true,
  // There are no nulls, but the index says so and PostgreSQL compares the words.
  sorted: sql`${column} desc nulls last, ${productId}`,
  behind: ({ key: at, id }) => sql`(${column} <= ${value(at)} and (${column} < ${value(at)} or ${productId} > ${id}))`,
});

const byNumber = (table: SortedTable, column: Column): Order =>
  descending(table, column, sql<number>`${column}`, (key) => sql`${key}::double precision`);

const byMoment = (table: SortedTable, column: Column): Order =>
  descending(
    table,
    column,
    sql<number>`(extract(epoch from ${column}) * 1000)::double precision`,
    // Divided here, since PostgreSQL refuses a quotient that is too small for a number.
    (key) => sql`to_timestamp(${Number(key) / 1000}::double precision)`,
  );

const byName = ({ nameKey, productId }: SortedTable): Order => ({
  key: sql<string>`${nameKey}`,
  keyType: 'string',
  descending: false,
  sorted: sql`${nameKey}, ${productId}`,
  behind: ({ key, id }) => sql`(${nameKey} >= ${key}::text and (${nameKey} > ${key}::text or ${productId} > ${id}))`,
});

/** A table's rows in the order that a visitor chose. */
export const orderOf = (table: SortedTable, sort: Exclude<SearchSort, 'relevance'>): Order => {
  switch (sort) {
    case 'popular':
      return byNumber(table, table.popularity);
    case 'rating':
      return byNumber(table, table.rating);
    case 'newest':
      return byMoment(table, table.createdAt);
    case 'updated':
      return byMoment(table, table.updatedAt);
    case 'name':
      return byName(table);
  }
};

/** More than any rounding of a sum of two numbers, less than any difference that matters. */
const rounding = 1e-9;

/** By popularity, as if it were greater by `bonus`: lists with different bonuses can be merged, and each still read from its index. */
export const boosted = (table: SortedTable, bonus: number): Order => {
  const { popularity, productId } = table;
  const key = sql<number>`(${popularity} + ${bonus}::double precision)`;
  return {
    ...byNumber(table, popularity),
    key,
    behind: (place) => {
      const at = sql`${place.key}::double precision`;
      return sql`(${popularity} <= ${at} - ${bonus}::double precision + ${rounding}::double precision
        and (${key} < ${at} or (${key} = ${at} and ${productId} > ${place.id})))`;
    },
  };
};

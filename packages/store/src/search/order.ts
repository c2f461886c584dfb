/** The orders that results come in: each a key and then the product's id, so that a page can start behind any row. */
import type { SearchSort } from '@chandlery/contract';
import { type SQL, sql } from 'drizzle-orm';
import { searchDocuments } from './tables.ts';

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
  /** The same, written so that no index is used: for what PostgreSQL believes to be common and is not. */
  readonly sortedAfterwards: SQL;
  /** The rows behind a place. The first half is what an index can use. */
  readonly behind: (place: Place) => SQL;
}

const { popularity, rating, createdAt, updatedAt, nameKey, productId } = searchDocuments;

const descending = (column: SQL, key: SQL<number>, value: (key: Key) => SQL): Order => ({
  key,
  keyType: 'number',
  descending: true,
  // There are no nulls, but the index says so and PostgreSQL compares the words.
  sorted: sql`${column} desc nulls last, ${productId}`,
  sortedAfterwards: sql`coalesce(${column}, ${column}) desc nulls last, ${productId}`,
  behind: (place) =>
    sql`(${column} <= ${value(place.key)} and (${column} < ${value(place.key)} or ${productId} > ${place.id}))`,
});

const byNumber = (column: SQL<number>): Order => descending(column, column, (key) => sql`${key}::double precision`);

const byMoment = (column: SQL): Order =>
  descending(
    column,
    sql<number>`(extract(epoch from ${column}) * 1000)::double precision`,
    (key) => sql`to_timestamp(${key}::double precision / 1000)`,
  );

export const orders = {
  popular: byNumber(sql`${popularity}`),
  rating: byNumber(sql`${rating}`),
  newest: byMoment(sql`${createdAt}`),
  updated: byMoment(sql`${updatedAt}`),
  name: {
    key: sql<string>`${nameKey}`,
    keyType: 'string',
    descending: false,
    sorted: sql`${nameKey}, ${productId}`,
    sortedAfterwards: sql`coalesce(${nameKey}, ${nameKey}), ${productId}`,
    behind: ({ key, id }) => sql`(${nameKey} >= ${key}::text and (${nameKey} > ${key}::text or ${productId} > ${id}))`,
  },
} satisfies Record<Exclude<SearchSort, 'relevance'>, Order>;

/** More than any rounding of a sum of two numbers, less than any difference that matters. */
const rounding = 1e-9;

/** By popularity, as if it were greater by `bonus`: lists with different bonuses can be merged, and each still read from its index. */
export const boosted = (bonus: number): Order => {
  const key = sql<number>`(${popularity} + ${bonus}::double precision)`;
  return {
    ...orders.popular,
    key,
    behind: (place) => {
      const at = sql`${place.key}::double precision`;
      return sql`(${popularity} <= ${at} - ${bonus}::double precision + ${rounding}::double precision
        and (${key} < ${at} or (${key} = ${at} and ${productId} > ${place.id})))`;
    },
  };
};

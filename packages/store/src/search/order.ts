/** The orders that results come in: each a value and then the product's id, so that a page can start behind any row. */
import type { SearchSort } from '@chandlery/contract';
import { type SQL, sql } from 'drizzle-orm';
import { searchDocuments } from './tables.ts';

/** What a row is placed by. Moments are milliseconds since 1970. */
export type Key = number | string;

export interface Order {
  /** What rows are sorted by: as in an index, for PostgreSQL to use it. */
  readonly by: SQL;
  readonly descending: boolean;
  readonly keyType: 'number' | 'string';
  /** The key of a row, for its place in a cursor. */
  readonly key: SQL<Key>;
  /** A key, written as what rows are sorted by. */
  readonly value: (key: Key) => SQL;
}

/** Greatest number first. */
export const byNumber = (by: SQL): Order => ({
  by,
  descending: true,
  keyType: 'number',
  key: sql<number>`${by}`,
  value: (key) => sql`${key}::double precision`,
});

const moment = (by: SQL): Order => ({
  by,
  descending: true,
  keyType: 'number',
  key: sql<number>`(extract(epoch from ${by}) * 1000)::double precision`,
  value: (key) => sql`to_timestamp(${key}::double precision / 1000)`,
});

export const orders = {
  popular: byNumber(sql`${searchDocuments.popularity}`),
  rating: byNumber(sql`${searchDocuments.rating}`),
  newest: moment(sql`${searchDocuments.createdAt}`),
  updated: moment(sql`${searchDocuments.updatedAt}`),
  name: {
    by: sql`${searchDocuments.nameKey}`,
    descending: false,
    keyType: 'string',
    key: sql<string>`${searchDocuments.nameKey}`,
    value: (key) => sql`${key}::text`,
  },
} satisfies Record<Exclude<SearchSort, 'relevance'>, Order>;

/** A row's place in an order. */
export interface Place {
  readonly key: Key;
  readonly id: string;
}

/** The rows behind a place. The first half is what an index can use. */
export const behind = ({ by, descending, value }: Order, { key, id }: Place): SQL => {
  const at = value(key);
  return descending
    ? sql`(${by} <= ${at} and (${by} < ${at} or ${searchDocuments.productId} > ${id}))`
    : sql`(${by} >= ${at} and (${by} > ${at} or ${searchDocuments.productId} > ${id}))`;
};

/** Nulls are last although there are none: the indexes are made so, and PostgreSQL compares the words. */
export const sorted = ({ by, descending }: Order): SQL =>
  sql`${by} ${sql.raw(descending ? 'desc nulls last' : 'asc')}, ${searchDocuments.productId}`;

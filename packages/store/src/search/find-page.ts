import { and, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database.ts';
import type { Place } from './order.ts';
import type { Part, Stream } from './parts.ts';
import type { ResultPlace } from './search-cursor.ts';

const readStream = (database: Database, { table, where, order }: Stream, after: Place | null, limit: number) =>
  database
    .select({ key: order.key.as('key'), id: sql<string>`${table.productId}`.as('id') })
    .from(table)
    .where(and(...where, ...(after === null ? [] : [order.behind(after)])))
    .orderBy(order.sorted)
    .limit(limit);

const readPart = async (database: Database, part: Part, after: Place | null, limit: number): Promise<Place[]> => {
  const [first, second, ...others] = part.map((stream) => readStream(database, stream, after, limit));
  if (first === undefined) return [];
  if (second === undefined) return first;
  return unionAll(first, second, ...others)
    .orderBy(part[0].order.descending ? sql`key desc, id` : sql`key, id`)
    .limit(limit);
};

/**
 * The rows behind a place, part after part until the page is full: a part is not looked at while those before it have enough.
 * @param after null for the first page
 */
export const findPage = async (
  database: Database,
  parts: readonly Part[],
  after: ResultPlace | null,
  limit: number,
): Promise<ResultPlace[]> => {
  const page: ResultPlace[] = [];
  for (const [index, part] of parts.entries()) {
    if (page.length >= limit || index < (after?.part ?? 0)) continue;
    const rows = await readPart(database, part, after?.part === index ? after : null, limit - page.length);
    page.push(...rows.map(({ key, id }) => ({ part: index, key, id })));
  }
  return page;
};

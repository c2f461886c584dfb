import type { SearchQuery } from '@chandlery/contract';
import { type SQL, and, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { SortedTable } from './order.ts';
import { isOfPublisher, isOnlyMentioned, isShown } from './parts.ts';
import { searchDocuments, searchTexts } from './tables.ts';
import type { TextQuery } from './text-query.ts';

/** How many of some products have each set of facet values, by the set's id. */
export type CombinationCounts = Int32Array;

/** The ids come as one string: a row for each would cost more than finding it. */
const parse = (text: string | null | undefined): CombinationCounts => {
  const ids = text ? text.split(',').map(Number) : [];
  const counts = new Int32Array(ids.reduce((most, id) => Math.max(most, id), -1) + 1);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
};

/** PostgreSQL takes reading a text's words for cheap, and for a common word would rather read those of every product than use the index. */
const byIndex = <Result>(database: Database, read: (transaction: Database) => Promise<Result>): Promise<Result> =>
  database.transaction(async (transaction) => {
    await transaction.execute(sql`set local enable_seqscan = off`);
    return read(transaction);
  });

const countRows = (database: Database, table: SortedTable, where: readonly SQL[]): Promise<CombinationCounts> =>
  byIndex(database, async (transaction) => {
    const [row] = await transaction
      .select({ ids: sql<string | null>`array_to_string(array_agg(${table.combination}), ',')` })
      .from(table)
      .where(and(...where));
    return parse(row?.ids);
  });

/** A publisher's products. */
export const countPublished = (database: Database, query: SearchQuery): Promise<CombinationCounts> =>
  countRows(database, searchDocuments, isOfPublisher(searchDocuments, query));

/** What shows the words on its card. */
export const countShown = (database: Database, query: SearchQuery, text: TextQuery): Promise<CombinationCounts> =>
  countRows(database, searchDocuments, [isShown(text), ...isOfPublisher(searchDocuments, query)]);

/** What mentions the words in its long description and does not show them on its card. */
export const countMentioned = (database: Database, query: SearchQuery, text: TextQuery): Promise<CombinationCounts> =>
  countRows(database, searchTexts, [isOnlyMentioned(text), ...isOfPublisher(searchTexts, query)]);

export const sum = (counts: CombinationCounts): number => counts.reduce((total, count) => total + count, 0);

/** Both together. */
export const added = (one: CombinationCounts, other: CombinationCounts): CombinationCounts => {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  return longer.map((count, id) => count + (shorter[id] ?? 0));
};

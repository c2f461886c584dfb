import { type SQL, and, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { isShown } from './parts.ts';
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

const combinations = (column: SQL | typeof searchDocuments.combination | typeof searchTexts.combination) =>
  sql<string | null>`array_to_string(array_agg(${column}), ',')`;

/** @param where conditions on `search_documents` */
export const countDocuments = (database: Database, where: readonly SQL[]): Promise<CombinationCounts> =>
  byIndex(database, async (transaction) => {
    const [row] = await transaction
      .select({ ids: combinations(searchDocuments.combination) })
      .from(searchDocuments)
      .where(and(...where));
    return parse(row?.ids);
  });

/**
 * What mentions the words in its long description and does not show them on its card.
 * @param where further conditions on `search_documents`
 */
export const countMentions = (database: Database, text: TextQuery, where: readonly SQL[]): Promise<CombinationCounts> =>
  byIndex(database, async (transaction) => {
    const ofDocuments = (...conditions: SQL[]) =>
      transaction
        .select({ id: searchDocuments.productId })
        .from(searchDocuments)
        .where(and(...conditions));
    const [row] = await transaction
      .select({ ids: combinations(searchTexts.combination) })
      .from(searchTexts)
      .where(
        and(
          sql`${searchTexts.body} @@ ${text.body}`,
          notInArray(searchTexts.productId, ofDocuments(isShown(text))),
          ...(where.length === 0 ? [] : [sql`${searchTexts.productId} in ${ofDocuments(...where)}`]),
        ),
      );
    return parse(row?.ids);
  });

export const sum = (counts: CombinationCounts): number => counts.reduce((total, count) => total + count, 0);

/** Both together. */
export const added = (one: CombinationCounts, other: CombinationCounts): CombinationCounts => {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  return longer.map((count, id) => count + (shorter[id] ?? 0));
};

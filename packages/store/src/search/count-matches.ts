import { type SQL, and, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { searchDocuments } from './tables.ts';

/**
 * How many matching products have each set of facet values.
 * @returns by the set's id
 */
export const countMatches = async (database: Database, where: readonly SQL[]): Promise<Int32Array> => {
  const text = await database.transaction(async (transaction) => {
    // PostgreSQL takes reading a long text's words for cheap, and for a common word would read those of every product.
    await transaction.execute(sql`set local enable_seqscan = off`);
    // One string: a row for each match would cost more than finding it.
    const [row] = await transaction
      .select({ combinations: sql<string | null>`array_to_string(array_agg(${searchDocuments.combination}), ',')` })
      .from(searchDocuments)
      .where(and(...where));
    return row?.combinations ?? '';
  });
  const ids = text === '' ? [] : text.split(',').map(Number);
  const counts = new Int32Array(ids.reduce((most, id) => Math.max(most, id), -1) + 1);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
};

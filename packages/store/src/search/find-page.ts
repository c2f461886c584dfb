import { and } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { behind, sorted } from './order.ts';
import type { Part } from './parts.ts';
import type { ResultPlace } from './search-cursor.ts';
import { searchDocuments } from './tables.ts';

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
  for (const [index, { where, order }] of parts.entries()) {
    if (page.length >= limit || index < (after?.part ?? 0)) continue;
    const start = after !== null && after.part === index ? [behind(order, after)] : [];
    const rows = await database
      .select({ key: order.key, id: searchDocuments.productId })
      .from(searchDocuments)
      .where(and(...where, ...start))
      .orderBy(sorted(order))
      .limit(limit - page.length);
    page.push(...rows.map(({ key, id }) => ({ part: index, key, id })));
  }
  return page;
};

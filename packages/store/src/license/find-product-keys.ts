import type { ProductKey } from '@chandlery/contract';
import { asc, eq } from 'drizzle-orm';
import { productKeys } from '../compatible/fulfilment/tables.ts';
import type { Database } from '../database/database.ts';

/**
 * What the publisher gave with what was ordered.
 * @param orderItemId null where a subscription came of no order: then there is nothing
 */
export const findProductKeys = async (database: Database, orderItemId: string | null): Promise<ProductKey[]> => {
  if (orderItemId === null) return [];
  const rows = await database
    .select()
    .from(productKeys)
    .where(eq(productKeys.orderItemId, orderItemId))
    .orderBy(asc(productKeys.createdAt), asc(productKeys.id));
  return rows.map(({ id, label, mediaType, fileName, value }) => ({ id, label, mediaType, fileName, value }));
};

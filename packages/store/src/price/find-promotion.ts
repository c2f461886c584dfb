import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { type PromotionRow, promotions } from './tables.ts';

/** A publisher's promotion by its code. @throws {StoreProblem} `promotion_not_found` */
export const findPromotion = async (database: Database, publisherId: string, code: string): Promise<PromotionRow> => {
  const wanted = code.trim();
  const [row] = await database
    .select()
    .from(promotions)
    .where(and(eq(promotions.publisherId, publisherId), sql`upper(${promotions.code}) = upper(${wanted})`));
  if (row === undefined)
    throw new StoreProblem('promotion_not_found', {
      detail: `There is no promotion "${wanted}" for this product. Check how it is written, or leave it out.`,
    });
  return row;
};

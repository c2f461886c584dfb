import { eq } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';

/** What is bought, as invoices name it: product and plan. */
export const titleOf = async (database: Database, planId: string): Promise<string> => {
  const [row] = await database
    .select({ plan: plans.name, product: products.name })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(eq(plans.id, planId));
  return `${row?.product ?? ''} ${row?.plan ?? ''}`.trim();
};

/** A promotion code of the demo, which everybody may use as often as they like. */
import { eq } from 'drizzle-orm';
import { newPromotionId } from '../catalogue/identifier.ts';
import { publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { promotions } from '../price/tables.ts';

export const addDemoPromotion = async (database: Database): Promise<void> => {
  const [acme] = await database.select({ id: publishers.id }).from(publishers).where(eq(publishers.slug, 'acme'));
  if (acme === undefined) throw new Error('the demo has no publisher acme');
  await database.insert(promotions).values({
    id: newPromotionId(),
    publisherId: acme.id,
    code: 'HARBOUR20',
    basisPoints: 2000,
    charges: 3,
    isOncePerCustomer: false,
  });
};

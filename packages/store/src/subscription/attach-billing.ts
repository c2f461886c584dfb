import { eq } from 'drizzle-orm';
import type { Agreed } from '../checkout/tables.ts';
import type { Database } from '../database/database.ts';
import { type Paid, paymentGrace } from '../payment/paid.ts';
import { type SubscriptionRow, subscriptions } from './tables.ts';

/**
 * Lets a subscription that nobody charges for yet go on, charged for from its end on: a trial, or one of a fixed time.
 * @returns null where it is over, or charged for already: then another one begins
 */
export const attachBilling = async (
  transaction: Database,
  id: string,
  { paid, agreed }: { readonly paid: Paid | null; readonly agreed: Agreed },
  now: Date,
): Promise<SubscriptionRow | null> => {
  const [row] = await transaction.select().from(subscriptions).where(eq(subscriptions.id, id)).for('update');
  if (row === undefined || row.provider !== null || row.endedAt !== null || agreed.firstChargeAt === null) return null;
  if (paid === null || paid.subscriptionReference === null) return null;
  const [attached] = await transaction
    .update(subscriptions)
    .set({
      provider: paid.provider,
      providerReference: paid.subscriptionReference,
      prices: agreed.billed.prices,
      components: agreed.billed.quantities,
      discount: agreed.billed.discount,
      taxCountry: agreed.billed.taxCountry,
      graceDays: Math.max(row.graceDays, paymentGrace),
      updatedAt: now,
    })
    .where(eq(subscriptions.id, id))
    .returning();
  return attached ?? null;
};

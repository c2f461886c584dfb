import { applyTax } from '@chandlery/contract/pricing';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { newUsageChargeId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import { taxRate } from '../price/tax-rates.ts';
import { lockSubscription } from '../subscription/change-state.ts';
import type { SubscriptionRow } from '../subscription/tables.ts';
import { usageCharges, usageRecords } from './tables.ts';

/** Used, and neither charged for nor free. */
export const isUncharged = (subscriptionId: string) =>
  and(eq(usageRecords.subscriptionId, subscriptionId), isNull(usageRecords.chargeId), eq(usageRecords.isFree, false));

/** Until when everything used is to be charged for by now. */
const closedUntil = ({ endedAt, currentPeriodStart }: SubscriptionRow, now: Date): Date =>
  endedAt === null ? currentPeriodStart : now;

/**
 * Makes one charge of all that was used in periods that are over, where it has not been charged for. What is reported too late for its own
 * period goes with the next. Promotions hold for what is charged in advance, not for usage.
 */
export const closeUsage = async (transaction: Database, subscriptionId: string, now: Date): Promise<void> => {
  const row = await lockSubscription(transaction, subscriptionId);
  const isClosed = and(isUncharged(subscriptionId), lt(usageRecords.usedAt, closedUntil(row, now)));
  const [sum] = await transaction
    .select({ amount: sql<string | null>`sum(${usageRecords.quantity} * ${usageRecords.unitAmount})` })
    .from(usageRecords)
    .where(isClosed);
  const [price] = row.prices;
  if (price === undefined || sum === undefined || sum.amount === null) return;
  const { gross, tax } = applyTax(Number(sum.amount), {
    rate: taxRate(row.taxCountry),
    isIncluded: price.isTaxIncluded ?? false,
  });
  const id = newUsageChargeId();
  await transaction.insert(usageCharges).values({
    id,
    subscriptionId,
    amount: gross,
    tax,
    currency: price.currency,
    state: gross === 0 ? 'paid' : 'pending',
    nextAttemptAt: now,
    createdAt: now,
  });
  await transaction.update(usageRecords).set({ chargeId: id }).where(isClosed);
};

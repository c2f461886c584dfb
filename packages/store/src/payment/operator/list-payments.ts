import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { type PaymentRow, payments } from '../tables.ts';

export interface PaymentFilter {
  readonly subscription?: string | undefined;
  readonly holderId?: string | undefined;
  readonly limit: number;
}

/** Payments, newest first, as an operator sees them. */
export const listPayments = (
  database: Database,
  { subscription, holderId, limit }: PaymentFilter,
): Promise<readonly PaymentRow[]> => {
  const query = database
    .select()
    .from(payments)
    .where(
      and(
        subscription === undefined ? undefined : eq(payments.subscriptionId, subscription),
        holderId === undefined ? undefined : eq(payments.holderId, holderId),
      ),
    )
    .orderBy(desc(payments.paidAt), desc(payments.id));
  return Number.isFinite(limit) ? query.limit(limit) : query;
};

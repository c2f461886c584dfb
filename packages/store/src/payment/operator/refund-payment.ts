import { eq } from 'drizzle-orm';
import { type Decision, recordDecision } from '../../audit/record-decision.ts';
import type { Database } from '../../database/database.ts';
import { SubscriptionError } from '../../subscription/subscription-error.ts';
import { payments } from '../tables.ts';
import { requestRefund } from '../request-refund.ts';

/** What is to go back. */
export interface RequestedRefund {
  readonly payment: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

/**
 * Pays a payment back, or a part of it: an operator's decision. The subscription goes on.
 * @param wanted minor units; null: all that is left
 * @throws SubscriptionError where there is no such payment, or less is left of it
 */
export const refundPayment = (
  database: Database,
  id: string,
  wanted: number | null,
  decision: Decision,
  now: Date,
): Promise<RequestedRefund> =>
  database.transaction(async (transaction) => {
    const [row] = await transaction.select().from(payments).where(eq(payments.id, id)).for('update');
    if (row === undefined) throw new SubscriptionError(`There is no payment ${id}.`);
    const left = row.amount - row.refunded;
    const amount = wanted ?? left;
    if (amount < 1 || amount > left)
      throw new SubscriptionError(
        left === 0
          ? `${id} has been paid back.`
          : `From 1 to ${left} can be paid back of ${id}, in the minor unit of ${row.currency}.`,
      );
    await requestRefund(transaction, { ...row, amount }, now);
    await recordDecision(transaction, 'payment.refund', id, decision, now);
    return { payment: id, amount, currency: row.currency };
  });

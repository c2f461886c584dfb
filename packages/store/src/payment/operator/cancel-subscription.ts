import { share } from '@chandlery/contract/pricing';
import { and, eq, ne } from 'drizzle-orm';
import { type Decision, recordDecision } from '../../audit/record-decision.ts';
import type { Database } from '../../database/database.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { changeState } from '../../subscription/change-state.ts';
import { SubscriptionError } from '../../subscription/subscription-error.ts';
import { type SubscriptionRow, subscriptions } from '../../subscription/tables.ts';
import { type PaymentRow, payments } from '../tables.ts';
import type { RequestedRefund } from './refund-payment.ts';
import { requestRefund } from '../request-refund.ts';

export interface Cancellation {
  /** At once, or at the end of what has been paid for. */
  readonly when: 'now' | 'period_end';
  /** Of what has been paid for the present period; nothing where it goes on to its end. */
  readonly refund: 'full' | 'prorated' | 'none';
}

/** What of a payment goes back. @returns minor units */
const refundOf = (row: SubscriptionRow, payment: PaymentRow, { refund }: Cancellation, now: Date): number => {
  const left = payment.amount - payment.refunded;
  if (refund === 'full') return left;
  const end = payment.periodEnd ?? row.currentPeriodEnd;
  if (end === null)
    throw new SubscriptionError(
      `${row.id} was bought for good, so there is no share of time to pay back. Say --refund full, or none.`,
    );
  const start = payment.periodStart ?? payment.paidAt;
  const whole = Math.max(1, end.getTime() - start.getTime());
  const rest = Math.min(whole, Math.max(0, end.getTime() - now.getTime()));
  return Math.min(left, share(payment.amount, rest, whole));
};

/** Payments for the period that is under way; what was used is used. */
const currentPayments = async (transaction: Database, row: SubscriptionRow, now: Date) => {
  const all = await transaction
    .select()
    .from(payments)
    .where(and(eq(payments.subscriptionId, row.id), ne(payments.kind, 'usage')))
    .for('update');
  return all.filter(({ periodEnd, paidAt }) =>
    periodEnd === null ? paidAt >= row.currentPeriodStart || row.currentPeriodEnd === null : periodEnd > now,
  );
};

/**
 * Cancels a subscription: an operator's decision. Its provider is told, what goes back is paid back, licences are revoked and its holder
 * written to, by the worker.
 * @throws SubscriptionError where there is none with this id, or it is over
 */
export const cancelSubscription = async (
  database: Database,
  id: string,
  wanted: Cancellation,
  decision: Decision,
  now: Date,
): Promise<readonly RequestedRefund[]> => {
  try {
    return await database.transaction(async (transaction) => {
      const [row] = await transaction.select().from(subscriptions).where(eq(subscriptions.id, id)).for('update');
      if (row === undefined) throw new SubscriptionError(`There is no subscription ${id}.`);
      const type = wanted.when === 'now' ? 'end' : 'cancel';
      await changeState(transaction, id, { type }, { actor: 'operator', now });
      await recordDecision(transaction, `subscription.${type}`, id, decision, now);
      const refunds: RequestedRefund[] = [];
      if (wanted.when !== 'now' || wanted.refund === 'none') return refunds;
      for (const payment of await currentPayments(transaction, row, now)) {
        const amount = refundOf(row, payment, wanted, now);
        if (amount === 0) continue;
        await requestRefund(transaction, { ...payment, amount }, now);
        await recordDecision(transaction, 'payment.refund', payment.id, decision, now);
        refunds.push({ payment: payment.id, amount, currency: payment.currency });
      }
      return refunds;
    });
  } catch (error) {
    if (error instanceof StoreProblem) throw new SubscriptionError(error.message, { cause: error });
    throw error;
  }
};

/** What a provider told, acted on: in any order, and once. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import { changeState } from '../subscription/change-state.ts';
import { lifeOf } from '../subscription/life.ts';
import { type Change, transition } from '../subscription/state.ts';
import { type SubscribedDiscount, type SubscriptionRow, subscriptions } from '../subscription/tables.ts';
import type { PaymentProvider, ProviderEvent } from './provider.ts';
import { recordPayment } from './record-payment.ts';
import { payments } from './tables.ts';

type Renewed = Extract<ProviderEvent, { type: 'renewed' }>;
type Failed = Extract<ProviderEvent, { type: 'payment_failed' }>;

/** Thrown for news of something that the store does not know yet: they are taken in again later. */
export class TooEarlyError extends Error {
  override readonly name = 'TooEarlyError';
}

export interface EventContext {
  readonly transaction: Database;
  readonly provider: PaymentProvider['name'];
  readonly now: Date;
}

/** A payment for what nobody wants any more, which is to go back. */
export interface Unwanted {
  readonly payment: string;
  readonly amount: number;
}

const lockHeld = async ({ transaction, provider }: EventContext, reference: string): Promise<SubscriptionRow> => {
  const [row] = await transaction
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.provider, provider), eq(subscriptions.providerReference, reference)))
    .for('update');
  if (row === undefined) throw new TooEarlyError(`${provider} tells of ${reference}, which no subscription has`);
  return row;
};

const discountAfter = (discount: SubscribedDiscount | null): SubscribedDiscount | null => {
  if (discount === null || discount.chargesLeft === null) return discount;
  return discount.chargesLeft > 1 ? { ...discount, chargesLeft: discount.chargesLeft - 1 } : null;
};

const renew = async (context: EventContext, { subscription, payment, period }: Renewed): Promise<Unwanted | null> => {
  const { transaction, provider, now } = context;
  const row = await lockHeld(context, subscription);
  const paidFor = { start: new Date(period.start), end: new Date(period.end) };
  const paid = { ...payment, paidAt: new Date(payment.paidAt) };
  const booked =
    payment.amount === 0 || (await recordPayment(transaction, provider, 'renewal', row, paid, paidFor)) !== null;
  if (!booked) return null;
  const change: Change = { type: 'renew', period: paidFor };
  if (!transition(lifeOf(row), change, 'system', now).allowed)
    return payment.amount === 0 ? null : { payment: payment.reference, amount: payment.amount };
  // News of an earlier period may come after those of a later one.
  if (row.currentPeriodEnd !== null && paidFor.end <= row.currentPeriodEnd) return null;
  await changeState(transaction, row.id, change, {
    actor: 'system',
    now,
    also: { discount: discountAfter(row.discount) },
    told: { payment: { amount: payment.amount, tax: payment.tax, currency: payment.currency } },
  });
  return null;
};

const failPayment = async (
  context: EventContext,
  { subscription, failure, periodStart, nextAttemptAt }: Failed,
): Promise<void> => {
  const { transaction, now } = context;
  const row = await lockHeld(context, subscription);
  // Paid in the meantime.
  if (row.currentPeriodEnd !== null && new Date(periodStart) < row.currentPeriodEnd) return;
  if (!transition(lifeOf(row), { type: 'payment_failed' }, 'system', now).allowed) return;
  await changeState(
    transaction,
    row.id,
    { type: 'payment_failed' },
    { actor: 'system', now, told: { failure, nextAttemptAt } },
  );
};

const setCancelled = async (context: EventContext, subscription: string, at: string | null): Promise<void> => {
  const { transaction, now } = context;
  const row = await lockHeld(context, subscription);
  const change: Change = { type: at === null ? 'resume' : 'cancel' };
  if (!transition(lifeOf(row), change, 'customer', now).allowed) return;
  await changeState(transaction, row.id, change, { actor: 'customer', now });
};

/** What was paid for is kept to its end; who is past due has the days of grace. */
const setEnded = async (context: EventContext, subscription: string): Promise<void> => {
  const { transaction, now } = context;
  const row = await lockHeld(context, subscription);
  if (row.state !== 'active' || !transition(lifeOf(row), { type: 'cancel' }, 'system', now).allowed) return;
  await changeState(transaction, row.id, { type: 'cancel' }, { actor: 'system', now });
};

const refund = async ({ transaction, provider, now }: EventContext, reference: string, amount: number) => {
  const [row] = await transaction
    .select()
    .from(payments)
    .where(and(eq(payments.provider, provider), eq(payments.reference, reference)))
    .for('update');
  if (row === undefined || row.refunded >= amount) return;
  await transaction.update(payments).set({ refunded: amount }).where(eq(payments.id, row.id));
  await recordEvents(transaction, [
    {
      type: 'payment.refunded',
      subject: row.subscriptionId,
      publisherId: row.publisherId,
      data: {
        payment: { id: row.id, amount: row.amount, currency: row.currency, refunded: amount },
        refund: amount - row.refunded,
        subscriptionId: row.subscriptionId,
        holderId: row.holderId,
      },
      occurredAt: now,
    },
  ]);
};

/**
 * Acts on what a provider told of a subscription or payment.
 * @returns a payment that is to go back, where there is one
 * @throws TooEarlyError
 */
export const takeEvent = async (
  context: EventContext,
  event: Exclude<ProviderEvent, { type: 'payment_changed' }>,
): Promise<Unwanted | null> => {
  switch (event.type) {
    case 'renewed':
      return renew(context, event);
    case 'payment_failed':
      await failPayment(context, event);
      return null;
    case 'cancelled':
      await setCancelled(context, event.subscription, event.at);
      return null;
    case 'ended':
      await setEnded(context, event.subscription);
      return null;
    case 'refunded':
      await refund(context, event.payment, event.amount);
      return null;
  }
};

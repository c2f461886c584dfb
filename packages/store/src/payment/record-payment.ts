import { newPaymentId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import type { Period } from '../subscription/state.ts';
import type { SubscriptionRow } from '../subscription/tables.ts';
import type { Payment, PaymentProvider } from './provider.ts';
import { type PaymentKind, type PaymentRow, payments } from './tables.ts';

type Paid = Pick<SubscriptionRow, 'id' | 'holderId' | 'publisherId'>;

/**
 * Books money that came in, once for each of the provider's payments.
 * @param transaction what it pays for must be written in the same one
 * @returns null where it was booked before
 */
export const recordPayment = async (
  transaction: Database,
  provider: PaymentProvider['name'],
  kind: PaymentKind,
  { id: subscriptionId, holderId, publisherId }: Paid,
  { reference, amount, tax, currency, paidAt }: Payment,
  period: Period | null,
): Promise<PaymentRow | null> => {
  const [row] = await transaction
    .insert(payments)
    .values({
      id: newPaymentId(),
      provider,
      reference,
      kind,
      subscriptionId,
      holderId,
      publisherId,
      amount,
      tax,
      currency,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
      paidAt,
    })
    .onConflictDoNothing()
    .returning();
  if (row === undefined) return null;
  const payment = { id: row.id, kind, amount, tax, currency, paidAt: paidAt.toISOString() };
  await recordEvents(transaction, [
    {
      type: 'payment.succeeded',
      subject: subscriptionId,
      publisherId,
      data: { payment, subscriptionId, holderId },
      occurredAt: paidAt,
    },
  ]);
  return row;
};

import type { Database } from '../../database/database.ts';
import { recordEvents } from '../../outbox/record-events.ts';
import type { PaymentRow } from '../tables.ts';

/** Has the worker pay back, once, whatever becomes of this process. @param amount minor units */
export const requestRefund = (
  transaction: Database,
  { id, publisherId }: Pick<PaymentRow, 'id' | 'publisherId'>,
  amount: number,
  occurredAt: Date,
): Promise<void> =>
  recordEvents(transaction, [
    { type: 'refund.requested', subject: id, publisherId, data: { paymentId: id, amount }, occurredAt },
  ]);

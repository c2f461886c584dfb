import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';

export interface WantedRefund {
  readonly provider: string;
  /** The provider's name for the payment. */
  readonly reference: string;
  /** Minor units. */
  readonly amount: number;
  readonly publisherId: string | null;
}

/** Has the worker pay back, once, whatever becomes of this process. */
export const requestRefund = (
  transaction: Database,
  { provider, reference, amount, publisherId }: WantedRefund,
  occurredAt: Date,
): Promise<void> =>
  recordEvents(transaction, [
    { type: 'refund.requested', subject: reference, publisherId, data: { provider, reference, amount }, occurredAt },
  ]);

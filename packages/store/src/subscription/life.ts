import type { Life } from './state.ts';
import type { SubscriptionRow } from './tables.ts';

/** Whether it was made from an order or is run by a partner, so that its customer cannot change or cancel it. */
const isManaged = ({ origin, managingPartnerId }: Pick<SubscriptionRow, 'origin' | 'managingPartnerId'>) =>
  origin !== null || managingPartnerId !== null;

/** What the rules look at, of a row. */
export const lifeOf = (row: SubscriptionRow): Life => ({
  state: row.state,
  isTrial: row.isTrial,
  isManaged: isManaged(row),
  currentPeriodStart: row.currentPeriodStart,
  currentPeriodEnd: row.currentPeriodEnd,
  graceDays: row.graceDays,
  areTermsAccepted: row.termsAcceptedAt !== null,
  minimumTermEnd: row.minimumTermEnd,
  cancelAt: row.cancelAt,
  cancelledAt: row.cancelledAt,
  endedAt: row.endedAt,
  failedPayments: row.failedPayments,
  hasPendingChange: row.pendingChange !== null,
});

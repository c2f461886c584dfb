import { and, asc, eq, lte } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import type { ChangeOutcome, PaymentFailure, PaymentProvider } from '../payment/provider.ts';
import { recordPayment } from '../payment/record-payment.ts';
import { changeState, lockSubscription } from '../subscription/change-state.ts';
import { subscriptionEvent } from '../subscription/event.ts';
import { lifeOf } from '../subscription/life.ts';
import { addDays } from '../subscription/period.ts';
import { transition } from '../subscription/state.ts';
import { apart } from '../worker/apart.ts';
import { subscriptions } from '../subscription/tables.ts';
import { usageCharges } from './tables.ts';

type ChargeRow = typeof usageCharges.$inferSelect;

export interface UsageChargesOptions {
  readonly database: Database;
  readonly provider: PaymentProvider;
  readonly clock: () => Date;
}

/** Days after the first attempt, for each further one. */
const retries = [3, 7, 12] as const;
/** Charges that one round makes. */
const most = 200;

/**
 * Makes the charges for usage that are due. One that is declined is tried again, and its holder told; after the last attempt the
 * subscription is cancelled to the end of its period.
 * @returns how many were due
 */
export const chargeUsage = async ({ database, provider, clock }: UsageChargesOptions): Promise<number> => {
  const book = (row: ChargeRow, { payment }: ChangeOutcome & { state: 'done' }): Promise<void> =>
    database.transaction(async (transaction) => {
      const held = await lockSubscription(transaction, row.subscriptionId);
      if (payment !== null) await recordPayment(transaction, provider.name, 'usage', held, payment, null);
      await transaction.update(usageCharges).set({ state: 'paid' }).where(eq(usageCharges.id, row.id));
    });

  const postpone = (row: ChargeRow, failure: PaymentFailure): Promise<void> =>
    database.transaction(async (transaction) => {
      const now = clock();
      const held = await lockSubscription(transaction, row.subscriptionId);
      const wait = retries[row.attempts];
      const next = wait === undefined ? null : addDays(row.createdAt, wait);
      const attempts = row.attempts + 1;
      const [postponed] = await transaction
        .update(usageCharges)
        .set(next === null ? { state: 'failed', attempts } : { nextAttemptAt: next, attempts })
        .where(
          and(eq(usageCharges.id, row.id), eq(usageCharges.state, 'pending'), eq(usageCharges.attempts, row.attempts)),
        )
        .returning({ id: usageCharges.id });
      // Another process has told of it.
      if (postponed === undefined) return;
      const nextAttemptAt = next?.toISOString() ?? null;
      await recordEvents(transaction, [
        subscriptionEvent('subscription.payment_failed', held, now, { failure, nextAttemptAt }),
      ]);
      if (next === null && transition(lifeOf(held), { type: 'cancel' }, 'system', now).allowed)
        await changeState(transaction, held.id, { type: 'cancel' }, { actor: 'system', now });
    });

  const due = await database
    .select({
      row: usageCharges,
      title: subscriptions.name,
      provider: subscriptions.provider,
      reference: subscriptions.providerReference,
    })
    .from(usageCharges)
    .innerJoin(subscriptions, eq(subscriptions.id, usageCharges.subscriptionId))
    .where(and(eq(usageCharges.state, 'pending'), lte(usageCharges.nextAttemptAt, clock())))
    .orderBy(asc(usageCharges.nextAttemptAt), asc(usageCharges.id))
    .limit(most);
  await apart(due, async ({ row, title, provider: charger, reference }) => {
    const { amount, tax, currency } = row;
    // Charged for by somebody else: they have seen what was used.
    if (charger !== provider.name || reference === null) await book(row, { state: 'done', payment: null });
    else {
      const key = `${row.id}-${row.attempts}`;
      const outcome = await provider.charge(reference, { key, title, amount, tax, currency });
      await (outcome.state === 'done' ? book(row, outcome) : postpone(row, outcome.failure));
    }
  });
  return due.length;
};

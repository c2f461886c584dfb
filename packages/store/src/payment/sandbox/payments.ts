/** The sandbox's payments: what a customer's card does to one. */
import { eq } from 'drizzle-orm';
import { newSandboxId } from '../../catalogue/identifier.ts';
import type { Database } from '../../database/database.ts';
import { firstPeriod } from '../../subscription/period.ts';
import type { Period } from '../../subscription/state.ts';
import type { Billed, PaymentOrder, PaymentStatus } from '../provider.ts';
import { keepEvent } from '../provider-events.ts';
import { behaviourOf } from './cards.ts';
import { chargeOnce, paymentOf } from './charges.ts';
import { sandboxCharges, sandboxPayments, sandboxSubscriptions } from './tables.ts';

export type SandboxPayment = typeof sandboxPayments.$inferSelect;

/** Milliseconds that a bank takes which takes its time. */
const delay = 5000;

/** Begins a payment, or finds the one that was begun with the same key. */
export const beginPayment = async (database: Database, order: PaymentOrder, now: Date): Promise<SandboxPayment> => {
  await database
    .insert(sandboxPayments)
    .values({ id: newSandboxId('sbp'), key: order.key, order, state: 'open', createdAt: now })
    .onConflictDoNothing();
  const [row] = await database.select().from(sandboxPayments).where(eq(sandboxPayments.key, order.key));
  if (row === undefined) throw new Error(`the payment ${order.key} is neither new nor there`);
  return row;
};

export const findPayment = async (database: Database, id: string): Promise<SandboxPayment | undefined> => {
  const [row] = await database.select().from(sandboxPayments).where(eq(sandboxPayments.id, id));
  return row;
};

const lockPayment = async (transaction: Database, id: string): Promise<SandboxPayment | undefined> => {
  const [row] = await transaction.select().from(sandboxPayments).where(eq(sandboxPayments.id, id)).for('update');
  return row;
};

const update = async (
  transaction: Database,
  row: SandboxPayment,
  changes: Partial<SandboxPayment>,
): Promise<SandboxPayment> => {
  await transaction.update(sandboxPayments).set(changes).where(eq(sandboxPayments.id, row.id));
  return { ...row, ...changes };
};

/** One charge less to take something off. */
export const afterCharge = (billed: Billed): Billed => {
  const { discount } = billed;
  if (discount === null || discount.chargesLeft === null) return billed;
  const chargesLeft = discount.chargesLeft - 1;
  return { ...billed, discount: chargesLeft > 0 ? { ...discount, chargesLeft } : null };
};

/** What is had for it at once: to the first charge that is still to come. */
const periodOf = ({ interval, firstChargeAt }: PaymentOrder, paidAt: Date): Period =>
  firstChargeAt === null ? firstPeriod(paidAt, interval) : { start: paidAt, end: new Date(firstChargeAt) };

const startBilling = async (
  transaction: Database,
  { order }: SandboxPayment,
  card: string,
  now: Date,
): Promise<string | null> => {
  const { payer, billed, firstChargeAt } = order;
  const { end: periodEnd } = periodOf(order, now);
  if (periodEnd === null) return null;
  const isLater = firstChargeAt !== null;
  const id = newSandboxId('sbs');
  await transaction.insert(sandboxSubscriptions).values({
    id,
    holderId: payer.holderId,
    card,
    billed: isLater ? billed : afterCharge(billed),
    anchor: isLater ? periodEnd : now,
    isTrial: isLater,
    periodStart: now,
    periodEnd,
    nextAttemptAt: periodEnd,
    createdAt: now,
  });
  return id;
};

/** The money comes in, and with it the news. */
const settle = async (transaction: Database, row: SandboxPayment, card: string, now: Date): Promise<SandboxPayment> => {
  const { key, dueNow: amount, tax, currency } = row.order;
  const charge =
    amount > 0 ? await chargeOnce(transaction, { key, card, amount, tax, currency, failure: null, at: now }) : null;
  await keepEvent(
    transaction,
    'sandbox',
    `${row.id}-paid`,
    { type: 'payment_changed', payment: row.id, checkout: row.order.checkoutId },
    now,
  );
  return update(transaction, row, {
    state: 'paid',
    card,
    failure: null,
    paidAt: now,
    chargeId: charge?.id ?? null,
    subscriptionId: await startBilling(transaction, row, card, now),
  });
};

/** A customer gives a card. @returns the payment as it stands then; undefined where there is none */
export const payWith = (database: Database, id: string, card: string, now: Date): Promise<SandboxPayment | undefined> =>
  database.transaction(async (transaction) => {
    const row = await lockPayment(transaction, id);
    // A second click, or the same page in another tab, changes nothing.
    if (row === undefined || (row.state !== 'open' && row.state !== 'challenged')) return row;
    const behaviour = behaviourOf(card);
    switch (behaviour) {
      case 'succeed':
      case 'later':
        return settle(transaction, row, card, now);
      case 'challenge':
        return update(transaction, row, { state: 'challenged', card, failure: null });
      case 'delay':
        return update(transaction, row, {
          state: 'processing',
          card,
          failure: null,
          answersAt: new Date(now.getTime() + delay),
        });
      default:
        return update(transaction, row, { state: 'open', card, failure: behaviour });
    }
  });

/** The bank's page has been answered. */
export const answerChallenge = (
  database: Database,
  id: string,
  isConfirmed: boolean,
  now: Date,
): Promise<SandboxPayment | undefined> =>
  database.transaction(async (transaction) => {
    const row = await lockPayment(transaction, id);
    if (row?.state !== 'challenged' || row.card === null) return row;
    return isConfirmed
      ? settle(transaction, row, row.card, now)
      : update(transaction, row, { state: 'open', failure: 'authentication_failed' });
  });

/** A bank that took its time answers. */
export const answerLate = (database: Database, id: string, now: Date): Promise<void> =>
  database.transaction(async (transaction) => {
    const row = await lockPayment(transaction, id);
    if (row?.state === 'processing' && row.card !== null) await settle(transaction, row, row.card, now);
  });

export const closePayment = (database: Database, id: string): Promise<SandboxPayment | undefined> =>
  database.transaction(async (transaction) => {
    const row = await lockPayment(transaction, id);
    if (row?.state !== 'open' && row?.state !== 'challenged') return row;
    // A card that was declined before is why nothing came of it.
    return update(transaction, row, { state: 'closed', failure: row.failure ?? 'abandoned' });
  });

/** How a payment stands, as the store is told. */
export const statusOf = async (database: Database, row: SandboxPayment): Promise<PaymentStatus> => {
  switch (row.state) {
    case 'open':
    case 'challenged':
      return { state: 'open' };
    case 'processing':
      return { state: 'processing' };
    case 'closed':
      return { state: 'closed', failure: row.failure ?? 'abandoned' };
    case 'paid': {
      const [charge] =
        row.chargeId === null
          ? []
          : await database.select().from(sandboxCharges).where(eq(sandboxCharges.id, row.chargeId));
      return {
        state: 'paid',
        payment: charge === undefined ? null : paymentOf(charge),
        subscriptionReference: row.subscriptionId,
        customerReference: null,
        period: periodOf(row.order, row.paidAt ?? row.createdAt),
      };
    }
  }
};

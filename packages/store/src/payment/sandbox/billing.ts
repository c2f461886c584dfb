/** The sandbox's own billing: what is due by the clock is charged, tried again, and given up. */
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { charge as reckon } from '../../price/quote.ts';
import { addDays, nextPeriod } from '../../subscription/period.ts';
import type { Billed, BilledChange, ChangeOutcome, ExtraCharge, PaymentFailure, ProviderEvent } from '../provider.ts';
import { keepEvent } from '../provider-events.ts';
import { laterFailure } from './cards.ts';
import { type ChargeRow, chargeOnce, paymentOf } from './charges.ts';
import { afterCharge, answerLate } from './payments.ts';
import { sandboxChanges, sandboxCharges, sandboxPayments, sandboxRefunds, sandboxSubscriptions } from './tables.ts';

type SubscriptionRow = typeof sandboxSubscriptions.$inferSelect;

/** Days after the day on which it was due, for each further attempt. */
const retries = [3, 7, 12] as const;

const tell = (transaction: Database, id: string, event: ProviderEvent, at: Date) =>
  keepEvent(transaction, 'sandbox', id, event, at);

const update = (transaction: Database, id: string, changes: Partial<SubscriptionRow>) =>
  transaction.update(sandboxSubscriptions).set(changes).where(eq(sandboxSubscriptions.id, id));

const end = async (transaction: Database, { id }: SubscriptionRow, at: Date): Promise<void> => {
  await update(transaction, id, { endedAt: at });
  await tell(transaction, `${id}-ended`, { type: 'ended', subscription: id }, at);
};

const succeed = async (transaction: Database, row: SubscriptionRow, billed: Billed, charge: ChargeRow | null) => {
  const [price] = billed.prices;
  const interval = price === undefined || price.interval === 'once' ? 'month' : price.interval;
  const isOther = interval !== (row.billed.prices[0]?.interval ?? interval);
  const anchor = isOther ? row.periodEnd : row.anchor;
  const period = nextPeriod(anchor, row.periodEnd, interval);
  const periodEnd = period.end ?? row.periodEnd;
  const at = row.nextAttemptAt;
  await update(transaction, row.id, {
    billed: afterCharge(billed),
    pending: null,
    anchor,
    isTrial: false,
    periodStart: row.periodEnd,
    periodEnd,
    failures: 0,
    nextAttemptAt: periodEnd,
  });
  const payment = charge === null ? null : paymentOf(charge);
  const key = `${row.id}-${row.periodEnd.toISOString()}`;
  await tell(
    transaction,
    `${key}-paid`,
    {
      type: 'renewed',
      subscription: row.id,
      payment: {
        reference: payment?.reference ?? key,
        amount: payment?.amount ?? 0,
        tax: payment?.tax ?? 0,
        currency: price?.currency ?? 'USD',
        paidAt: (payment?.paidAt ?? at).toISOString(),
      },
      period: { start: row.periodEnd.toISOString(), end: periodEnd.toISOString() },
    },
    at,
  );
};

const fail = async (transaction: Database, row: SubscriptionRow, failure: PaymentFailure): Promise<void> => {
  const wait = retries[row.failures];
  const next = wait === undefined ? null : addDays(row.periodEnd, wait);
  const at = row.nextAttemptAt;
  await update(transaction, row.id, { failures: row.failures + 1, ...(next === null ? {} : { nextAttemptAt: next }) });
  await tell(
    transaction,
    `${row.id}-${row.periodEnd.toISOString()}-failed-${row.failures + 1}`,
    {
      type: 'payment_failed',
      subscription: row.id,
      failure,
      periodStart: row.periodEnd.toISOString(),
      nextAttemptAt: next?.toISOString() ?? null,
    },
    at,
  );
  if (next === null) await end(transaction, row, at);
};

/** The next charge of a subscription, at the moment at which it is due. */
const bill = async (transaction: Database, row: SubscriptionRow): Promise<void> => {
  if (row.endsAt !== null && row.endsAt <= row.periodEnd) return end(transaction, row, row.nextAttemptAt);
  const billed = row.pending ?? row.billed;
  const { total, tax } = reckon(billed, billed.discount);
  if (total === 0) return succeed(transaction, row, billed, null);
  const charge = await chargeOnce(transaction, {
    key: `${row.id}-${row.periodEnd.toISOString()}-${row.failures}`,
    card: row.card,
    amount: total,
    tax,
    currency: billed.prices[0]?.currency ?? 'USD',
    failure: laterFailure(row.card),
    at: row.nextAttemptAt,
  });
  return charge.failure === null ? succeed(transaction, row, billed, charge) : fail(transaction, row, charge.failure);
};

/** Bills the one that has been due for longest. @returns whether there was one */
const billNext = (database: Database, now: Date): Promise<boolean> =>
  database.transaction(async (transaction) => {
    const [row] = await transaction
      .select()
      .from(sandboxSubscriptions)
      .where(and(isNull(sandboxSubscriptions.endedAt), lte(sandboxSubscriptions.nextAttemptAt, now)))
      .orderBy(asc(sandboxSubscriptions.nextAttemptAt), asc(sandboxSubscriptions.id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (row === undefined) return false;
    await bill(transaction, row);
    return true;
  });

const answerBanks = async (database: Database, now: Date): Promise<void> => {
  const waiting = await database
    .select({ id: sandboxPayments.id })
    .from(sandboxPayments)
    .where(and(eq(sandboxPayments.state, 'processing'), lte(sandboxPayments.answersAt, now)));
  for (const { id } of waiting) await answerLate(database, id, now);
};

/** Does all that is due, in the order in which it was. */
export const workSandbox = async (database: Database, now: Date): Promise<void> => {
  await answerBanks(database, now);
  while (await billNext(database, now));
};

const lock = async (transaction: Database, id: string): Promise<SubscriptionRow> => {
  const [row] = await transaction
    .select()
    .from(sandboxSubscriptions)
    .where(eq(sandboxSubscriptions.id, id))
    .for('update');
  if (row === undefined) throw new Error(`the sandbox has no subscription ${id}`);
  return row;
};

const outcomeOf = async (
  transaction: Database,
  { chargeId, failure }: typeof sandboxChanges.$inferSelect,
): Promise<ChangeOutcome> => {
  if (failure !== null) return { state: 'declined', failure };
  if (chargeId === null) return { state: 'done', payment: null };
  const [charge] = await transaction.select().from(sandboxCharges).where(eq(sandboxCharges.id, chargeId));
  return { state: 'done', payment: charge === undefined ? null : paymentOf(charge) };
};

const applied = ({ billed, effective, period }: BilledChange, row: SubscriptionRow): Partial<SubscriptionRow> => {
  if (effective === 'period_end') return { pending: billed };
  if (period === null) return { billed, pending: null };
  const periodEnd = period.end ?? row.periodEnd;
  return {
    billed,
    pending: null,
    anchor: period.start,
    periodStart: period.start,
    periodEnd,
    nextAttemptAt: periodEnd,
  };
};

/** Changes what is charged for, once for each key. */
export const changeBilling = (
  database: Database,
  id: string,
  change: BilledChange,
  now: Date,
): Promise<ChangeOutcome> =>
  database.transaction(async (transaction) => {
    const row = await lock(transaction, id);
    const [before] = await transaction.select().from(sandboxChanges).where(eq(sandboxChanges.key, change.key));
    if (before !== undefined) return outcomeOf(transaction, before);
    const { key, due: amount, tax, billed } = change;
    const currency = billed.prices[0]?.currency ?? 'USD';
    const failure = laterFailure(row.card);
    const charge =
      amount > 0
        ? await chargeOnce(transaction, { key, card: row.card, amount, tax, currency, failure, at: now })
        : null;
    if (charge === null || charge.failure === null) await update(transaction, id, applied(change, row));
    const made = { key, subscriptionId: id, chargeId: charge?.id ?? null, failure: charge?.failure ?? null };
    await transaction.insert(sandboxChanges).values(made);
    return outcomeOf(transaction, made);
  });

/** Charges a subscription's card besides what it is billed, once for each key. */
export const chargeExtra = (
  database: Database,
  id: string,
  { key, amount, tax, currency }: ExtraCharge,
  now: Date,
): Promise<ChangeOutcome> =>
  database.transaction(async (transaction) => {
    const { card } = await lock(transaction, id);
    const charge = await chargeOnce(transaction, {
      key,
      card,
      amount,
      tax,
      currency,
      failure: laterFailure(card),
      at: now,
    });
    return charge.failure === null
      ? { state: 'done', payment: paymentOf(charge) }
      : { state: 'declined', failure: charge.failure };
  });

export const setBillingEnd = (database: Database, id: string, at: Date | null, now: Date): Promise<void> =>
  database.transaction(async (transaction) => {
    const row = await lock(transaction, id);
    if (row.endedAt !== null) return;
    await update(transaction, id, { endsAt: at });
    if (at !== null && at <= now) await end(transaction, row, now);
  });

/** Gives a subscription another card; what has failed is tried with it at once. */
export const changeCard = (database: Database, id: string, card: string, now: Date): Promise<void> =>
  database.transaction(async (transaction) => {
    const row = await lock(transaction, id);
    await update(transaction, id, {
      card,
      ...(row.failures > 0 && row.endedAt === null ? { nextAttemptAt: now } : {}),
    });
  });

/** Pays back, once for each key, never more than was paid. */
export const refundCharge = (database: Database, chargeId: string, wanted: number, key: string, now: Date) =>
  database.transaction(async (transaction) => {
    const [charge] = await transaction
      .select()
      .from(sandboxCharges)
      .where(eq(sandboxCharges.id, chargeId))
      .for('update');
    if (charge === undefined || charge.failure !== null) throw new Error(`the sandbox has no payment ${chargeId}`);
    const amount = Math.min(wanted, charge.amount - charge.refunded);
    const made = await transaction
      .insert(sandboxRefunds)
      .values({ key, chargeId, amount })
      .onConflictDoNothing()
      .returning({ key: sandboxRefunds.key });
    if (made.length === 0) return;
    const refunded = charge.refunded + amount;
    await transaction.update(sandboxCharges).set({ refunded }).where(eq(sandboxCharges.id, chargeId));
    await tell(transaction, `${key}-refunded`, { type: 'refunded', payment: chargeId, amount: refunded }, now);
  });

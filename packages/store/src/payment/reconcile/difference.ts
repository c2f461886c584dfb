/** Where the store's books and the provider's differ. */
import { and, eq } from 'drizzle-orm';
import { checkouts } from '../../checkout/tables.ts';
import type { Database } from '../../database/database.ts';
import { type SubscriptionRow, subscriptions } from '../../subscription/tables.ts';
import type { BookEntry, PaymentProvider, ProviderEvent } from '../provider.ts';
import { payments } from '../tables.ts';

/** What is wrong. Names are never changed or reused: programs read them. */
export type DifferenceKind =
  /** A checkout that was paid, or cannot be any more, and does not know it. */
  | 'checkout_not_settled'
  | 'renewal_missed'
  | 'failed_payment_missed'
  | 'cancellation_missed'
  | 'end_missed'
  | 'refund_missed'
  /** The provider goes on charging, or stops too early or too late. */
  | 'end_not_told'
  /** The provider charges for what the store does not have. */
  | 'subscription_unknown'
  /** The store has a subscription that the provider does not. */
  | 'subscription_not_charged'
  /** Money came in that is booked nowhere. */
  | 'payment_unknown'
  /** The same payment is booked with another amount. */
  | 'payment_differs';

export interface Difference {
  readonly kind: DifferenceKind;
  /** Id of the store's own, where it has one; otherwise the provider's name. */
  readonly subject: string;
  /** The provider's name for it. */
  readonly reference: string;
}

export interface Books {
  readonly database: Database;
  readonly provider: PaymentProvider;
}

const findByReference = async (
  { database, provider }: Books,
  reference: string,
): Promise<SubscriptionRow | undefined> => {
  const [row] = await database
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.provider, provider.name), eq(subscriptions.providerReference, reference)));
  return row;
};

const findPayment = async ({ database, provider }: Books, reference: string) => {
  const [row] = await database
    .select()
    .from(payments)
    .where(and(eq(payments.provider, provider.name), eq(payments.reference, reference)));
  return row;
};

type Of<Type extends ProviderEvent['type']> = Extract<ProviderEvent, { type: Type }>;

const ofCheckout = async (books: Books, event: Of<'payment_changed'>): Promise<Difference | null> => {
  const { database, provider } = books;
  const [row] = await database.select().from(checkouts).where(eq(checkouts.id, event.checkout));
  if (row === undefined || row.state === 'complete' || row.state === 'failed') return null;
  const { state } = await provider.find(event.payment);
  const isLast = row.state === 'processing' && (row.paymentReference ?? event.payment) === event.payment;
  return state === 'paid' || (state === 'closed' && isLast)
    ? { kind: 'checkout_not_settled', subject: row.id, reference: event.payment }
    : null;
};

const ofRenewal = async (
  books: Books,
  { subscription, payment, period }: Of<'renewed'>,
): Promise<Difference | null> => {
  const row = await findByReference(books, subscription);
  if (row === undefined) return null;
  const isRunning = row.state === 'active' || row.state === 'past_due';
  const isBehind = row.currentPeriodEnd !== null && row.currentPeriodEnd < new Date(period.end);
  const isMissed =
    payment.amount > 0 ? (await findPayment(books, payment.reference)) === undefined : isRunning && isBehind;
  return isMissed ? { kind: 'renewal_missed', subject: row.id, reference: payment.reference } : null;
};

const ofFailure = async (books: Books, event: Of<'payment_failed'>): Promise<Difference | null> => {
  const row = await findByReference(books, event.subscription);
  if (row === undefined || row.state !== 'active' || row.currentPeriodEnd === null) return null;
  return new Date(event.periodStart) >= row.currentPeriodEnd
    ? { kind: 'failed_payment_missed', subject: row.id, reference: event.subscription }
    : null;
};

const ofCancelling = async (books: Books, { subscription, at }: Of<'cancelled'>): Promise<Difference | null> => {
  const row = await findByReference(books, subscription);
  if (row === undefined || row.endedAt !== null || (row.cancelAt === null) === (at === null)) return null;
  return { kind: 'cancellation_missed', subject: row.id, reference: subscription };
};

/** Differences that an event would mend. */
const ofEvent = async (books: Books, event: ProviderEvent): Promise<Difference | null> => {
  switch (event.type) {
    case 'payment_changed':
      return ofCheckout(books, event);
    case 'renewed':
      return ofRenewal(books, event);
    case 'payment_failed':
      return ofFailure(books, event);
    case 'cancelled':
      return ofCancelling(books, event);
    case 'ended': {
      const row = await findByReference(books, event.subscription);
      return row?.state === 'active' ? { kind: 'end_missed', subject: row.id, reference: event.subscription } : null;
    }
    case 'refunded': {
      const row = await findPayment(books, event.payment);
      return row !== undefined && row.refunded < event.amount
        ? { kind: 'refund_missed', subject: row.id, reference: event.payment }
        : null;
    }
  }
};

/** Whether two moments are the same to the second, which is as exactly as providers keep them. */
const isSame = (one: Date | null, other: Date | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one.getTime() - other.getTime()) < 1000;

const ofSubscription = async (
  books: Books,
  { subscription, isEnded, endsAt }: BookEntry & { kind: 'subscription' },
): Promise<Difference | null> => {
  const row = await findByReference(books, subscription);
  if (isEnded) return null;
  if (row === undefined) return { kind: 'subscription_unknown', subject: subscription, reference: subscription };
  return row.endedAt !== null || !isSame(row.cancelAt, endsAt)
    ? { kind: 'end_not_told', subject: row.id, reference: subscription }
    : null;
};

const ofPayment = async (
  books: Books,
  { payment, amount }: BookEntry & { kind: 'payment' },
): Promise<Difference | null> => {
  const row = await findPayment(books, payment);
  if (row === undefined) return { kind: 'payment_unknown', subject: payment, reference: payment };
  return row.amount === amount ? null : { kind: 'payment_differs', subject: row.id, reference: payment };
};

/** What of the provider's books is otherwise in the store's; null where they agree. */
export const differenceOf = (books: Books, entry: BookEntry): Promise<Difference | null> => {
  switch (entry.kind) {
    case 'event':
      return ofEvent(books, entry.event);
    case 'subscription':
      return ofSubscription(books, entry);
    case 'payment':
      return ofPayment(books, entry);
  }
};

/**
 * What Stripe tells, in the store's words. An event says only that something has become of an object, in any order and as often as Stripe
 * likes: what has become of it is read from Stripe.
 */
import type { Stripe } from 'stripe';
import type { ProviderEvent } from '../provider.ts';
import { fromStripe } from './amounts.ts';
import { endMark } from './end.ts';
import { failureOf } from './errors.ts';
import { findPaymentIntent, invoiceParts, paymentOf, periodOf, subscriptionOf } from './invoices.ts';
import { fromSeconds } from './moments.ts';
import { idOf } from './references.ts';
import { trimDiscount } from './trim-discount.ts';

const text = (seconds: number): string => fromSeconds(seconds).toISOString();

/** Of a Checkout Session. */
export const sessionEvent = ({ id, metadata, status }: Stripe.Checkout.Session): ProviderEvent | null => {
  const checkout = metadata?.['chandlery_checkout'];
  return checkout === undefined || status === 'open' ? null : { type: 'payment_changed', payment: id, checkout };
};

/** Of an invoice: one that was paid for a next period, or was not. The first is part of its checkout, and a change's of the change. */
export const invoiceEvent = async (stripe: Stripe, invoice: Stripe.Invoice): Promise<ProviderEvent | null> => {
  const subscription = subscriptionOf(invoice);
  if (subscription === null || invoice.billing_reason !== 'subscription_cycle') return null;
  const { start, end } = periodOf(invoice);
  if (invoice.status === 'paid') {
    const { paidAt, ...payment } = paymentOf(invoice) ?? {
      reference: invoice.id ?? '',
      amount: 0,
      tax: 0,
      currency: invoice.currency.toUpperCase(),
      paidAt: fromSeconds(invoice.status_transitions.paid_at ?? invoice.created),
    };
    return {
      type: 'renewed',
      subscription,
      payment: { ...payment, paidAt: paidAt.toISOString() },
      period: { start: text(start), end: text(end) },
    };
  }
  if (!invoice.attempted || invoice.status === 'void') return null;
  const intent = await findPaymentIntent(stripe, invoice);
  const { next_payment_attempt: next } = invoice;
  return {
    type: 'payment_failed',
    subscription,
    failure: failureOf(intent?.last_payment_error),
    periodStart: text(start),
    nextAttemptAt: next === null ? null : text(next),
  };
};

/** Of a subscription: that it is over, or that its customer cancelled it in Stripe's portal, or took that back. */
export const subscriptionEvent = (subscription: Stripe.Subscription): ProviderEvent | null => {
  const { id, status, cancel_at: cancelAt, cancel_at_period_end: isAtEnd, metadata, items } = subscription;
  if (status === 'canceled' || status === 'incomplete_expired')
    return status === 'canceled' ? { type: 'ended', subscription: id } : null;
  const end = cancelAt ?? (isAtEnd ? (items.data[0]?.current_period_end ?? null) : null);
  if ((metadata[endMark] ?? '') === (end === null ? '' : String(end))) return null;
  return { type: 'cancelled', subscription: id, at: end === null ? null : text(end) };
};

/** Of a charge: how much of it has gone back. */
export const chargeEvent = ({
  payment_intent: intent,
  amount_refunded: refunded,
  currency,
}: Stripe.Charge): ProviderEvent | null => {
  const payment = idOf(intent);
  if (payment === null || refunded === 0) return null;
  return { type: 'refunded', payment, amount: fromStripe(refunded, currency) };
};

/** What has become of an object, with the key of the payment that it came of: an account may be used by others than this store. */
export interface Told {
  readonly event: ProviderEvent | null;
  /** Null: of none of this store's, or of one that is booked already. */
  readonly key: string | null;
}

type Read = (stripe: Stripe, object: string) => Promise<Told>;

/** The key of the payment that something came of, as the store has written it there. */
export const keyOf = (metadata: Stripe.Metadata | null | undefined): string | null =>
  metadata?.['chandlery_key'] ?? null;

const readSession: Read = async (stripe, id) => {
  const session = await stripe.checkout.sessions.retrieve(id);
  return { event: sessionEvent(session), key: keyOf(session.metadata) };
};

const readInvoice: Read = async (stripe, id) => {
  const invoice = await stripe.invoices.retrieve(id, { expand: invoiceParts });
  const key = keyOf(invoice.parent?.subscription_details?.metadata);
  const subscription = subscriptionOf(invoice);
  if (key !== null && subscription !== null && invoice.status === 'paid') await trimDiscount(stripe, subscription);
  return { event: await invoiceEvent(stripe, invoice), key };
};

const readSubscription: Read = async (stripe, id) => {
  const subscription = await stripe.subscriptions.retrieve(id);
  return { event: subscriptionEvent(subscription), key: keyOf(subscription.metadata) };
};

/** Only what is booked can be taken off: whose it is, the books know. */
const readCharge: Read = async (stripe, id) => ({ event: chargeEvent(await stripe.charges.retrieve(id)), key: null });

const readRefund: Read = async (stripe, id) => {
  const charge = idOf((await stripe.refunds.retrieve(id)).charge);
  return charge === null ? { event: null, key: null } : readCharge(stripe, charge);
};

/** The events that the store acts on; the webhook endpoint is to send these. */
export const readers: Readonly<Record<string, Read>> = {
  'checkout.session.completed': readSession,
  'checkout.session.async_payment_succeeded': readSession,
  'checkout.session.async_payment_failed': readSession,
  'checkout.session.expired': readSession,
  'invoice.paid': readInvoice,
  'invoice.payment_failed': readInvoice,
  'customer.subscription.updated': readSubscription,
  'customer.subscription.deleted': readSubscription,
  'charge.refunded': readCharge,
  'refund.updated': readRefund,
};

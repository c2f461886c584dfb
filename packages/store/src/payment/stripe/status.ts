/** How a payment stands, read from its Checkout Session. */
import { eq } from 'drizzle-orm';
import type { Stripe } from 'stripe';
import type { Period } from '../../subscription/state.ts';
import type { Payment, PaymentStatus } from '../provider.ts';
import { fromStripe } from './amounts.ts';
import { modeOf } from './begin.ts';
import type { StripeContext } from './context.ts';
import { failureOf } from './errors.ts';
import { findPaymentIntent, invoiceParts, paymentOf } from './invoices.ts';
import { fromSeconds } from './moments.ts';
import { idOf } from './references.ts';
import { createFromSetUp } from './set-up.ts';
import { stripePayments } from './tables.ts';

type Session = Stripe.Checkout.Session;

const closed = (reason?: Parameters<typeof failureOf>[0]): PaymentStatus => ({
  state: 'closed',
  failure: failureOf(reason),
});

/** A first charge whose bank has not said yes: whether it still may. */
const unpaid = (intent: Stripe.PaymentIntent | null): PaymentStatus => {
  if (intent?.status === 'processing' || intent?.status === 'requires_action') return { state: 'processing' };
  return closed(intent?.last_payment_error);
};

const paidOnce = async ({ stripe }: StripeContext, session: Session): Promise<PaymentStatus> => {
  const id = idOf(session.payment_intent);
  const intent = id === null ? null : await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  if (session.payment_status === 'unpaid') return unpaid(intent);
  const charge = intent?.latest_charge;
  const paidAt = fromSeconds(typeof charge === 'object' && charge !== null ? charge.created : session.created);
  const currency = session.currency ?? 'usd';
  const payment: Payment | null =
    intent === null
      ? null
      : {
          reference: intent.id,
          amount: fromStripe(intent.amount_received, currency),
          tax: fromStripe(session.total_details?.amount_tax ?? 0, currency),
          currency: currency.toUpperCase(),
          paidAt,
        };
  return {
    state: 'paid',
    payment,
    subscriptionReference: null,
    customerReference: idOf(session.customer),
    period: { start: paidAt, end: null },
  };
};

/** What a subscription has been paid for, or is tried until. */
const currentPeriod = ({ items, created }: Stripe.Subscription): Period => {
  const [item] = items.data;
  return {
    start: fromSeconds(item?.current_period_start ?? created),
    end: item === undefined ? null : fromSeconds(item.current_period_end),
  };
};

/** How the first charge of a subscription stands. @param invoice that of its beginning */
const begunSubscription = async (
  { stripe }: StripeContext,
  subscription: Stripe.Subscription,
  invoiceId: string | null,
): Promise<PaymentStatus> => {
  const invoice = invoiceId === null ? null : await stripe.invoices.retrieve(invoiceId, { expand: invoiceParts });
  if (subscription.status === 'incomplete' || subscription.status === 'incomplete_expired') {
    const status = unpaid(invoice === null ? null : await findPaymentIntent(stripe, invoice));
    // Nothing must come of it after the store has said that it failed.
    if (status.state === 'closed' && subscription.status === 'incomplete')
      await stripe.subscriptions.cancel(subscription.id);
    return status;
  }
  const first = invoice?.lines.data.find(({ period }) => period.end > period.start)?.period;
  return {
    state: 'paid',
    payment: invoice === null ? null : paymentOf(invoice),
    subscriptionReference: subscription.id,
    customerReference: idOf(subscription.customer),
    // Asked late, the subscription may be in a later period, and the news of that come by themselves.
    period:
      first === undefined
        ? currentPeriod(subscription)
        : { start: fromSeconds(first.start), end: fromSeconds(first.end) },
  };
};

/** How the payment of a session stands. */
const statusOf = async (context: StripeContext, session: Session): Promise<PaymentStatus> => {
  if (session.status === 'open') return { state: 'open' };
  if (session.status !== 'complete') return { state: 'closed', failure: 'abandoned' };
  const { stripe, database } = context;
  const [row] = await database.select().from(stripePayments).where(eq(stripePayments.session, session.id));
  if (row === undefined) throw new Error(`the store did not begin ${session.id}`);
  switch (modeOf(row)) {
    case 'payment':
      return paidOnce(context, session);
    case 'subscription': {
      const id = idOf(session.subscription);
      if (id === null) return { state: 'processing' };
      const subscription = await stripe.subscriptions.retrieve(id);
      return begunSubscription(context, subscription, idOf(session.invoice));
    }
    case 'setup': {
      const subscription = await createFromSetUp(context, row, session);
      const { data } = await stripe.invoices.list({ subscription: subscription.id, limit: 100 });
      const first = data.find(({ billing_reason: reason }) => reason === 'subscription_create');
      return begunSubscription(context, subscription, first?.id ?? null);
    }
  }
};

export const findPayment = async (context: StripeContext, reference: string): Promise<PaymentStatus> =>
  statusOf(context, await context.stripe.checkout.sessions.retrieve(reference));

/** Ends an open payment. @returns how it stands then: the customer may have been faster */
export const abandonPayment = async (context: StripeContext, reference: string): Promise<PaymentStatus> => {
  const { sessions } = context.stripe.checkout;
  const session = await sessions.retrieve(reference);
  if (session.status !== 'open') return statusOf(context, session);
  try {
    return await statusOf(context, await sessions.expire(reference));
  } catch (error) {
    const now = await sessions.retrieve(reference);
    if (now.status === 'open') throw error;
    return statusOf(context, now);
  }
};

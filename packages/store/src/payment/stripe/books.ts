/** What Stripe's books say, read page by page. */
import type { Stripe } from 'stripe';
import type { BookEntry, ProviderEvent } from '../provider.ts';
import { fromStripe } from './amounts.ts';
import type { StripeContext } from './context.ts';
import { chargeEvent, invoiceEvent, keyOf, sessionEvent, subscriptionEvent } from './events.ts';
import { fromSeconds, toSeconds } from './moments.ts';
import { isOurCustomer, isOurs } from './ours.ts';
import { idOf } from './references.ts';

const limit = 100;

const told = (event: ProviderEvent | null): readonly BookEntry[] => (event === null ? [] : [{ kind: 'event', event }]);

const subscriptionEntry = (subscription: Stripe.Subscription): BookEntry => {
  const { id, status, cancel_at: cancelAt } = subscription;
  return {
    kind: 'subscription',
    subscription: id,
    isEnded: status === 'canceled' || status === 'incomplete_expired',
    endsAt: cancelAt === null ? null : fromSeconds(cancelAt),
  };
};

/** Of this store alone, where the account is used by others, too. */
export async function* stripeBooks({ stripe, database }: StripeContext, since: Date): AsyncGenerator<BookEntry> {
  const created = { gte: toSeconds(since) };
  for await (const session of stripe.checkout.sessions.list({ created, limit }))
    if (await isOurs(database, keyOf(session.metadata))) yield* told(sessionEvent(session));
  for await (const invoice of stripe.invoices.list({ created, limit, expand: ['data.payments'] }))
    if (await isOurs(database, keyOf(invoice.parent?.subscription_details?.metadata)))
      yield* told(await invoiceEvent(stripe, invoice));
  for await (const charge of stripe.charges.list({ created, limit })) {
    const payment = idOf(charge.payment_intent);
    // What went back whole may have been for what nobody wanted, and is booked nowhere then.
    if (payment === null || charge.status !== 'succeeded' || charge.refunded) continue;
    if (!(await isOurCustomer(database, idOf(charge.customer)))) continue;
    const currency = charge.currency.toUpperCase();
    yield { kind: 'payment', payment, amount: fromStripe(charge.amount, currency), currency };
  }
  // Of payments however old.
  for await (const refund of stripe.refunds.list({ created, limit })) {
    const charge = idOf(refund.charge);
    if (charge !== null) yield* told(chargeEvent(await stripe.charges.retrieve(charge)));
  }
  for await (const subscription of stripe.subscriptions.list({ status: 'all', limit })) {
    if (!(await isOurs(database, keyOf(subscription.metadata)))) continue;
    yield* told(subscriptionEvent(subscription));
    yield subscriptionEntry(subscription);
  }
}

/** What Stripe's invoices say of money. */
import type { Stripe } from 'stripe';
import type { Payment } from '../provider.ts';
import { fromStripe } from './amounts.ts';
import { fromSeconds } from './moments.ts';
import { idOf } from './references.ts';

/** What is to be written out in an invoice that is read, for its payments to be there. */
export const invoiceParts = ['payments'];

/** The payment of an invoice that went through; null where there is none, as where nothing was due. */
const paymentIntentOf = ({ payments }: Stripe.Invoice): string | null => {
  const paid = payments?.data.find(({ status }) => status === 'paid') ?? payments?.data[0];
  return idOf(paid?.payment.payment_intent);
};

/** Money that an invoice brought in; null where it was over nothing, or is not paid. */
export const paymentOf = (invoice: Stripe.Invoice): Payment | null => {
  if (invoice.status !== 'paid' || invoice.amount_paid === 0) return null;
  const { currency, amount_paid: amount, total_taxes: taxes, status_transitions: when, created } = invoice;
  return {
    reference: paymentIntentOf(invoice) ?? invoice.id ?? '',
    amount: fromStripe(amount, currency),
    tax: fromStripe(
      (taxes ?? []).reduce((sum, tax) => sum + tax.amount, 0),
      currency,
    ),
    currency: currency.toUpperCase(),
    paidAt: fromSeconds(when.paid_at ?? created),
  };
};

/** The subscription that an invoice is for; null where it is for none. */
export const subscriptionOf = ({ parent }: Stripe.Invoice): string | null =>
  idOf(parent?.subscription_details?.subscription);

/** What an invoice of a subscription pays for: the longest of its lines, for it may hold corrections, too. */
export const periodOf = ({
  lines,
  period_end: end,
}: Stripe.Invoice): { readonly start: number; readonly end: number } =>
  lines.data
    .map(({ period }) => period)
    .reduce((longest, period) => (period.end - period.start > longest.end - longest.start ? period : longest), {
      start: end,
      end,
    });

/** The payment of an invoice, written out. */
export const findPaymentIntent = async (
  stripe: Stripe,
  invoice: Stripe.Invoice,
): Promise<Stripe.PaymentIntent | null> => {
  const id = paymentIntentOf(invoice);
  return id === null ? null : stripe.paymentIntents.retrieve(id);
};

/** A charge besides those that come again and again: on an invoice of its own, made and paid once. */
import type { Stripe } from 'stripe';
import type { ChangeOutcome, ExtraCharge } from '../provider.ts';
import { toStripe } from './amounts.ts';
import type { StripeContext } from './context.ts';
import { cardFailure, failureOf } from './errors.ts';
import { findPaymentIntent, invoiceParts, paymentOf } from './invoices.ts';
import { transferOf } from './payouts.ts';
import { idOf } from './references.ts';

export interface Due {
  readonly key: string;
  /** Minor units of ISO 4217, with the tax. */
  readonly amount: number;
  readonly tax: number;
  /** In small letters. */
  readonly currency: string;
  readonly isTaxIncluded: boolean;
  /** Ids of Stripe's rates of tax. */
  readonly taxRates: readonly string[];
  readonly title: string;
  readonly description: string;
}

/** The same split of what is paid as the subscription's own. */
const sameTransfer = (
  { transfer_data: transfer, application_fee_percent: percent }: Stripe.Subscription,
  amount: number,
) => {
  const destination = idOf(transfer?.destination);
  return transferOf(destination === null ? null : { destination, fee: Math.round((percent ?? 0) * 100) }, amount);
};

const createInvoice = (
  { stripe, account }: StripeContext,
  subscription: Stripe.Subscription,
  { key, amount, currency, title }: Due,
): Promise<Stripe.Invoice> => {
  const method = idOf(subscription.default_payment_method);
  return stripe.invoices.create(
    {
      customer: idOf(subscription.customer) ?? '',
      currency,
      auto_advance: false,
      collection_method: 'charge_automatically',
      pending_invoice_items_behavior: 'exclude',
      description: title,
      metadata: { chandlery_charge: key, chandlery_subscription: subscription.id },
      ...(method === null ? {} : { default_payment_method: method }),
      ...(account.hasTax ? { automatic_tax: { enabled: true } } : {}),
      ...sameTransfer(subscription, toStripe(amount, currency.toUpperCase())),
    },
    { idempotencyKey: `${key}-invoice` },
  );
};

const fill = async ({ stripe, account }: StripeContext, invoice: Stripe.Invoice, due: Due): Promise<Stripe.Invoice> => {
  const { key, amount, tax, currency, isTaxIncluded, taxRates, description } = due;
  const id = invoice.id ?? '';
  // Where Stripe is to add no tax, what is charged is what was shown all the same.
  const isWhole = isTaxIncluded || (taxRates.length === 0 && !account.hasTax);
  await stripe.invoiceItems.create(
    {
      customer: idOf(invoice.customer) ?? '',
      invoice: id,
      amount: toStripe(isWhole ? amount : amount - tax, currency.toUpperCase()),
      currency,
      description,
      tax_behavior: isTaxIncluded ? 'inclusive' : 'exclusive',
      ...(taxRates.length === 0 ? {} : { tax_rates: [...taxRates] }),
    },
    { idempotencyKey: `${key}-item` },
  );
  return stripe.invoices.finalizeInvoice(id, { auto_advance: false }, { idempotencyKey: `${key}-finalize` });
};

const declined = async (stripe: Stripe, invoice: Stripe.Invoice): Promise<ChangeOutcome> => {
  const intent = await findPaymentIntent(stripe, invoice);
  return { state: 'declined', failure: failureOf(intent?.last_payment_error) };
};

/** Charges the means of payment of a subscription, once for each key, whatever comes of it. */
export const chargeOnce = async (
  context: StripeContext,
  subscription: Stripe.Subscription,
  due: Due,
): Promise<ChangeOutcome> => {
  const { stripe } = context;
  const id = (await createInvoice(context, subscription, due)).id ?? '';
  // The answer may be that of an earlier call: what has become of the invoice since, it does not say.
  let invoice: Stripe.Invoice = await stripe.invoices.retrieve(id, { expand: invoiceParts });
  if (invoice.status === 'void') return declined(stripe, invoice);
  if (invoice.status === 'draft') invoice = await fill(context, invoice, due);
  if (invoice.status !== 'paid')
    try {
      await stripe.invoices.pay(id, {}, { idempotencyKey: `${due.key}-pay` });
    } catch (error) {
      const failure = cardFailure(error);
      if (failure === null) throw error;
      await stripe.invoices.voidInvoice(id, {}, { idempotencyKey: `${due.key}-void` });
      return { state: 'declined', failure };
    }
  return { state: 'done', payment: paymentOf(await stripe.invoices.retrieve(id, { expand: invoiceParts })) };
};

/** Charges what was used, taxed as the subscription is. */
export const chargeExtra = async (
  context: StripeContext,
  reference: string,
  { key, title, amount, tax, currency }: ExtraCharge,
): Promise<ChangeOutcome> => {
  const subscription = await context.stripe.subscriptions.retrieve(reference);
  const [item] = subscription.items.data;
  return chargeOnce(context, subscription, {
    key,
    amount,
    tax,
    currency: currency.toLowerCase(),
    isTaxIncluded: item?.price.tax_behavior === 'inclusive',
    taxRates: context.account.hasTax ? [] : (item?.tax_rates ?? []).map(({ id }) => id),
    title,
    description: title,
  });
};

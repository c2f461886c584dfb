/** Beginning a payment: a Checkout Session of Stripe's, made once for each key. */
import { eq } from 'drizzle-orm';
import type { Stripe } from 'stripe';
import type { PaymentOrder, PaymentStart, PaymentStep } from '../provider.ts';
import { couponOf, productOf, taxRateOf } from './catalogue.ts';
import type { StripeContext } from './context.ts';
import { toSeconds } from './moments.ts';
import { payoutOf, recurringTransferOf, transferOf } from './payouts.ts';
import { type Reckoned, quantitiesText, reckon } from './reckon.ts';
import { stripePayments } from './tables.ts';
import { toStripe } from './amounts.ts';

type Row = typeof stripePayments.$inferSelect;
type Session = Stripe.Checkout.Session;
type SessionParams = Stripe.Checkout.SessionCreateParams;

/** Where Stripe's script for pages is; it has no other address, and must not be served from anywhere else. */
const script = 'https://js.stripe.com/endive/stripe.js';
/** Milliseconds: Stripe takes no trial that ends in less than two days. */
const shortestTrial = 49 * 3_600_000;
const month = 30 * 86_400_000;

const languages = new Set(['en', 'de', 'fr', 'es', 'pt', 'ja', 'zh']);

const localeOf = (locale: string): 'auto' | (string & Record<never, never>) => {
  const [language = ''] = locale.toLowerCase().split('-');
  return languages.has(language) ? language : 'auto';
};

const setUpIn = ({ firstChargeAt }: PaymentOrder, createdAt: Date): number =>
  firstChargeAt === null ? 0 : new Date(firstChargeAt).getTime() - createdAt.getTime();

/** What it makes at Stripe's. `setup` takes only a means of payment: the subscription is made afterwards. */
export const modeOf = ({
  order,
  createdAt,
}: Pick<Row, 'order' | 'createdAt'>): 'payment' | 'subscription' | 'setup' => {
  if (order.interval === 'once') return 'payment';
  return order.firstChargeAt !== null && setUpIn(order, createdAt) < shortestTrial ? 'setup' : 'subscription';
};

/** One charge as Stripe keeps it in a subscription. */
export const priceData = ({ currency, interval, unitAmount, isTaxIncluded }: Reckoned, product: string) => ({
  currency,
  product,
  unit_amount: unitAmount,
  tax_behavior: isTaxIncluded ? ('inclusive' as const) : ('exclusive' as const),
  recurring: { interval: interval === 'year' ? ('year' as const) : ('month' as const) },
});

const keepOrder = async ({ database, clock }: StripeContext, order: PaymentOrder): Promise<Row> => {
  await database.insert(stripePayments).values({ key: order.key, order, createdAt: clock() }).onConflictDoNothing();
  const [row] = await database.select().from(stripePayments).where(eq(stripePayments.key, order.key));
  if (row === undefined) throw new Error(`the payment ${order.key} is neither new nor there`);
  return row;
};

const customerOf = async ({ stripe, database }: StripeContext, { key, order, customer }: Row): Promise<string> => {
  if (customer !== null) return customer;
  const { payer } = order;
  const id =
    payer.customerReference ??
    (
      await stripe.customers.create(
        {
          name: payer.name,
          email: payer.email,
          preferred_locales: [payer.locale],
          metadata: { chandlery_holder: payer.holderId },
        },
        { idempotencyKey: `${key}-customer` },
      )
    ).id;
  await database.update(stripePayments).set({ customer: id }).where(eq(stripePayments.key, key));
  return id;
};

/** Parameters of the charge: what, less what, with which tax, and for whom. */
const chargeParams = async (context: StripeContext, row: Row): Promise<Partial<SessionParams>> => {
  const { stripe, account, database } = context;
  const { order, key, createdAt } = row;
  const mode = modeOf(row);
  const reckoned = reckon(order.billed);
  const trialMonths = Math.ceil(Math.max(0, setUpIn(order, createdAt)) / month);
  const product = await productOf(stripe, order.planId, order.title);
  const coupon = await couponOf(stripe, order.billed, reckoned, key, trialMonths);
  const taxRate = account.hasTax ? null : await taxRateOf(stripe, order.billed);
  const payout = await payoutOf(database, order.publisherId);
  const { recurring, ...price } = priceData(reckoned, product);
  const metadata = { chandlery_checkout: order.checkoutId, chandlery_key: key };
  const description = quantitiesText(order.billed) || order.title;
  return {
    line_items: [
      {
        price_data: mode === 'payment' ? price : { ...price, recurring },
        quantity: reckoned.quantity,
        ...(taxRate === null ? {} : { tax_rates: [taxRate] }),
      },
    ],
    ...(coupon === null ? {} : { discounts: [{ coupon }] }),
    ...(account.hasTax
      ? {
          automatic_tax: { enabled: true },
          customer_update: { address: 'auto', name: 'auto' },
          tax_id_collection: { enabled: true },
        }
      : {}),
    ...(mode === 'payment'
      ? {
          invoice_creation: { enabled: true, invoice_data: { description, metadata } },
          payment_intent_data: {
            description: order.title,
            metadata,
            ...transferOf(payout, toStripe(order.dueNow, order.currency)),
          },
        }
      : {
          subscription_data: {
            description,
            metadata,
            ...recurringTransferOf(payout),
            ...(order.firstChargeAt === null ? {} : { trial_end: toSeconds(new Date(order.firstChargeAt)) }),
          },
        }),
  };
};

const placeOf = ({ order }: Row, { account }: StripeContext): Partial<SessionParams> =>
  order.isEmbedded && account.publishableKey !== null
    ? { ui_mode: 'embedded_page', return_url: order.returnUrl }
    : { ui_mode: 'hosted_page', success_url: order.returnUrl, cancel_url: order.returnUrl };

const createSession = async (context: StripeContext, row: Row): Promise<Session> => {
  const { stripe, database } = context;
  const { order, key } = row;
  const mode = modeOf(row);
  const common: SessionParams = {
    mode,
    customer: await customerOf(context, row),
    client_reference_id: order.checkoutId,
    locale: localeOf(order.payer.locale),
    metadata: { chandlery_checkout: order.checkoutId, chandlery_key: key },
    ...placeOf(row, context),
  };
  const charged = await chargeParams(context, row);
  const session = await stripe.checkout.sessions.create(
    mode === 'setup' ? { ...common, currency: order.currency.toLowerCase() } : { ...common, ...charged },
    { idempotencyKey: key },
  );
  await database.update(stripePayments).set({ session: session.id }).where(eq(stripePayments.key, key));
  return session;
};

/** Where the customer pays; what is over leads back to the store, which finds out how it ended. */
const stepOf = (
  { url, client_secret: clientSecret, status }: Session,
  { order }: Row,
  { publishableKey }: StripeContext['account'],
): PaymentStep => {
  const isOpen = status === 'open';
  if (isOpen && clientSecret !== null && clientSecret !== undefined && publishableKey !== null)
    return { kind: 'embedded', script, clientSecret, publishableKey };
  return { kind: 'redirect', url: isOpen ? (url ?? order.returnUrl) : order.returnUrl };
};

/** Begins a payment, or finds the one that was begun with the same key. */
export const beginPayment = async (context: StripeContext, order: PaymentOrder): Promise<PaymentStart> => {
  const row = await keepOrder(context, order);
  const session =
    row.session === null
      ? await createSession(context, row)
      : await context.stripe.checkout.sessions.retrieve(row.session);
  return { reference: session.id, step: stepOf(session, row, context.account) };
};

import { eq } from 'drizzle-orm';
import type { Stripe } from 'stripe';
import { priceData } from './begin.ts';
import { couponOf, productOf, taxRateOf } from './catalogue.ts';
import type { StripeContext } from './context.ts';
import { toSeconds } from './moments.ts';
import { payoutOf, recurringTransferOf } from './payouts.ts';
import { quantitiesText, reckon } from './reckon.ts';
import { idOf } from './references.ts';
import { stripePayments } from './tables.ts';

type Row = typeof stripePayments.$inferSelect;

/** The subscription of a payment in which only a means of payment was taken: made once. */
export const createFromSetUp = async (
  { stripe, account, database, clock }: StripeContext,
  row: Row,
  session: Stripe.Checkout.Session,
): Promise<Stripe.Subscription> => {
  if (row.subscription !== null) return stripe.subscriptions.retrieve(row.subscription);
  const { order, key } = row;
  const { billed, firstChargeAt } = order;
  const intent = await stripe.setupIntents.retrieve(idOf(session.setup_intent) ?? '');
  const reckoned = reckon(billed);
  const product = await productOf(stripe, order.planId, order.title);
  const coupon = await couponOf(stripe, billed, reckoned, key, 1);
  const taxRate = account.hasTax ? null : await taxRateOf(stripe, billed);
  const first = firstChargeAt === null ? null : new Date(firstChargeAt);
  const method = idOf(intent.payment_method);
  const created = await stripe.subscriptions.create(
    {
      customer: row.customer ?? '',
      ...(method === null ? {} : { default_payment_method: method }),
      items: [
        {
          price_data: priceData(reckoned, product),
          quantity: reckoned.quantity,
          ...(taxRate === null ? {} : { tax_rates: [taxRate] }),
        },
      ],
      description: quantitiesText(billed) || order.title,
      metadata: { chandlery_checkout: order.checkoutId, chandlery_key: key },
      ...(coupon === null ? {} : { discounts: [{ coupon }] }),
      ...(account.hasTax ? { automatic_tax: { enabled: true } } : {}),
      ...recurringTransferOf(await payoutOf(database, order.publisherId)),
      ...(first !== null && first > clock() ? { trial_end: toSeconds(first) } : {}),
    },
    { idempotencyKey: `${key}-subscription` },
  );
  await database.update(stripePayments).set({ subscription: created.id }).where(eq(stripePayments.key, key));
  return created;
};

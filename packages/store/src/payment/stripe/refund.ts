import { fromStripe, toStripe } from './amounts.ts';
import type { StripeContext } from './context.ts';

/** Pays back, once for each key, at most what is left. What a publisher got of it comes back from it. */
export const refundPayment = async (
  { stripe }: StripeContext,
  reference: string,
  amount: number,
  key: string,
): Promise<void> => {
  const { latest_charge: charge, transfer_data: transfer } = await stripe.paymentIntents.retrieve(reference, {
    expand: ['latest_charge'],
  });
  if (typeof charge !== 'object' || charge === null) throw new Error(`nothing was charged with ${reference}`);
  const made = await stripe.refunds.list({ payment_intent: reference, limit: 100 });
  if (made.data.some(({ metadata }) => metadata?.['chandlery_key'] === key)) return;
  const left = charge.amount - charge.amount_refunded;
  const currency = charge.currency.toUpperCase();
  const wanted = Math.min(toStripe(amount, currency), left);
  if (fromStripe(wanted, currency) === 0) return;
  await stripe.refunds.create(
    {
      payment_intent: reference,
      amount: wanted,
      metadata: { chandlery_key: key },
      ...(transfer === null ? {} : { reverse_transfer: true, refund_application_fee: true }),
    },
    { idempotencyKey: `${key}-refund` },
  );
};

import type { StripeContext } from './context.ts';
import { fromSeconds, toSeconds } from './moments.ts';

/** In a subscription's metadata: until when the store has said that it is charged for. What differs from it, the customer did in Stripe's portal. */
export const endMark = 'chandlery_end';

/** Sets when charging ends; what is over stays over. */
export const setBillingEnd = async (
  { stripe, clock }: StripeContext,
  reference: string,
  at: Date | null,
): Promise<void> => {
  const { status, cancel_at: cancelAt, metadata } = await stripe.subscriptions.retrieve(reference);
  if (status === 'canceled' || status === 'incomplete_expired') return;
  if (at !== null && fromSeconds(toSeconds(at)) <= clock()) {
    await stripe.subscriptions.cancel(reference, { prorate: false, invoice_now: false });
    return;
  }
  const end = at === null ? null : toSeconds(at);
  const mark = end === null ? '' : String(end);
  if (cancelAt === end && (metadata[endMark] ?? '') === mark) return;
  await stripe.subscriptions.update(reference, {
    cancel_at: end ?? '',
    metadata: { [endMark]: mark },
    proration_behavior: 'none',
  });
};

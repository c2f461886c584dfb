import type { Stripe } from 'stripe';
import { chargesMark } from './catalogue.ts';
import { idOf } from './references.ts';

const taken = ({ status, total_discount_amounts: amounts }: Stripe.Invoice): boolean =>
  status === 'paid' && (amounts ?? []).some(({ amount }) => amount > 0);

/**
 * Takes a promotion off a subscription once it has held for as many charges as it was for. Stripe counts months, which a trial or a change of
 * the interval shifts; the store counts charges.
 */
export const trimDiscount = async (stripe: Stripe, subscriptionId: string): Promise<void> => {
  const { discounts, status } = await stripe.subscriptions.retrieve(subscriptionId, { expand: ['discounts'] });
  const [discount] = discounts;
  if (typeof discount !== 'object' || status === 'canceled') return;
  const coupon = idOf(discount.source.coupon);
  if (coupon === null) return;
  const charges = Number((await stripe.coupons.retrieve(coupon)).metadata?.[chargesMark] ?? '');
  if (charges === 0) return;
  let counted = 0;
  for await (const invoice of stripe.invoices.list({
    subscription: subscriptionId,
    created: { gte: discount.start },
    limit: 100,
  }))
    if (taken(invoice)) counted += 1;
  if (counted >= charges) await stripe.subscriptions.deleteDiscount(subscriptionId);
};

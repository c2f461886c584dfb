/**
 * Changing what is charged for. The store has reckoned what is due and shown it; Stripe is not asked to reckon it again: the difference goes on
 * an invoice of its own, which is paid first, and then the subscription becomes what it is to be, without proration.
 */
import type { Stripe } from 'stripe';
import type { BilledChange, ChangeOutcome } from '../provider.ts';
import { chargeOnce } from './charge.ts';
import { couponOf, productOf, taxRateOf } from './catalogue.ts';
import { priceData } from './begin.ts';
import type { StripeContext } from './context.ts';
import { toSeconds } from './moments.ts';
import { quantitiesText, reckon } from './reckon.ts';

/** What is due for the rest of the period. */
const chargeDifference = async (
  context: StripeContext,
  subscription: Stripe.Subscription,
  { key, billed, due: amount, tax, title }: BilledChange,
): Promise<ChangeOutcome> => {
  const { currency, isTaxIncluded } = reckon(billed);
  const taxRate = context.account.hasTax ? null : await taxRateOf(context.stripe, billed);
  return chargeOnce(context, subscription, {
    key,
    amount,
    tax,
    currency,
    isTaxIncluded,
    taxRates: taxRate === null ? [] : [taxRate],
    title,
    description: `${title}: ${quantitiesText(billed)}`,
  });
};

/** When the next charge is due, where that is another moment than Stripe would come to by itself. */
const nextChargeOf = (
  subscription: Stripe.Subscription,
  { period, effective, billed }: BilledChange,
): number | null => {
  if (period !== null && period.end !== null) return toSeconds(period.end);
  const [item] = subscription.items.data;
  const isOther = item?.price.recurring?.interval !== (billed.prices[0]?.interval ?? 'month');
  return effective === 'period_end' && isOther ? (item?.current_period_end ?? null) : null;
};

/** Makes the subscription what it is to be. Another day of charging is a trial to that day: nothing else moves it without a charge. */
const become = async (
  { stripe, account }: StripeContext,
  subscription: Stripe.Subscription,
  change: BilledChange,
): Promise<void> => {
  const { key, billed, planId, title } = change;
  const reckoned = reckon(billed);
  const [item] = subscription.items.data;
  if (item === undefined) throw new Error(`${subscription.id} is for nothing`);
  const product = await productOf(stripe, planId, title);
  const coupon = await couponOf(stripe, billed, reckoned, key);
  const taxRate = account.hasTax ? null : await taxRateOf(stripe, billed);
  const nextCharge = nextChargeOf(subscription, change);
  await stripe.subscriptions.update(
    subscription.id,
    {
      items: [
        {
          id: item.id,
          price_data: priceData(reckoned, product),
          quantity: reckoned.quantity,
          tax_rates: taxRate === null ? '' : [taxRate],
        },
      ],
      description: quantitiesText(billed) || title,
      discounts: coupon === null ? '' : [{ coupon }],
      proration_behavior: 'none',
      ...(nextCharge === null ? {} : { trial_end: nextCharge }),
    },
    { idempotencyKey: `${key}-update` },
  );
};

/** Changes what is charged for, once for each key. */
export const changeBilling = async (
  context: StripeContext,
  reference: string,
  change: BilledChange,
): Promise<ChangeOutcome> => {
  const subscription = await context.stripe.subscriptions.retrieve(reference);
  const outcome: ChangeOutcome =
    change.effective === 'now' && change.due > 0
      ? await chargeDifference(context, subscription, change)
      : { state: 'done', payment: null };
  if (outcome.state === 'done') await become(context, subscription, change);
  return outcome;
};

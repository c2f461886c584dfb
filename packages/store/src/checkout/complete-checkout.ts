/** What a checkout becomes once it is paid: a subscription, the payment, and the events that tell of both, in one transaction. */
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import { type Paid, paymentGrace } from '../payment/paid.ts';
import { recordPayment } from '../payment/record-payment.ts';
import { paymentCustomers } from '../payment/tables.ts';
import { offeringOfPlan } from '../price/find-offering.ts';
import { redeemPromotion } from '../price/redeem-promotion.ts';
import { attachBilling } from '../subscription/attach-billing.ts';
import { createSubscription } from '../subscription/create-subscription.ts';
import { addDays, addMonths, firstPeriod } from '../subscription/period.ts';
import type { Period } from '../subscription/state.ts';
import type { SubscribedDiscount, SubscriptionRow } from '../subscription/tables.ts';
import { CheckoutStateError, changeCheckout } from './change-checkout.ts';
import { promotionUse } from './promotion-use.ts';
import { mustNotBeRenewed } from './renewal.ts';
import { checkoutTransition } from './state.ts';
import type { Agreed, CheckoutRow } from './tables.ts';

/** What the discount is once the first charge has been made. */
const discountAfter = ({ billed: { discount }, firstChargeAt }: Agreed): SubscribedDiscount | null => {
  if (discount === null || discount.chargesLeft === null || firstChargeAt !== null) return discount;
  const chargesLeft = discount.chargesLeft - 1;
  return chargesLeft > 0 ? { ...discount, chargesLeft } : null;
};

/** From now to the end of the trial, or of what the provider has been paid for. */
const periodOf = ({ trialDays, billed }: Agreed, paid: Paid | null, now: Date): Period => {
  if (paid !== null) return paid.period;
  if (trialDays > 0) return { start: now, end: addDays(now, trialDays) };
  const [price] = billed.prices;
  return price === undefined ? { start: now, end: null } : firstPeriod(now, price.interval);
};

const rememberCustomer = async (transaction: Database, holderId: string, { provider, customerReference }: Paid) => {
  if (customerReference === null) return;
  const row = { provider, holderId, reference: customerReference };
  await transaction
    .insert(paymentCustomers)
    .values(row)
    .onConflictDoUpdate({ target: [paymentCustomers.provider, paymentCustomers.holderId], set: row });
};

const subscribe = async (
  transaction: Database,
  row: CheckoutRow,
  agreed: Agreed,
  paid: Paid | null,
  now: Date,
): Promise<SubscriptionRow> => {
  const { plan } = await offeringOfPlan(transaction, row.planId);
  const { billed, trialDays } = agreed;
  const period = periodOf(agreed, paid, now);
  const firstCharge = trialDays > 0 ? (period.end ?? now) : period.start;
  const [price] = billed.prices;
  const isRecurring = price !== undefined && price.interval !== 'once';
  const reference = paid?.subscriptionReference ?? null;
  return createSubscription(
    transaction,
    {
      holderId: row.holderId ?? row.accountId ?? '',
      planId: row.planId,
      start: period.start,
      end: period.end,
      createdBy: row.accountId,
      isTrial: trialDays > 0,
      graceDays: reference === null ? 0 : paymentGrace,
      components: billed.quantities,
      terms:
        row.termsAcceptedBy === null || row.termsAcceptedAt === null
          ? null
          : { acceptedBy: row.termsAcceptedBy, acceptedAt: row.termsAcceptedAt },
      checkoutId: row.id,
      prices: billed.prices,
      discount: discountAfter(agreed),
      taxCountry: billed.taxCountry,
      provider: reference === null ? null : (paid?.provider ?? null),
      providerReference: reference,
      minimumTermEnd: isRecurring && plan.minimumTermMonths > 0 ? addMonths(firstCharge, plan.minimumTermMonths) : null,
    },
    now,
  );
};

/**
 * Completes a checkout that the transaction holds.
 * @param paid null where nothing was to be paid
 * @throws CheckoutStateError where it is complete, or has failed
 * @throws {StoreProblem} `trial_used`, `promotion_not_applicable`, `subscription_state` where another has renewed it
 */
export const completeCheckout = async (
  transaction: Database,
  row: CheckoutRow,
  paid: Paid | null,
  now: Date,
): Promise<CheckoutRow> => {
  const { agreed, renewsId } = row;
  if (agreed === null) throw new Error(`nothing was agreed on in ${row.id}`);
  const outcome = checkoutTransition(row, { type: 'succeed' }, now);
  if (!outcome.allowed) throw new CheckoutStateError(row.id, outcome.refusal);
  await mustNotBeRenewed(transaction, row);
  const renewed = renewsId === null ? null : await attachBilling(transaction, renewsId, { paid, agreed }, now);
  const subscription = renewed ?? (await subscribe(transaction, row, agreed, paid, now));
  const { payment } = paid ?? { payment: null };
  if (paid !== null) {
    if (payment !== null)
      await recordPayment(transaction, paid.provider, 'purchase', subscription, payment, paid.period);
    await rememberCustomer(transaction, subscription.holderId, paid);
  }
  const use = promotionUse(row, agreed);
  if (use !== null) await redeemPromotion(transaction, use, subscription.id, now);
  await recordEvents(transaction, [
    {
      type: 'checkout.completed',
      subject: row.id,
      publisherId: row.publisherId,
      data: { checkoutId: row.id, subscriptionId: subscription.id, openerOrigin: row.openerOrigin },
      occurredAt: now,
    },
  ]);
  return changeCheckout(transaction, row, { type: 'succeed' }, now, { subscriptionId: subscription.id });
};

import { minorDigits } from '@chandlery/contract/pricing';
import { type SQL, and, desc, eq, inArray } from 'drizzle-orm';
import { plans, products, publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { payments } from '../../payment/tables.ts';
import { subscriptions } from '../../subscription/tables.ts';
import type { Viewer } from '../../subscription/viewer.ts';
import { Refusal } from '../refusal.ts';

const invoices = (database: Database, where: SQL | undefined) =>
  database
    .select({
      payment: payments,
      subscriptionName: subscriptions.name,
      product: products.slug,
      productName: products.name,
      plan: plans.slug,
      planName: plans.name,
      publisher: publishers.slug,
      publisherName: publishers.name,
    })
    .from(payments)
    .innerJoin(subscriptions, eq(subscriptions.id, payments.subscriptionId))
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .innerJoin(publishers, eq(publishers.id, payments.publisherId))
    .where(where)
    .orderBy(desc(payments.paidAt), desc(payments.id));

/** One payment, with what it was for. */
export type Invoice = Awaited<ReturnType<typeof invoices>>[number];

/**
 * What a holder has paid, newest first. Money is its owners' business.
 * @throws {Refusal} 400, 403
 */
export const listInvoices = async (
  database: Database,
  { owned }: Viewer,
  holderId: string | undefined,
): Promise<Invoice[]> => {
  if (holderId === undefined) throw new Refusal(400, 'docker_id invalid: not provided');
  if (!owned.includes(holderId))
    throw new Refusal(403, 'docker_id invalid: you may see your own invoices and those of organisations that you own');
  return invoices(database, eq(payments.holderId, holderId));
};

/** What has been paid for one subscription, newest first; nothing for those who do not own it. */
export const invoicesOfSubscription = (
  database: Database,
  { owned }: Viewer,
  subscriptionId: string,
): Promise<Invoice[]> =>
  invoices(database, and(eq(payments.subscriptionId, subscriptionId), inArray(payments.holderId, [...owned])));

/** @throws {Refusal} 404 */
export const findInvoice = async (database: Database, { owned }: Viewer, id: string): Promise<Invoice> => {
  const [invoice] = await invoices(database, and(eq(payments.id, id), inArray(payments.holderId, [...owned])));
  if (invoice === undefined) throw new Refusal(404, 'There is no such invoice.');
  return invoice;
};

/** An amount in units of its currency, as the original's were: 19.99. */
export const inUnits = (amount: number, currency: string): number => amount / 10 ** minorDigits(currency);

export const presentInvoice = ({ payment, subscriptionName, product, plan }: Invoice) => ({
  id: payment.id,
  docker_id: payment.holderId,
  subscription_id: payment.subscriptionId,
  name: subscriptionName,
  product,
  product_rate_plan: plan,
  state: payment.refunded === 0 ? 'paid' : payment.refunded < payment.amount ? 'partly_refunded' : 'refunded',
  currency: payment.currency,
  total: inUnits(payment.amount, payment.currency),
  tax: inUnits(payment.tax, payment.currency),
  refunded: inUnits(payment.refunded, payment.currency),
  ...(payment.periodStart === null ? {} : { period_start: payment.periodStart.toISOString() }),
  ...(payment.periodEnd === null ? {} : { period_end: payment.periodEnd.toISOString() }),
  created: payment.paidAt.toISOString(),
});

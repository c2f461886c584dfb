import { type SQL, and, eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { recordEvents } from '../../outbox/record-events.ts';
import { createSubscription } from '../../subscription/create-subscription.ts';
import { Refusal } from '../refusal.ts';
import { type Order, findOrders } from './find-orders.ts';
import { orderEvent } from './order-event.ts';
import { orderTransition } from './order-state.ts';
import { subscriptionPeriod } from './subscription-period.ts';
import { orders } from './tables.ts';

export const orderNotFound = () => new Refusal(404, 'There is no such order.');

/** An order, held until the transaction ends. @throws {Refusal} 404 */
export const lockOrder = async (transaction: Database, id: string, whose: SQL | undefined): Promise<Order> => {
  await transaction
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.id, id), whose))
    .for('update');
  const [order] = await findOrders(transaction, and(eq(orders.id, id), whose));
  if (order === undefined) throw orderNotFound();
  return order;
};

/** Who gets what was ordered, and who said so. */
export interface Fulfilment {
  /** Account or organisation. */
  readonly holderId: string;
  /** The account that redeems it and accepts the terms; null where its publisher says that the customer has. */
  readonly redeemedBy: string | null;
}

const refusals = {
  frozen: 'The order was cancelled, and stays so.',
  fulfilled_for_another: 'The order has been fulfilled for another account.',
} as const;

const subscribe = async (
  transaction: Database,
  order: Order,
  { holderId, redeemedBy }: Fulfilment,
  now: Date,
): Promise<void> => {
  for (const [index, item] of order.items.entries()) {
    const { start, end } = subscriptionPeriod(item, now);
    if (end !== null && (end <= start || end <= now))
      throw new Refusal(409, `items[${index}].subscription_end_date invalid: has passed`);
    await createSubscription(
      transaction,
      {
        holderId,
        planId: item.planId,
        start,
        end,
        terms: { acceptedBy: redeemedBy ?? holderId, acceptedAt: now },
        components: item.components,
        createdBy: redeemedBy,
        orderId: order.id,
        orderItemId: item.id,
        usesProductKeys: item.plan.usesProductKeys || item.keys.length > 0,
        managingPartnerId: order.partnerId,
      },
      now,
    );
  }
};

/**
 * Gives somebody what was ordered: a subscription for each item, which its publisher manages. Again for the same holder, it changes nothing.
 * A test order changes its state alone.
 * @param whose says whose order it must be
 * @throws {Refusal} 404, or 409 where it was cancelled, fulfilled for another, or is over before it begins
 */
export const fulfilOrder = (
  database: Database,
  id: string,
  whose: SQL | undefined,
  fulfilment: Fulfilment,
  now = new Date(),
): Promise<void> =>
  database.transaction(async (transaction) => {
    const order = await lockOrder(transaction, id, whose);
    const outcome = orderTransition(order, 'fulfil', fulfilment.holderId);
    if (outcome === 'same') return;
    if (outcome !== 'done') throw new Refusal(409, refusals[outcome]);
    if (order.mode === 'live') await subscribe(transaction, order, fulfilment, now);
    const change = { state: 'fulfilled' as const, ...fulfilment };
    await transaction
      .update(orders)
      .set({ ...change, updatedAt: now })
      .where(eq(orders.id, id));
    await recordEvents(transaction, [orderEvent('order.fulfilled', { ...order, ...change }, now)]);
  });

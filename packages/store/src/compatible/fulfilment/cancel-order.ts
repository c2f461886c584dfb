import { type SQL, and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { recordEvents } from '../../outbox/record-events.ts';
import { changeState } from '../../subscription/change-state.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { lockOrder } from './fulfil-order.ts';
import { orderEvent } from './order-event.ts';
import { orderTransition } from './order-state.ts';
import { orders } from './tables.ts';

const endSubscriptions = async (transaction: Database, orderId: string, now: Date): Promise<void> => {
  const rows = await transaction
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.orderId, orderId), isNull(subscriptions.endedAt)));
  for (const { id } of rows) await changeState(transaction, id, { type: 'end' }, { actor: 'publisher', now });
};

/**
 * Takes an order back for good. What it gave ends at once: its customer cannot end it, so this is how its publisher does.
 * @param whose says whose order it must be
 * @throws {Refusal} 404
 */
export const cancelOrder = (database: Database, id: string, whose: SQL | undefined, now = new Date()): Promise<void> =>
  database.transaction(async (transaction) => {
    const order = await lockOrder(transaction, id, whose);
    if (orderTransition(order, 'cancel') === 'same') return;
    await endSubscriptions(transaction, id, now);
    await transaction.update(orders).set({ state: 'cancelled', updatedAt: now }).where(eq(orders.id, id));
    await recordEvents(transaction, [orderEvent('order.cancelled', { ...order, state: 'cancelled' }, now)]);
  });

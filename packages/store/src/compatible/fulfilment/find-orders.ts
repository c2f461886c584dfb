import { type SQL, asc, desc, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { type NamedPlan, findPlansById } from '../external-id/find-plan.ts';
import { orderItems, orders, productKeys } from './tables.ts';

export type OrderRow = typeof orders.$inferSelect;
export type OrderItemRow = typeof orderItems.$inferSelect;
export type ProductKeyRow = typeof productKeys.$inferSelect;

export interface OrderedItem extends OrderItemRow {
  readonly plan: NamedPlan;
  readonly keys: readonly ProductKeyRow[];
}

export interface Order extends OrderRow {
  readonly items: readonly OrderedItem[];
}

const itemsOf = async (database: Database, orderIds: readonly string[]): Promise<OrderedItem[]> => {
  const rows = await database
    .select()
    .from(orderItems)
    .where(inArray(orderItems.orderId, [...orderIds]))
    .orderBy(asc(orderItems.position));
  const plans = await findPlansById(
    database,
    rows.map(({ planId }) => planId),
  );
  const keys = await database
    .select()
    .from(productKeys)
    .where(
      inArray(
        productKeys.orderItemId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(productKeys.createdAt), asc(productKeys.id));
  const keysByItem = Map.groupBy(keys, ({ orderItemId }) => orderItemId);
  return rows.map((row) => {
    const plan = plans.get(row.planId);
    if (plan === undefined) throw new Error(`the ordered plan ${row.planId} is gone`);
    return Object.assign(row, { plan, keys: keysByItem.get(row.id) ?? [] });
  });
};

/** Orders with all that belongs to them, the newest first. */
export const findOrders = async (database: Database, where: SQL | undefined): Promise<Order[]> => {
  const rows = await database.select().from(orders).where(where).orderBy(desc(orders.createdAt), asc(orders.id));
  if (rows.length === 0) return [];
  const items = Map.groupBy(
    await itemsOf(
      database,
      rows.map(({ id }) => id),
    ),
    ({ orderId }) => orderId,
  );
  return rows.map((row) => Object.assign(row, { items: items.get(row.id) ?? [] }));
};

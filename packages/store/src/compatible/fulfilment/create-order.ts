import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { recordEvents } from '../../outbox/record-events.ts';
import { Refusal } from '../refusal.ts';
import { choosePlan } from './choose-plan.ts';
import { orderEvent } from './order-event.ts';
import type { OrderItemRequest, OrderRequest } from './order-request.ts';
import type { OrderingPublisher } from './publisher.ts';
import { orderItems, orders, productKeys } from './tables.ts';

/** 160 bits of chance, in letters and digits that survive being read out. */
const newToken = (): string => randomBytes(20).toString('hex').toUpperCase();

const itemRow = async (
  transaction: Database,
  publisherId: string,
  orderId: string,
  item: OrderItemRequest,
  position: number,
): Promise<typeof orderItems.$inferInsert> => {
  const place = `items[${position}]`;
  const { subscription_start_date: start, subscription_end_date: end } = item;
  if (start !== null && end !== null && end <= start)
    throw new Refusal(400, `${place}.subscription_end_date invalid: must be after the start`);
  const plan = await choosePlan(transaction, publisherId, item, place);
  return {
    id: randomUUID(),
    orderId,
    position,
    sku: item.sku,
    productId: plan.productId,
    planId: plan.planId,
    subscriptionStart: start,
    subscriptionEnd: end,
    components: item.pricing_components,
    metadata: item.metadata,
  };
};

const keyRows = (items: readonly OrderItemRequest[], rows: readonly { readonly id: string }[], now: Date) =>
  items.flatMap((item, index) =>
    (item.product_keys ?? []).map(({ label, media_type: mediaType, file_name: fileName, value }, place) => ({
      id: randomUUID(),
      orderItemId: rows[index]?.id ?? '',
      label,
      mediaType,
      fileName,
      value,
      // They come back in the order in which they were sent.
      createdAt: new Date(now.getTime() + place),
      updatedAt: now,
    })),
  );

/**
 * Takes an order that a publisher makes for a customer of its own.
 * @returns its id
 * @throws {Refusal} 400 where it names what the publisher does not have, 409 where the token is in use
 */
export const createOrder = (
  database: Database,
  publisher: OrderingPublisher,
  request: OrderRequest,
  now = new Date(),
): Promise<string> =>
  database.transaction(async (transaction) => {
    const id = `ord-${randomUUID()}`;
    const order = {
      id,
      ...publisher,
      partnerId: request.partner_id,
      token: request.token ?? newToken(),
      state: 'created' as const,
      customer: request.customer,
      metadata: request.metadata,
      createdAt: now,
      updatedAt: now,
    };
    const made = await transaction.insert(orders).values(order).onConflictDoNothing().returning({ id: orders.id });
    if (made.length === 0) throw new Refusal(409, 'token invalid: another order has it');
    const rows = [];
    for (const [position, item] of request.items.entries())
      rows.push(await itemRow(transaction, publisher.publisherId, id, item, position));
    await transaction.insert(orderItems).values(rows);
    const keys = keyRows(request.items, rows, now);
    if (keys.length > 0) await transaction.insert(productKeys).values(keys);
    await recordEvents(transaction, [orderEvent('order.created', order, now)]);
    return id;
  });

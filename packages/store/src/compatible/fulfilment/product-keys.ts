/** Keys of products, which publishers put into their orders and their customers read. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import type { Account } from '../../entitlement/caller.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { Refusal } from '../refusal.ts';
import type { ProductKeyRow } from './find-orders.ts';
import type { ProductKeyRequest } from './order-request.ts';
import { type OrderingPublisher, isOwn } from './publisher.ts';
import { type OrderState, orderItems, orders, productKeys } from './tables.ts';

const itemNotFound = () => new Refusal(404, 'There is no such order item.');
const keyNotFound = () => new Refusal(404, 'There is no such product key.');

const mustNotBeFrozen = (state: OrderState): void => {
  if (state === 'cancelled') throw new Refusal(409, 'The order was cancelled, and stays as it is.');
};

/** An item's keys, in the order in which they came. */
export const listProductKeys = (database: Database, orderItemId: string): Promise<ProductKeyRow[]> =>
  database
    .select()
    .from(productKeys)
    .where(eq(productKeys.orderItemId, orderItemId))
    .orderBy(asc(productKeys.createdAt), asc(productKeys.id));

/** The state of the order that an item of the publisher's is in. @throws {Refusal} 404 */
export const ownItemState = async (
  database: Database,
  publisher: OrderingPublisher,
  itemId: string,
): Promise<OrderState> => {
  const [row] = await database
    .select({ state: orders.state })
    .from(orderItems)
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .where(isOwn(publisher, eq(orderItems.id, itemId)));
  if (row === undefined) throw itemNotFound();
  return row.state;
};

/** @throws {Refusal} 404 where neither the account nor an organisation of its holds a subscription that came of the item */
export const mustHoldItem = async (
  database: Database,
  { id, organisations }: Pick<Account, 'id' | 'organisations'>,
  itemId: string,
): Promise<void> => {
  const [held] = await database
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.orderItemId, itemId), inArray(subscriptions.holderId, [id, ...organisations])));
  if (held === undefined) throw itemNotFound();
};

const columnsOf = ({ label, media_type: mediaType, file_name: fileName, value }: ProductKeyRequest) => ({
  label,
  mediaType,
  fileName,
  value,
});

/** @throws {Refusal} 404, 409 where the order was cancelled */
export const addProductKey = async (
  database: Database,
  publisher: OrderingPublisher,
  itemId: string,
  request: ProductKeyRequest,
  now = new Date(),
): Promise<ProductKeyRow> => {
  mustNotBeFrozen(await ownItemState(database, publisher, itemId));
  const [row] = await database
    .insert(productKeys)
    .values({ id: randomUUID(), orderItemId: itemId, ...columnsOf(request), createdAt: now, updatedAt: now })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
};

const findOwnKey = async (database: Database, publisher: OrderingPublisher, id: string) => {
  const [row] = await database
    .select({ key: productKeys, state: orders.state })
    .from(productKeys)
    .innerJoin(orderItems, eq(orderItems.id, productKeys.orderItemId))
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .where(isOwn(publisher, eq(productKeys.id, id)));
  if (row === undefined) throw keyNotFound();
  return row;
};

/** @throws {Refusal} 404 */
export const getProductKey = async (
  database: Database,
  publisher: OrderingPublisher,
  id: string,
): Promise<ProductKeyRow> => (await findOwnKey(database, publisher, id)).key;

/** @throws {Refusal} 404, 409 where the order was cancelled */
export const replaceProductKey = async (
  database: Database,
  publisher: OrderingPublisher,
  id: string,
  request: ProductKeyRequest,
  now = new Date(),
): Promise<ProductKeyRow> => {
  mustNotBeFrozen((await findOwnKey(database, publisher, id)).state);
  const [row] = await database
    .update(productKeys)
    .set({ ...columnsOf(request), updatedAt: now })
    .where(eq(productKeys.id, id))
    .returning();
  if (row === undefined) throw keyNotFound();
  return row;
};

/** @throws {Refusal} 404, 409 where the order was cancelled */
export const removeProductKey = async (database: Database, publisher: OrderingPublisher, id: string): Promise<void> => {
  mustNotBeFrozen((await findOwnKey(database, publisher, id)).state);
  await database.delete(productKeys).where(eq(productKeys.id, id));
};

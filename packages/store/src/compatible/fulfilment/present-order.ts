/** Orders and product keys as the fulfilment interface answers them. What has no value is left out. */
import { wholeSeconds } from '../../license/payload.ts';
import { shownIds } from '../external-id/find-plan.ts';
import type { Order, OrderedItem, ProductKeyRow } from './find-orders.ts';

const given = <Name extends string, Value>(name: Name, value: Value | null): { readonly [key in Name]?: Value } =>
  (value === null ? {} : { [name]: value }) as { readonly [key in Name]?: Value };

const moment = (value: Date | null): string | null => (value === null ? null : wholeSeconds(value));

export const presentKey = (key: ProductKeyRow) => ({
  id: key.id,
  order_item_id: key.orderItemId,
  label: key.label,
  media_type: key.mediaType,
  ...given('file_name', key.fileName),
  value: key.value,
  created: wholeSeconds(key.createdAt),
  updated: wholeSeconds(key.updatedAt),
});

const presentItem = (item: OrderedItem) => {
  const { productId, planId } = shownIds(item.plan);
  return {
    id: item.id,
    ...given('sku', item.sku),
    product_id: productId,
    rate_plan_id: planId,
    ...given('subscription_start_date', moment(item.subscriptionStart)),
    ...given('subscription_end_date', moment(item.subscriptionEnd)),
    pricing_components: item.components.map(({ name, value }) => ({ name, value })),
    ...given('metadata', item.metadata),
    ...given('product_keys', item.keys.length === 0 ? null : item.keys.map(presentKey)),
  };
};

export const presentOrder = (order: Order) => ({
  order_id: order.id,
  token: order.token,
  ...given('docker_id', order.state === 'fulfilled' ? order.holderId : null),
  state: order.state,
  partner_id: order.partnerId,
  ...given('customer', order.customer),
  items: order.items.map(presentItem),
  ...given('metadata', order.metadata),
  created: wholeSeconds(order.createdAt),
  updated: wholeSeconds(order.updatedAt),
});

/** What may become of an order, as a pure function. */
import type { OrderState } from './tables.ts';

export type OrderChangeType = 'fulfil' | 'cancel';

/** `same`: it is so already, and nothing happens. `frozen`: it was cancelled. `fulfilled_for_another`: once is enough. */
export type OrderTransition = 'done' | 'same' | 'frozen' | 'fulfilled_for_another';

/**
 * @param holderId whom it was fulfilled for
 * @param forHolder whom it is to be fulfilled for
 */
export const orderTransition = (
  order: { readonly state: OrderState; readonly holderId: string | null },
  change: OrderChangeType,
  forHolder: string | null = null,
): OrderTransition => {
  if (change === 'cancel') return order.state === 'cancelled' ? 'same' : 'done';
  if (order.state === 'cancelled') return 'frozen';
  if (order.state === 'created') return 'done';
  return order.holderId === forHolder ? 'same' : 'fulfilled_for_another';
};

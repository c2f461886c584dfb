import type { EventType, NewEvent } from '../../outbox/event.ts';
import type { orders } from './tables.ts';

type Told = Pick<typeof orders.$inferSelect, 'id' | 'publisherId' | 'partnerId' | 'mode' | 'state'> & {
  readonly holderId?: string | null;
};

/** What is told of an order. Not its token: who has that may redeem it. */
export const orderEvent = (
  type: Extract<EventType, `order.${string}`>,
  { id, publisherId, partnerId, mode, state, holderId = null }: Told,
  occurredAt: Date,
): NewEvent => ({
  type,
  subject: id,
  publisherId,
  data: { order: { id, partnerId, mode, state, holderId } },
  occurredAt,
});

import type { EventType, NewEvent } from '../outbox/event.ts';
import type { SubscriptionRow } from './tables.ts';

const text = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** What is told of a subscription: as it is after what happened. */
export const subscriptionEvent = (
  type: EventType,
  row: SubscriptionRow,
  occurredAt: Date,
  more: Readonly<Record<string, unknown>> = {},
): NewEvent => ({
  type,
  subject: row.id,
  publisherId: row.publisherId,
  data: {
    subscription: {
      id: row.id,
      holderId: row.holderId,
      productId: row.productId,
      planId: row.planId,
      name: row.name,
      state: row.state,
      isTrial: row.isTrial,
      currentPeriodStart: text(row.currentPeriodStart),
      currentPeriodEnd: text(row.currentPeriodEnd),
      graceDays: row.graceDays,
      components: row.components,
      cancelAt: text(row.cancelAt),
      endedAt: text(row.endedAt),
      orderId: row.orderId,
      orderItemId: row.orderItemId,
    },
    ...more,
  },
  occurredAt,
});

import { type SQL, and, eq } from 'drizzle-orm';
import type { PublisherServer } from '../../caller/caller.ts';
import { orders } from './tables.ts';

/** Whose orders are meant: a publisher's, and of those only the ones made with keys of the same kind. */
export type OrderingPublisher = Pick<PublisherServer, 'publisherId' | 'mode'>;

/** Every query for a publisher goes through this, so that none sees another's orders. */
export const isOwn = ({ publisherId, mode }: OrderingPublisher, ...more: SQL[]): SQL | undefined =>
  and(eq(orders.publisherId, publisherId), eq(orders.mode, mode), ...more);

import type { Database } from '../database/database.ts';
import { newEventId } from '../catalogue/identifier.ts';
import type { NewEvent } from './event.ts';
import { outbox } from './tables.ts';

/**
 * Writes down what happened, for the worker to act on.
 * @param transaction the one in which it happens: either both are there afterwards, or neither
 */
export const recordEvents = async (transaction: Database, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return;
  await transaction.insert(outbox).values(events.map((event) => ({ id: newEventId(), ...event })));
};

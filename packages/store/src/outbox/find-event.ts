import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { type OutboxRow, outbox } from './tables.ts';

/** @throws where there is none: events are never removed */
export const findEvent = async (database: Database, id: string): Promise<OutboxRow> => {
  const [event] = await database.select().from(outbox).where(eq(outbox.id, id));
  if (event === undefined) throw new Error(`there is no event ${id}`);
  return event;
};

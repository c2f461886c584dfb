/** The store's time: the machine's, or in a store that only plays with money, one that can be advanced. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { testClock } from './tables.ts';

export interface Clock {
  readonly now: () => Date;
  /** Sees what another process has done to the clock. */
  readonly refresh: () => Promise<void>;
}

const only = 1;

const readAhead = async (database: Database): Promise<number> => {
  const [row] = await database.select({ ahead: testClock.ahead }).from(testClock).where(eq(testClock.id, only));
  return row?.ahead ?? 0;
};

export const systemClock: Clock = { now: () => new Date(), refresh: () => Promise.resolve() };

/** A clock that can be advanced. It shows the machine's time until it has been refreshed. */
export const createTestClock = (database: Database): Clock => {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    refresh: async () => {
      ahead = await readAhead(database);
    },
  };
};

/**
 * Advances the clock of every process on this database. It never goes back.
 * @param by milliseconds
 * @returns what it shows then
 */
export const advanceClock = async (database: Database, by: number): Promise<Date> => {
  if (!Number.isSafeInteger(by) || by < 0) throw new RangeError('A clock is advanced by whole milliseconds, forward.');
  const [row] = await database
    .insert(testClock)
    .values({ id: only, ahead: by })
    .onConflictDoUpdate({ target: testClock.id, set: { ahead: sql`${testClock.ahead} + ${by}` } })
    .returning({ ahead: testClock.ahead });
  return new Date(Date.now() + (row?.ahead ?? by));
};

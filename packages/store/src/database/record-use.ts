/** When keys and tokens were last used: kept in memory for a moment and written together, since some are used a thousand times a second. */
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Logger } from '../log/log.ts';
import type { Database } from './database.ts';
import { textArray } from './text-array.ts';

/** Milliseconds between two writings. */
const pause = 10_000;

/** Where it is kept of one kind of them. */
interface UsedTable {
  readonly table: PgTable;
  readonly id: PgColumn;
  readonly usedAt: PgColumn;
}

export interface UseRecorder {
  /** Notes that something was used just now. */
  readonly used: (id: string) => void;
  /** Writes what is noted. */
  readonly write: () => Promise<void>;
}

const timesOf = (uses: ReadonlyMap<string, Date>): SQL =>
  sql`unnest(${textArray([...uses.keys()])}, ${textArray([...uses.values()].map((time) => time.toISOString()))}::timestamptz[])`;

export const createUseRecorder = (database: Database, { table, id, usedAt }: UsedTable, log: Logger): UseRecorder => {
  let uses = new Map<string, Date>();
  let timer: NodeJS.Timeout | undefined;
  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (uses.size === 0) return;
    const written = uses;
    uses = new Map();
    await database.execute(sql`
      update ${table} set ${sql.identifier(usedAt.name)} = used.at from ${timesOf(written)} as used (id, at)
      where ${id} = used.id and (${usedAt} is null or ${usedAt} < used.at)`);
  };
  return {
    write,
    used: (key) => {
      uses.set(key, new Date());
      // What is noted when the process ends is lost, and nobody kept waiting for it.
      timer ??= setTimeout(() => {
        write().catch((error: unknown) => log.warn({ err: error }, 'when keys were last used was not recorded'));
      }, pause).unref();
    },
  };
};

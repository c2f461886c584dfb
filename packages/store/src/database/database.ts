import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { QueueDatabase } from '../worker/queue.ts';
import type * as tables from './tables.ts';

/** A PostgreSQL database or a transaction on one, whichever way it is reached. */
export type Database = PgDatabase<PgQueryResultHKT, typeof tables>;

/** An open database with its migrations done. */
export interface DatabaseConnection {
  readonly database: Database;
  /** The same, for the job queue. */
  readonly queue: QueueDatabase;
  /** Ends when queries under way have. */
  readonly close: () => Promise<void>;
}

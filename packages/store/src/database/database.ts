import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as tables from './tables.ts';

/** A PostgreSQL database or a transaction on one, whichever way it is reached. */
export type Database = PgDatabase<PgQueryResultHKT, typeof tables>;

/** An open database with its migrations done. */
export interface DatabaseConnection {
  readonly database: Database;
  /** Ends when queries under way have. */
  readonly close: () => Promise<void>;
}

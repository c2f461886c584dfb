/** A PostgreSQL server, shared with other processes of the store. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { DatabaseConnection } from './database.ts';
import { migrationsFolder } from './migrations.ts';
import * as tables from './tables.ts';

/** Any number, the same in every version of the store: one process migrates, the others wait for it. */
const migrationLock = 7_083_219_465;

const migrateAlone = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    // An index of a large table takes longer than any request may.
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrate(drizzle(client, { schema: tables }), { migrationsFolder });
  } finally {
    // Ends the connection, and with it the lock and the setting.
    client.release(true);
  }
};

/**
 * @param databaseUrl `postgres://user:password@host:port/database`
 * @param onIdleError told of a connection that broke while nobody used it; the next query takes another
 */
export const openServer = async (
  databaseUrl: string,
  onIdleError: (error: Error) => void,
): Promise<DatabaseConnection> => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'chandlery',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
  });
  pool.on('error', onIdleError);
  try {
    await migrateAlone(pool);
    return {
      database: drizzle(pool, { schema: tables }),
      queue: { backend: 'postgres', pool },
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
};

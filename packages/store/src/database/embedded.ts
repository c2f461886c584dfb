/** PostgreSQL inside this process, with its files in the data folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { prepareQueue } from '../worker/queue.ts';
import type { DatabaseConnection } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrationsFolder } from './migrations.ts';
import * as tables from './tables.ts';
import { copyTemplate } from './template.ts';

const open = async (folder: string): Promise<DatabaseConnection> => {
  const client = await PGlite.create({ dataDir: folder, extensions: { pg_trgm } });
  const database = drizzle(client, { schema: tables });
  await migrate(database, { migrationsFolder });
  return { database, queue: { backend: 'pglite', client }, close: () => client.close() };
};

const make = async (folder: string): Promise<void> => {
  const { queue, close } = await open(folder);
  await prepareQueue(queue);
  await close();
};

/** @throws FolderInUseError where another process has the folder open */
export const openEmbedded = async (dataFolder: string): Promise<DatabaseConnection> => {
  const unlock = lockFolder(dataFolder);
  try {
    const folder = join(dataFolder, 'database');
    if (!existsSync(folder)) await copyTemplate(folder, make);
    const { database, queue, close } = await open(folder);
    return {
      database,
      queue,
      close: async () => {
        await close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
};

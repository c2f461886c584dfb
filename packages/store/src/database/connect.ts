import type { Config } from '../config/config.ts';
import type { DatabaseConnection } from './database.ts';

/**
 * Opens the database that the configuration names and brings its tables up to date.
 * @throws FolderInUseError where another process has the embedded database open
 */
export const connectDatabase = async (
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  onIdleError: (error: Error) => void = () => undefined,
): Promise<DatabaseConnection> => {
  // Only the one that is used is loaded: the embedded database alone is half a gigabyte of memory.
  if (config.databaseUrl === null) return (await import('./embedded.ts')).openEmbedded(config.dataFolder);
  return (await import('./server.ts')).openServer(config.databaseUrl, onIdleError);
};

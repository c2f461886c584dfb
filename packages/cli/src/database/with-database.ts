import type * as store from '@chandlery/store';
import { CommandError, exitCodes } from '../exit-code.ts';
import { ProgressLine } from '../terminal/progress-line.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { loadStore } from './load-store.ts';

/** What a command does with a store's database. */
export interface DatabaseWork<Result> {
  (database: store.Database, library: typeof store, line: ProgressLine): Promise<Result>;
}

/** What the help of every command says that works on a database. */
export const databaseHelp = `
The store's database is the one that CHANDLERY_DATA or DATABASE_URL name, as for the store itself. The embedded one can be
open in one process only: stop the store first, or use a PostgreSQL server.`;

/** The message at the bottom of an error: a database's own, not that of the query which met it. */
const rootReason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const below: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return below === undefined ? error.message : rootReason(below);
};

const isForPeople = (error: unknown, library: typeof store): error is Error =>
  [
    library.AccountError,
    library.CertificationError,
    library.ConfigError,
    library.FolderInUseError,
    library.ImportError,
    library.SealError,
    library.SubscriptionError,
  ].some((kind) => error instanceof kind);

/**
 * Opens the database of the store that the environment configures, and closes it again.
 * @throws CommandError where it cannot be opened, or what the work says in words for people
 */
export const withDatabase = async <Result>({ env, stderr }: Terminal, work: DatabaseWork<Result>): Promise<Result> => {
  const library = await loadStore();
  const line = new ProgressLine(stderr);
  try {
    line.show(0, 0, 'opening the database');
    const connection = await library.connectDatabase(library.readConfig(env));
    try {
      return await work(connection.database, library, line);
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (isForPeople(error, library)) throw new CommandError(exitCodes.failed, error.message, { cause: error });
    if (library.isUnavailable(error))
      throw new CommandError(exitCodes.failed, `The database cannot be reached: ${rootReason(error)}`, {
        cause: error,
      });
    throw error;
  } finally {
    line.clear();
  }
};

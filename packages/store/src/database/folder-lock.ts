/**
 * Holds a data folder for one process.
 *
 * The embedded database is destroyed when two processes open its files. The lock is the operating system's own, taken through an
 * empty SQLite file, so it ends with the process however that ends, and no stale lock can keep a store from starting.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Thrown where another process holds the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;

/**
 * Takes the folder, making it where it is not there.
 * @returns releases it
 * @throws FolderInUseError
 */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new FolderInUseError(
      `Another store is running on the data in ${folder}. Stop it, give this one a folder of its own with CHANDLERY_DATA, or let both share a PostgreSQL server with DATABASE_URL.`,
    );
  }
  return () => lock.close();
};

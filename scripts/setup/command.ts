import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of the named commands that is on the PATH, or in one of `folders`; undefined where there is none. */
export const findCommand = (names: readonly string[], folders: readonly string[] = []): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), ...folders]
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);

/** Runs a command with its output shown on standard error; true when it ended well. */
export const run = (command: string, ...args: string[]): boolean => {
  console.error(`  $ ${[command, ...args].join(' ')}`);
  // Nobody is there to answer what a package asks when it is installed.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
};

const canUseApt = (): boolean => process.getuid?.() === 0 && findCommand(['apt-get']) !== undefined;

/** Installs Debian packages where this process may; false where it may not, or where that failed. */
export const installPackages = (...packages: string[]): boolean =>
  canUseApt() &&
  (run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages) ||
    (run('apt-get', 'update', '-qq') &&
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)));

/**
 * Finds or installs commands. Names what is missing after that.
 * @param commands with the Debian package that each comes in
 */
export const ensureCommands = (commands: Readonly<Record<string, string>>): string[] => {
  const missing = () => Object.entries(commands).filter(([command]) => findCommand([command]) === undefined);
  if (missing().length > 0) installPackages(...missing().map(([, name]) => name));
  return missing().map(([command]) => command);
};

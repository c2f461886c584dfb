import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isInstalled = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Why a test that runs a program cannot; false where it can. */
export const without = (program: string): string | false => !isInstalled(program) && `needs ${program}`;

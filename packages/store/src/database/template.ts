/**
 * A new embedded database, copied from one that this machine has made before.
 *
 * Making one takes seconds of work, always with the same result; copying that takes a tenth. The template is kept beside the installed
 * packages and belongs to this version of PGlite and these migrations.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from './migrations.ts';

const templates = fileURLToPath(new URL('../../node_modules/.cache/chandlery', import.meta.url));

const templateName = (): string => {
  const hash = createHash('sha256');
  for (const name of ['@electric-sql/pglite', 'pg-boss'])
    hash.update(readFileSync(new URL('../package.json', import.meta.resolve(name))));
  const journal = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  hash.update(journal);
  for (const { tag } of (JSON.parse(journal) as { entries: { tag: string }[] }).entries) {
    hash.update(readFileSync(join(migrationsFolder, `${tag}.sql`)));
  }
  return `database-${hash.digest('hex').slice(0, 16)}`;
};

/** Another process may have made the same one meanwhile. */
const keep = async (made: string, template: string): Promise<void> => {
  try {
    await rename(made, template);
  } catch (error) {
    if (!existsSync(template)) throw error;
  }
};

const day = 86_400_000;

/** Templates of other versions, and what was being made by a process that was killed. */
const removeOld = async (): Promise<void> => {
  for (const name of await readdir(templates)) {
    const path = join(templates, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > day) await rm(path, { recursive: true, force: true });
  }
};

const makeTemplate = async (template: string, make: (folder: string) => Promise<void>): Promise<void> => {
  await mkdir(templates, { recursive: true });
  await removeOld();
  const making = await mkdtemp(join(templates, 'making-'));
  try {
    await make(join(making, 'database'));
    await keep(join(making, 'database'), template);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
};

const isFileError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/**
 * Puts a new database into a folder that is not there yet. Where templates cannot be kept, on a read-only disk, it does nothing.
 * @param make makes a database in a folder, with its tables, and closes it
 */
export const copyTemplate = async (folder: string, make: (folder: string) => Promise<void>): Promise<void> => {
  const template = join(templates, templateName());
  // Renamed when it is whole: who is interrupted here finds no database, not half of one.
  const copying = `${folder}.copying`;
  try {
    if (!existsSync(template)) await makeTemplate(template, make);
    await rm(copying, { recursive: true, force: true });
    // Ten times as fast as what copies without waiting, and nothing else can go on before it is there.
    cpSync(template, copying, { recursive: true });
    await rename(copying, folder);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
};

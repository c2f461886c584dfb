/** Brings the Docker Official Images into the catalogue, from checkouts of docker-library/docs and docker-library/official-images. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductSlug } from '@chandlery/contract';
import * as z from 'zod/mini';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import type { Database } from '../../database/database.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import { decodeText, readDocsFolder } from './docs-folder.ts';
import { type LibraryEntry, readLibraryFile } from './library-file.ts';
import { listOfficialImage, officialPublisher } from './listing.ts';
import { type ImportReport, ImportTally } from './report.ts';

/** How far an import has come. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** The image whose turn it is. */
  readonly image: string;
}

export interface ImportOptions {
  /** Folder with a folder for each image. */
  readonly docs: string;
  /** Folder with a file for each image. */
  readonly library: string;
  /** Told before each image is read. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Thrown where a folder cannot be read at all. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** Names in one of the folders that do not start with a dot. */
const namesIn = async (folder: string, kind: 'folders' | 'files'): Promise<ReadonlySet<string>> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const wanted = entries
      .filter(({ name }) => !name.startsWith('.'))
      .filter((entry) => entry.isDirectory() === (kind === 'folders'));
    return new Set(wanted.map(({ name }) => name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`The folder ${folder} cannot be read: ${reason}`, { cause: error });
  }
};

/** One import under way. */
class Import {
  readonly tally = new ImportTally();
  readonly #database: Database;
  readonly #options: ImportOptions;
  readonly #documented: ReadonlySet<string>;
  readonly #built: ReadonlySet<string>;

  constructor(database: Database, options: ImportOptions, documented: ReadonlySet<string>, built: ReadonlySet<string>) {
    this.#database = database;
    this.#options = options;
    this.#documented = documented;
    this.#built = built;
  }

  /** Names that an image can have, in order; of the others it is said that they are skipped. */
  names(): readonly string[] {
    const all = [...new Set([...this.#documented, ...this.#built])].toSorted();
    return all.filter((name) => {
      const isName = z.safeParse(ProductSlug, `${officialPublisher.slug}/${name}`).success;
      if (!isName) this.tally.skipped.push({ name, reason: 'an image cannot have this name' });
      return isName;
    });
  }

  /** Undefined where there is no file, null where it cannot be used. */
  async #readEntries(image: string): Promise<readonly LibraryEntry[] | null | undefined> {
    if (!this.#built.has(image)) return undefined;
    try {
      return readLibraryFile(decodeText(await readFile(join(this.#options.library, image))));
    } catch (error) {
      this.tally.addProblem(`library/${image}`, error);
      return null;
    }
  }

  async image(name: string): Promise<void> {
    const entries = await this.#readEntries(name);
    if (entries === null) return;
    const docs = this.#documented.has(name) ? await readDocsFolder(this.#options.docs, name) : undefined;
    const { listing, remarks } = listOfficialImage({ name, docs, entries });
    for (const { file, reason } of docs?.problems ?? []) this.tally.problems.push({ file: `docs/${file}`, reason });
    try {
      this.tally.addImage(listing, await saveListing(this.#database, listing));
      this.tally.addRemarks(name, remarks);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      this.tally.addProblem(name, error);
    }
  }
}

/**
 * Imports every image that has a folder in `docs` or a file in `library`. Run again, it changes only what has changed in the folders.
 * An image that is in neither any more stays as it is.
 * @throws ImportError where one of the folders cannot be read, or what the database says where it does not answer; nothing else stops it
 */
export const importOfficialImages = async (database: Database, options: ImportOptions): Promise<ImportReport> => {
  const [documented, built] = await Promise.all([namesIn(options.docs, 'folders'), namesIn(options.library, 'files')]);
  const run = new Import(database, options, documented, built);
  await savePublisher(database, officialPublisher);
  const names = run.names();
  for (const [done, image] of names.entries()) {
    options.onProgress?.({ done, total: names.length, image });
    await run.image(image);
  }
  return run.tally;
};

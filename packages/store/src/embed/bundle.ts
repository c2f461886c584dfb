/** The built bundle of the elements, as the store serves it to vendors' pages. */
import { statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { type Content, createContent } from '../http/representation.ts';
import { publicHeaders } from '../http/public-headers.ts';
import { embedParts } from './tables.ts';

/** Where the elements' build puts it. */
const builtBundle = fileURLToPath(new URL('../../../elements/dist/embed', import.meta.url));
const entry = 'store.js';

/** A name with the digest of its content never means anything else. */
const isPart = (name: string): boolean => /-[\w-]{8,}\.js$/.test(name);

const types: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', json: 'application/json' };

/** The fixed address is asked for again after five minutes, so that a fix reaches every page within them. */
const cacheControl = (name: string): string =>
  isPart(name)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

const fileContent = (name: string, bytes: Uint8Array): Content => {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return createContent(bytes, { ...publicHeaders, 'content-type': type, 'cache-control': cacheControl(name) }, 'best');
};

const readFiles = async (folder: string): Promise<Map<string, Content>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js') || name.endsWith('.json'));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, fileContent(name, await readFile(join(folder, name)))] as const),
    ),
  );
};

const builtAt = (folder: string): number | undefined =>
  statSync(join(folder, entry), { throwIfNoEntry: false })?.mtimeMs;

export interface EmbedBundle {
  /** Whether there is a bundle to serve. */
  readonly isBuilt: () => boolean;
  /** A file of the bundle, or of an earlier one; undefined where there is none of that name. */
  readonly file: (name: string) => Promise<Content | undefined>;
}

/** @param folder of the built bundle; a new build there is served from its first request on */
export const openBundle = (database: Database, folder: string = builtBundle): EmbedBundle => {
  let files = new Map<string, Content>();
  let loadedAt: number | undefined;
  const keepParts = async () => {
    const parts = [...files].filter(([name]) => isPart(name)).map(([name, { body }]) => ({ name, bytes: body }));
    if (parts.length > 0) await database.insert(embedParts).values(parts).onConflictDoNothing();
  };
  const load = async () => {
    const now = builtAt(folder);
    if (now === undefined || now === loadedAt) return;
    files = await readFiles(folder);
    await keepParts();
    loadedAt = now;
  };
  const earlierPart = async (name: string): Promise<Content | undefined> => {
    if (!isPart(name)) return undefined;
    const [part] = await database.select({ bytes: embedParts.bytes }).from(embedParts).where(eq(embedParts.name, name));
    if (part === undefined) return undefined;
    const content = fileContent(name, part.bytes);
    files.set(name, content);
    return content;
  };
  return {
    isBuilt: () => builtAt(folder) !== undefined,
    file: async (name) => {
      if (name === entry || loadedAt === undefined) await load();
      return files.get(name) ?? earlierPart(name);
    },
  };
};

/** The built bundle of the elements, as the store serves it to vendors' pages. */
import { statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { type Content, createContent } from '../http/representation.ts';
import { publicHeaders } from '../http/public-headers.ts';
import { embedParts } from './tables.ts';

/** Where the elements' build puts it. */
const builtBundle = fileURLToPath(new URL('../../../elements/dist/embed', import.meta.url));
const entry = 'store.js';

/** What is in a folder named after the content of all that is in it never means anything else. */
const isPart = (name: string): boolean => /^[\w-]{8,}\/[\w-]+\.js$/.test(name);

const buildOf = (name: string): string => name.slice(0, name.indexOf('/') + 1);

/** A tag that begins as the store's own do: somebody else's, or one that came with a later build. */
const isElement = (name: string): boolean => /\/store-[a-z\d-]+\.js$/.test(name);

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
  const all = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const names = all.filter((name) => name.endsWith('.js') || name.endsWith('.json'));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, fileContent(name, await readFile(join(folder, name)))] as const),
    ),
  );
};

const builtAt = (folder: string): number | undefined =>
  statSync(join(folder, entry), { throwIfNoEntry: false })?.mtimeMs;

/** Answers a script that has met somebody else's tag: there is nothing to define, and nothing wrong. */
const noElement = fileContent('none.js', Buffer.from('export {};\n'));

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
  const addEarlierBuild = async (build: string): Promise<void> => {
    const parts = await database
      .select()
      .from(embedParts)
      .where(sql`starts_with(${embedParts.name}, ${build})`);
    for (const { name, bytes } of parts) files.set(name, fileContent(name, bytes));
  };
  const hasBuild = (build: string): boolean => [...files.keys()].some((name) => name.startsWith(build));
  return {
    isBuilt: () => builtAt(folder) !== undefined,
    file: async (name) => {
      if (!isPart(name)) {
        await load();
        return files.get(name);
      }
      if (loadedAt === undefined) await load();
      const build = buildOf(name);
      if (!hasBuild(build)) await addEarlierBuild(build);
      return files.get(name) ?? (isElement(name) && hasBuild(build) ? noElement : undefined);
    },
  };
};

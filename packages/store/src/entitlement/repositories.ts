import { LRUCache } from 'lru-cache';
import type { Database } from '../database/database.ts';
import type { CatalogueVersion } from '../http/answer-cache.ts';
import { findRepository } from './find-repository.ts';
import type { Repository } from './repository.ts';

/** Names that callers make up are remembered too, so there must be an end to them. */
const remembered = 10_000;

/** Looks up a repository by its name in the registry; null where there is no such repository. */
export type Repositories = (name: string) => Promise<Repository | null>;

/** What decisions look at changes with the catalogue alone, so each repository is read once for each version of it. */
export const createRepositories = (database: Database, version: CatalogueVersion): Repositories => {
  const known = new LRUCache<string, Promise<Repository | null>>({ max: remembered });
  return async (name) => {
    const key = `${version.known() ?? (await version.current())} ${name}`;
    const found = known.get(key) ?? findRepository(database, name);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
};

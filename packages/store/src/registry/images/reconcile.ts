/** Catches up with the registry: it keeps its notifications in memory only, so some are lost whenever it stops. */
import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { recordTag } from './record-tag.ts';
import type { RegistryClient } from './registry-client.ts';
import { registryTags } from './tables.ts';

const knownRepositories = async (database: Database): Promise<readonly string[]> =>
  (await database.selectDistinct({ name: registryTags.repository }).from(registryTags)).map(({ name }) => name);

const knownTags = async (database: Database, repository: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await database.select().from(registryTags).where(eq(registryTags.repository, repository));
  return new Map(rows.map(({ tag, digest }) => [tag, digest]));
};

/**
 * Compares one repository's tags with what is known of them, and reads those that differ.
 * @param signal stops it between two tags
 * @returns how many did
 * @throws {RegistryError} where the registry cannot be reached
 */
export const reconcileRepository = async (
  database: Database,
  client: RegistryClient,
  repository: string,
  signal?: AbortSignal,
): Promise<number> => {
  const known = await knownTags(database, repository);
  let differing = 0;
  for (const tag of new Set([...known.keys(), ...(await client.tags(repository))])) {
    if (signal?.aborted) break;
    if ((await client.digest(repository, tag)) === (known.get(tag) ?? null)) continue;
    differing += 1;
    await recordTag(database, client, repository, tag);
  }
  return differing;
};

/**
 * Compares all repositories.
 * @param signal stops it between two tags
 * @returns how many tags differed
 * @throws {RegistryError} where the registry cannot be reached
 */
export const reconcile = async (database: Database, client: RegistryClient, signal?: AbortSignal): Promise<number> => {
  let differing = 0;
  for (const repository of new Set([...(await knownRepositories(database)), ...(await client.repositories())]))
    differing += signal?.aborted ? 0 : await reconcileRepository(database, client, repository, signal);
  return differing;
};

import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { searchFormat } from '../search/format.ts';
import { catalogueState } from './tables.ts';

/**
 * Says to every process of the store that the catalogue has changed. From here to the end of the transaction other changes wait, so
 * versions are committed in their order: who sees one sees all before it.
 * @returns the new version
 */
export const bumpCatalogueVersion = async (database: Database): Promise<number> => {
  const [state] = await database
    .insert(catalogueState)
    .values({ id: 1, version: 1, searchFormat })
    .onConflictDoUpdate({ target: catalogueState.id, set: { version: sql`${catalogueState.version} + 1` } })
    .returning({ version: catalogueState.version });
  if (state === undefined) throw new Error('an upsert returned no row');
  return state.version;
};

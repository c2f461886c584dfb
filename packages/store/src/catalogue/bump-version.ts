import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { catalogueState } from './tables.ts';

/** Says to every process of the store that the catalogue has changed. The last statement of a change's transaction: it holds up the others. */
export const bumpCatalogueVersion = async (database: Database): Promise<void> => {
  await database
    .insert(catalogueState)
    .values({ id: 1, version: 1 })
    .onConflictDoUpdate({ target: catalogueState.id, set: { version: sql`${catalogueState.version} + 1` } });
};

import { and, eq, notInArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { excludedExcept } from '../database/excluded.ts';
import { newReleaseId } from './identifier.ts';
import type { ReleaseListing } from './listing.ts';
import { releases } from './tables.ts';

/** Rows in one statement: PostgreSQL takes 65 535 parameters. */
const batchSize = 1000;

/**
 * Makes a product's releases those of the listing, which has the newest first. A release keeps its id by its version, and who may see it.
 * What was pushed to the registry without being listed stays.
 */
export const saveReleases = async (
  database: Database,
  productId: string,
  listed: readonly ReleaseListing[],
): Promise<void> => {
  const versions = listed.map(({ version }) => version);
  await database
    .delete(releases)
    .where(
      and(eq(releases.productId, productId), eq(releases.origin, 'listing'), notInArray(releases.version, versions)),
    );
  const rows = listed.map(({ releasedAt, ...release }, index) => ({
    ...release,
    id: newReleaseId(),
    productId,
    ordinal: listed.length - index,
    releasedAt: releasedAt === null ? null : new Date(releasedAt),
  }));
  for (let start = 0; start < rows.length; start += batchSize) {
    await database
      .insert(releases)
      .values(rows.slice(start, start + batchSize))
      .onConflictDoUpdate({
        target: [releases.productId, releases.version],
        set: excludedExcept(releases, ['id', 'productId', 'version', 'audience', 'repositories']),
      });
  }
};

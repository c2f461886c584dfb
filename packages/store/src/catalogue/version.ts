import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { CatalogueVersion } from '../http/answer-cache.ts';
import { catalogueState } from './tables.ts';

/**
 * Watches for changes that any process makes, by asking when somebody wants to know and the last answer is too old. No connection is
 * held and nothing runs while nobody asks, so it works behind any connection pooler.
 * @param maxStaleness milliseconds for which an answer counts; 0 asks every time
 * @param onError told where the database does not answer; the last version then counts on, so that what is known is still served
 */
export const watchCatalogueVersion = (
  database: Database,
  maxStaleness: number,
  onError: (error: unknown) => void,
): CatalogueVersion => {
  let version = 0;
  let askedAt = -Infinity;
  let asking: Promise<number> | undefined;
  const isFresh = () => performance.now() - askedAt < maxStaleness;
  const ask = async (): Promise<number> => {
    const startedAt = performance.now();
    try {
      const [row] = await database
        .select({ version: catalogueState.version })
        .from(catalogueState)
        .where(eq(catalogueState.id, 1));
      version = row?.version ?? 0;
    } catch (error) {
      onError(error);
    }
    askedAt = startedAt;
    asking = undefined;
    return version;
  };
  return {
    known: () => (isFresh() ? version : undefined),
    current: async () => (isFresh() ? version : (asking ??= ask())),
  };
};

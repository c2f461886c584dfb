import DataLoader from 'dataloader';
import { and, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { hashOf } from './key.ts';
import { type PublisherKeyRow, publisherKeys } from './tables.ts';

const findAll = async (database: Database, hashes: readonly string[]): Promise<(PublisherKeyRow | null)[]> => {
  const rows = await database
    .select()
    .from(publisherKeys)
    .where(and(inArray(publisherKeys.hash, [...hashes]), isNull(publisherKeys.revokedAt)));
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  return hashes.map((hash) => byHash.get(hash) ?? null);
};

/** The key that a text is; null where it is none, or has been revoked. */
export type FindKey = (key: string) => Promise<PublisherKeyRow | null>;

/** Requests that come together are one query. Nothing is kept: a key that has just been revoked must not open anything. */
export const createFindKey = (database: Database): FindKey => {
  const loader = new DataLoader((hashes: readonly string[]) => findAll(database, hashes), {
    cache: false,
    maxBatchSize: 1000,
    batchScheduleFn: (dispatch) => void setImmediate(dispatch),
  });
  return (key) => loader.load(hashOf(key));
};

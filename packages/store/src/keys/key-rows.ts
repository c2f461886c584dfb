import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { KeyAlgorithm, KeyPurpose } from './purpose.ts';
import { type SigningKeyRow, signingKeys } from './tables.ts';

/** Any number, the same in every version of the store: keys are added by one process at a time. */
const addingLock = 7_083_219_466;

// Awaited here: a query that is handed on runs again for everybody who awaits it.
export const readKeys = async (database: Database): Promise<SigningKeyRow[]> =>
  await database.select().from(signingKeys);

const keysFor = (database: Database, purpose: KeyPurpose, algorithm: KeyAlgorithm) =>
  database
    .select()
    .from(signingKeys)
    .where(and(eq(signingKeys.purpose, purpose), eq(signingKeys.algorithm, algorithm)));

/**
 * Adds a key, unless another process has done so in the meantime. The keys before it sign until it does.
 * @param isNeeded asked with the keys of the same purpose and algorithm that there are
 */
export const addKey = (
  database: Database,
  key: typeof signingKeys.$inferInsert,
  isNeeded: (keys: readonly SigningKeyRow[]) => boolean,
): Promise<void> =>
  database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${addingLock})`);
    if (!isNeeded(await keysFor(transaction, key.purpose, key.algorithm))) return;
    await transaction
      .update(signingKeys)
      .set({ retireAfter: key.notBefore })
      .where(
        and(
          eq(signingKeys.purpose, key.purpose),
          eq(signingKeys.algorithm, key.algorithm),
          gt(signingKeys.retireAfter, key.notBefore),
        ),
      );
    await transaction.insert(signingKeys).values(key);
  });

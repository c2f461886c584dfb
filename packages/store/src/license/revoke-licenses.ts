import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { licenses } from './tables.ts';

/** Revokes those of a subscription's licences that still hold; what it licenses then gets a new one, with another private key. @returns their ids */
export const revokeLicenses = async (
  database: Database,
  subscriptionId: string,
  revokedReason: string,
  now = new Date(),
): Promise<readonly string[]> => {
  const revoked = await database
    .update(licenses)
    .set({ revokedAt: now, revokedReason })
    .where(and(eq(licenses.subscriptionId, subscriptionId), isNull(licenses.revokedAt), gt(licenses.expiration, now)))
    .returning({ id: licenses.id });
  return revoked.map(({ id }) => id);
};

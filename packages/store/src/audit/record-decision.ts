import type { Database } from '../database/database.ts';
import { auditEntries } from './tables.ts';

export interface Decision {
  /** Who decided. */
  readonly by: string;
  /** Why, in their words; null where they gave no reason. */
  readonly reason: string | null;
}

/**
 * Writes down a decision, in the transaction that carries it out.
 * @param action what was done, such as `certificate.issue`
 * @param subject id of what it was done to
 */
export const recordDecision = async (
  database: Database,
  action: string,
  subject: string,
  { by, reason }: Decision,
  at: Date,
): Promise<void> => {
  await database.insert(auditEntries).values({ at, actor: by, action, subject, reason });
};

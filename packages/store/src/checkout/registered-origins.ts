import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { publisherKeys } from '../publisher-key/tables.ts';

/** The origins on which a publisher has registered pages. */
export const originsOf =
  (database: Database) =>
  async (publisherId: string): Promise<readonly string[]> => {
    const rows = await database
      .select({ origins: publisherKeys.origins })
      .from(publisherKeys)
      .where(and(eq(publisherKeys.publisherId, publisherId), isNull(publisherKeys.revokedAt)));
    return [...new Set(rows.flatMap(({ origins }) => origins))];
  };

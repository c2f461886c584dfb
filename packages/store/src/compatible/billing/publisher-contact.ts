import { eq } from 'drizzle-orm';
import { publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';

/** Whom to ask about what a publisher manages. */
export const findPublisherContact = async (
  database: Database,
  publisherId: string,
): Promise<{ readonly name: string; readonly website: string | null }> => {
  const [row] = await database
    .select({ name: publishers.name, website: publishers.website })
    .from(publishers)
    .where(eq(publishers.id, publisherId));
  return row ?? { name: 'its publisher', website: null };
};

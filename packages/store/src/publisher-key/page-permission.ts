import type { PagePermission } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import type { Page } from '../caller/caller.ts';
import { publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';

/** What a page may do that has been let through with its key. */
export const pagePermission = async (
  database: Database,
  { publisherId, origin, mode }: Page,
): Promise<PagePermission> => {
  const [publisher] = await database
    .select({ slug: publishers.slug, name: publishers.name })
    .from(publishers)
    .where(eq(publishers.id, publisherId));
  if (publisher === undefined) throw new Error(`there is no publisher ${publisherId}`);
  return { publisher, origin, mode };
};

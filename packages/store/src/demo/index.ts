import { sql } from 'drizzle-orm';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';

/** Any number, the same in every process: of two that start on one empty database, one loads and the other finds it loaded. */
const demoLock = 5_120_774_301;

/**
 * Fills an empty catalogue with the demo, all of it or nothing. A catalogue that has a publisher stays as it is.
 * @returns whether it was empty
 */
export const loadDemo = (database: Database): Promise<boolean> =>
  database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${demoLock})`);
    const [publisher] = await transaction.select({ id: publishers.id }).from(publishers).limit(1);
    if (publisher !== undefined) return false;
    // Read only when it is wanted: it is some hundred small files.
    const demo = await import('./catalogue.ts');
    for (const listing of demo.publishers) await savePublisher(transaction, listing);
    for (const listing of demo.products) await saveListing(transaction, listing);
    return true;
  });

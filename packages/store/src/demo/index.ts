import { sql } from 'drizzle-orm';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { publishers } from '../catalogue/tables.ts';
import type { Authority } from '../certification/certify-release.ts';
import type { Database } from '../database/database.ts';

/** Any number, the same in every process: of two that start on one empty database, one loads and the other finds it loaded. */
const demoLock = 5_120_774_301;

/** What the demo needs to know of the store that it is loaded into. */
export interface DemoSurroundings {
  /** In whose name its products are certified. */
  readonly authority: () => Promise<Authority>;
  /** Where the example sites are, which may show the mark. */
  readonly exampleOrigins: readonly string[];
}

const isEmpty = async (database: Database): Promise<boolean> => {
  const [publisher] = await database.select({ id: publishers.id }).from(publishers).limit(1);
  return publisher === undefined;
};

/**
 * Fills an empty catalogue with the demo, all of it or nothing. A catalogue that has a publisher stays as it is.
 * @param surroundings without them nothing is certified
 * @returns whether it was empty
 */
export const loadDemo = async (database: Database, surroundings?: DemoSurroundings): Promise<boolean> => {
  if (!(await isEmpty(database))) return false;
  // Asked for before the transaction: it may have to make a key, in one of its own.
  const authority = await surroundings?.authority();
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${demoLock})`);
    if (!(await isEmpty(transaction))) return false;
    // Read only when it is wanted: it is some hundred small files.
    const demo = await import('./catalogue.ts');
    const { certifyDemo, revokeDemo } = await import('./certify-demo.ts');
    for (const listing of demo.publishers) await savePublisher(transaction, listing);
    for (const listing of demo.products) await saveListing(transaction, listing);
    if (surroundings !== undefined && authority !== undefined) {
      await certifyDemo(transaction, authority, surroundings.exampleOrigins);
      await revokeDemo(transaction, authority);
    }
    return true;
  });
};

import { sql } from 'drizzle-orm';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { publishers } from '../catalogue/tables.ts';
import type { Authority } from '../certification/certify-release.ts';
import type { Database } from '../database/database.ts';
import { addDemoPromotion } from './promotions.ts';
import { addDemoPeople, bindDemoKey, hashDemoPassword } from './people.ts';

/** Any number, the same in every process: of two that start on one empty database, one loads and the other finds it loaded. */
const demoLock = 5_120_774_301;

/** What the demo needs to know of the store that it is loaded into. */
export interface DemoSurroundings {
  /** In whose name its products are certified. */
  readonly authority: () => Promise<Authority>;
  /** Where the example sites are, which may show the mark. */
  readonly exampleOrigins: readonly string[];
  /** Whether some people, whose password everybody knows, can sign in. Never in production. */
  readonly hasPeople: boolean;
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
  if (surroundings?.hasPeople === true) await bindDemoKey(database, surroundings.exampleOrigins);
  if (!(await isEmpty(database))) return false;
  // Asked for before the transaction: it may have to make a key, in one of its own.
  const authority = await surroundings?.authority();
  // As slow as a password's hash is meant to be, so it is under way while the catalogue is read.
  const password = surroundings?.hasPeople === true ? hashDemoPassword() : null;
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${demoLock})`);
    if (!(await isEmpty(transaction))) return false;
    // Read only when it is wanted: it is some hundred small files.
    const demo = await import('./catalogue.ts');
    const { certifyDemo, revokeDemo } = await import('./certify-demo.ts');
    for (const listing of demo.publishers) await savePublisher(transaction, listing);
    for (const listing of demo.products) await saveListing(transaction, listing);
    await addDemoPromotion(transaction);
    if (surroundings !== undefined && authority !== undefined) {
      await certifyDemo(transaction, authority, surroundings.exampleOrigins);
      await revokeDemo(transaction, authority);
    }
    if (surroundings !== undefined && password !== null)
      await addDemoPeople(transaction, await password, surroundings.exampleOrigins);
    return true;
  });
};

/** Kills a store again and again while people buy in it, and then looks at the books. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '../../packages/store/src/database/test-database.ts';
import { type Database, connectDatabase } from '../../packages/store/src/index.ts';
import { origin } from '../../packages/store/src/server/test/store.ts';
import { createRandom } from '../load/catalogue/random.ts';
import { type Purchase, audit, letAnHourPass, unfinished } from './books.ts';
import { type Customer, type Shop, buy } from './customer.ts';
import { createDanger } from './danger.ts';
import { type MortalStore, createMortalStore } from './mortal-store.ts';
import { openReceivers } from './receivers.ts';
import { makeWish } from './wish.ts';
import { fillWorld, listen, signIn } from './world.ts';

export interface RunOptions {
  /** A PostgreSQL server; null: the embedded database. */
  readonly server: string | null;
  readonly kills: number;
  /** The same seed kills at the same steps, as far as the machine lets it. */
  readonly seed: number;
}

export interface RunOutcome {
  readonly kills: number;
  readonly purchases: number;
  /** Mails and webhooks that came more than once, with the id that tells so. */
  readonly repeated: number;
  /** What was lost or doubled, as sentences; empty where the books are right. */
  readonly wrong: readonly string[];
}

const people = 6;
const products = 30;
/** Milliseconds between looks at whether all has come. */
const look = 250;
/** Looks in which what is to be done by itself must be. */
const looks = 80;
const rounds = 5;
/** Milliseconds in which a store that stays up finds out that whoever was at work on something has crashed, and does it. */
const supervision = 30_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const killAgainAndAgain = async (store: MortalStore, { danger }: Shop, kills: number): Promise<void> => {
  for (let killed = 0; killed < kills; killed += 1) {
    const starting = store.start();
    await danger.next(store.up());
    await store.kill();
    await starting;
  }
};

/** @throws where somebody could not buy at all */
export const runFaults = async ({ server, kills, seed }: RunOptions): Promise<RunOutcome> => {
  const random = createRandom(seed);
  const danger = createDanger(random);
  const dataFolder = await mkdtemp(join(tmpdir(), 'chandlery-faults-'));
  const databaseUrl = server === null ? null : await emptyDatabase(server);
  const receivers = await openReceivers(danger);
  const store = await createMortalStore({
    CHANDLERY_DATA: dataFolder,
    PUBLIC_URL: origin,
    SMTP_URL: receivers.smtpUrl,
    MAIL_FROM: 'store@example.com',
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  });
  const offline = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
    const { database, close } = await connectDatabase({ databaseUrl, dataFolder });
    try {
      return await work(database);
    } finally {
      await close();
    }
  };
  try {
    const world = await offline((database) => fillWorld(database, { products, people }));
    await store.start();
    await listen(store.address, world, receivers.webhookUrl);
    const customers: Customer[] = [];
    for (const person of world.people) customers.push(await signIn(store.address, person));
    await store.kill();

    const shop: Shop = { ...store, danger };
    const purchases: Purchase[] = [];
    const killing = { isOver: false };
    const goShopping = async (customer: Customer): Promise<void> => {
      const tried = new Set<string>();
      while (!killing.isOver) {
        const wish = makeWish(random, world.products, tried);
        purchases.push({ checkoutId: await buy(shop, customer, wish), accountId: customer.id });
      }
    };
    const shopping = Promise.all(customers.map(goShopping));
    const failed = shopping.then(() => new Promise<never>(() => undefined));
    await Promise.race([killAgainAndAgain(store, shop, kills), failed]);
    killing.isOver = true;
    await store.start();
    await shopping;

    let left: readonly string[] = ['all'];
    for (let round = 0; round < rounds && left.length > 0; round += 1) {
      for (let waited = 0; waited < looks && receivers.mails.size < purchases.length; waited += 1) await pause(look);
      await pause(round === 0 ? 4 * look : supervision);
      await store.stop();
      left = await offline(async (database) => {
        await letAnHourPass(database);
        return unfinished(database);
      });
      if (left.length > 0) await store.start();
    }
    await store.stop();
    const wrong = await offline((database) => audit(database, purchases, receivers));
    const repeated = [...receivers.mails.values(), ...receivers.events.values()].filter((times) => times > 1).length;
    return {
      kills,
      purchases: purchases.length,
      repeated,
      wrong: [...wrong, ...left.map((each) => `never done: ${each}`)],
    };
  } finally {
    await store.kill();
    await receivers.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

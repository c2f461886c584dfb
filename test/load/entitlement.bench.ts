/** Whether deciding who may pull grows dearer with the number of subscriptions that there are. */
import { tmpdir } from 'node:os';
import pg from 'pg';
import { type Database, connectDatabase, saveListing, savePublisher } from '../../packages/store/src/index.ts';
import type { Account } from '../../packages/store/src/entitlement/caller.ts';
import { type Entitlement, createEntitlement } from '../../packages/store/src/entitlement/entitlement.ts';
import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';

const few = 1000;
const many = 1_000_000;
/** Of one turn. */
const decisions = 400;
const rounds = 41;
const repository = 'store/acme/db';

const listProduct = async (database: Database): Promise<void> => {
  await savePublisher(database, { slug: 'acme', name: 'Acme' });
  await saveListing(database, {
    slug: 'acme/db',
    name: 'Acme DB',
    type: 'container',
    source: 'store',
    shortDescription: '',
    categories: [],
    plans: [
      {
        slug: 'only',
        name: 'Only',
        description: '',
        kind: 'byol',
        isDefault: true,
        pullRequirement: 'subscribed',
        images: [{ repository, tag: '1.0' }],
      },
    ],
  });
};

/** Each holder has one, in every state that there is. */
const subscribe = async (client: pg.Client, count: number): Promise<void> => {
  await client.query(
    `insert into subscriptions (id, holder_id, plan_id, product_id, publisher_id, name, state, initial_period_start, current_period_start,
       current_period_end, terms_accepted_at)
     select 'sub-' || number, 'account-' || number, plans.id, products.id, products.publisher_id, 'Acme DB',
       (array['active', 'active', 'active', 'past_due', 'cancelled', 'expired'])[1 + number % 6],
       now() - interval '1 year', now() - interval '1 day', now() + interval '30 days', now()
     from generate_series(1, $1::int) as number, plans join products on products.id = plans.product_id`,
    [count],
  );
  await client.query('vacuum analyze subscriptions');
};

const account = (number: number): Account => ({
  id: `account-${number}`,
  organisations: [],
  publishers: [],
  country: null,
  isAdministrator: false,
});

/** Milliseconds for one decision; they come one after the other, each for another account. */
const time = async (entitlement: Entitlement, held: number): Promise<number> => {
  const startedAt = performance.now();
  const first = Math.floor(Math.random() * held);
  for (let index = first; index < first + decisions; index += 1) {
    // A step that has no divisor in common with the number of accounts reaches them all, in no order that memory likes.
    const number = 1 + ((index * 611_953) % held);
    const asked = { account: account(number), country: null };
    const [decision] = await entitlement.decide(asked, repository, ['pull'], new Date());
    if (decision?.allow === (number % 6 === 5)) throw new Error(`wrong about account ${number}`);
  }
  return (performance.now() - startedAt) / decisions;
};

/** A database with so many subscriptions. */
const openWith = async (server: string, name: string, held: number) => {
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const { database, close } = await connectDatabase({ databaseUrl, dataFolder: tmpdir() });
  await listProduct(database);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await subscribe(client, held);
  await client.end();
  const entitlement = createEntitlement(database, { known: () => 1, current: () => Promise.resolve(1) });
  return { close, time: () => time(entitlement, held) };
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

export default {
  'entitlement.scale': async () => {
    const commands = ensurePostgres();
    if (commands === undefined) throw new Error('There is no PostgreSQL server to measure on.');
    const server = await startPostgres(commands, { fsync: 'off' });
    try {
      const small = await openWith(server.url, 'small', few);
      const large = await openWith(server.url, 'large', many);
      await small.time();
      await large.time();
      const measured: { small: number; large: number }[] = [];
      // Turn by turn, so that what else the machine does falls on both.
      for (let round = 0; round < rounds; round += 1)
        measured.push({ small: await small.time(), large: await large.time() });
      await small.close();
      await large.close();
      return figure(median(measured.map((one) => one.large)), 'ms', median(measured.map((one) => one.small)));
    } finally {
      await server.stop();
    }
  },
} satisfies Bench;

/** Whether deciding who may pull grows dearer with the number of subscriptions that there are. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, connectDatabase, saveListing, savePublisher } from '../../packages/store/src/index.ts';
import type { Account } from '../../packages/store/src/entitlement/caller.ts';
import { type Entitlement, createEntitlement } from '../../packages/store/src/entitlement/entitlement.ts';
import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';

const few = 1000;
const many = 1_000_000;
const decisions = 2000;
const rounds = 7;
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
const subscribe = async (client: pg.Client, from: number, to: number): Promise<void> => {
  await client.query(
    `insert into subscriptions (id, holder_id, plan_id, name, state, initial_period_start, current_period_start,
       current_period_end, terms_accepted_at)
     select 'sub-' || number, 'account-' || number, plans.id, 'Acme DB',
       (array['active', 'active', 'active', 'past_due', 'cancelled', 'expired'])[1 + number % 6],
       now() - interval '1 year', now() - interval '1 day', now() + interval '30 days', now()
     from generate_series($1::int, $2::int) as number, plans`,
    [from, to],
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
  for (let index = 0; index < decisions; index += 1) {
    // A step that has no divisor in common with the number of accounts reaches them all, in no order that memory likes.
    const number = 1 + ((index * 611_953) % held);
    const asked = { account: account(number), country: null };
    const [decision] = await entitlement.decide(asked, repository, ['pull'], new Date());
    if (decision?.allow === (number % 6 === 5)) throw new Error(`wrong about account ${number}`);
  }
  return (performance.now() - startedAt) / decisions;
};

const best = async (entitlement: Entitlement, held: number): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await time(entitlement, held));
  return Math.min(...times);
};

export default {
  'entitlement.scale': async () => {
    const commands = ensurePostgres();
    if (commands === undefined) throw new Error('There is no PostgreSQL server to measure on.');
    const server = await startPostgres(commands, { fsync: 'off' });
    const dataFolder = await mkdtemp(join(tmpdir(), 'chandlery-load-'));
    const client = new pg.Client(server.url);
    const { database, close } = await connectDatabase({ databaseUrl: server.url, dataFolder });
    try {
      await client.connect();
      await listProduct(database);
      const entitlement = createEntitlement(database, { known: () => 1, current: () => Promise.resolve(1) });
      await subscribe(client, 1, few);
      await time(entitlement, few);
      const withFew = await best(entitlement, few);
      await subscribe(client, few + 1, many);
      await time(entitlement, many);
      return figure(await best(entitlement, many), 'ms', withFew);
    } finally {
      await client.end();
      await close();
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    }
  },
} satisfies Bench;

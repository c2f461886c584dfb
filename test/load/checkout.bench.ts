/** What a purchase costs, from the first request to the licence, and whether it grows dearer with the number of those before it. */
import pg from 'pg';
import { buy, signUp } from '../../packages/store/src/commerce/test/buyer.ts';
import { type Shop, customer, nowhere, openShop } from '../../packages/store/src/commerce/test/shop.ts';
import { type Bench, type Figure, figure } from '../../scripts/bench/figure.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';
import { fillSubscriptions } from './checkout/fill.ts';

const few = 1000;
const many = 1_000_000;
/** Of one turn. */
const purchases = 20;
const rounds = 15;
/** Customers who buy at the same time. */
const customers = 8;
/** Milliseconds for which purchases are counted. */
const duration = 10_000;

const withServer = async (measure: (url: string) => Promise<Figure>): Promise<Figure> => {
  const commands = ensurePostgres();
  if (commands === undefined) throw new Error('There is no PostgreSQL server to measure on.');
  const server = await startPostgres(commands, { fsync: 'off', max_wal_size: '4GB' });
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = server.url;
  try {
    return await measure(server.url);
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    await server.stop();
  }
};

/** A shop in which so much has been bought before. */
const openWith = async (held: number): Promise<Shop> => {
  const shop = await openShop();
  const client = new pg.Client(shop.databaseUrl ?? '');
  await client.connect();
  await fillSubscriptions(client, held, shop.now());
  await client.end();
  await signUp(shop, 'ann');
  return shop;
};

/** Milliseconds for one purchase, with licence, mail, and all that the worker does meanwhile. */
const time = async (shop: Shop): Promise<number> => {
  const startedAt = performance.now();
  for (let bought = 0; bought < purchases; bought += 1) {
    await buy(shop, 'ann');
    await shop.work();
    await shop.checkoutPayments.recover();
  }
  return (performance.now() - startedAt) / purchases;
};

/** How often a second so many do something at the same time. */
const rate = async (work: () => Promise<unknown>): Promise<number> => {
  const until = performance.now() + duration;
  let done = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: customers }, async () => {
      while (performance.now() < until) {
        await work();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - startedAt);
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

export default {
  /** Beside what the same server takes of transactions that write one row. */
  'checkout.rps': () =>
    withServer(async () => {
      const shop = await openWith(few);
      const pool = new pg.Pool({ connectionString: shop.databaseUrl ?? '', max: customers });
      await pool.query('create table bare (id bigserial primary key, written timestamptz not null)');
      const bare = await rate(() => pool.query('insert into bare (written) values (now())'));
      await pool.end();
      const ask = { caller: customer('ann'), query: {}, body: {}, from: nowhere } as const;
      const bought = await rate(async () => {
        const { id } = await buy(shop, 'ann');
        await shop.handlers['licenses.file']({ ...ask, params: { id } });
      });
      await shop.close();
      return figure(bought, 'req/s', bare);
    }),
  'checkout.scale': () =>
    withServer(async () => {
      const small = await openWith(few);
      const large = await openWith(many);
      await time(small);
      await time(large);
      const measured: { small: number; large: number }[] = [];
      // Turn by turn, so that what else the machine does falls on both.
      for (let round = 0; round < rounds; round += 1)
        measured.push({ small: await time(small), large: await time(large) });
      await small.close();
      await large.close();
      return figure(median(measured.map((one) => one.large)), 'ms', median(measured.map((one) => one.small)));
    }),
} satisfies Bench;

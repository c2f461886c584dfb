/** How much longer a search takes in a hundred times the catalogue, on PostgreSQL. */
import pg from 'pg';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { type Bench, type Figure, figure } from '../../scripts/bench/figure.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';
import { fill } from './catalogue/fill.ts';
import { query } from './catalogue/queries.ts';

const sizes = [1000, 10_000, 100_000] as const;
type Size = (typeof sizes)[number];

const warmUp = 50;
const questions = 500;
/** Each question is asked so often, and its best time counts: what else the machine does is not the store's. */
const rounds = 3;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

const createDatabase = async (server: string, size: Size): Promise<string> => {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database products${size}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/products${size}`;
  await fill(url.href, size);
  return url.href;
};

/** The same question in other letters, so that no answer lies ready, of no part of the store. */
const reworded = (index: number, size: Size, round: number): URLSearchParams => {
  const { q, ...filters } = query(index, size);
  return new URLSearchParams({
    ...filters,
    ...(q === undefined ? {} : { q: q + '!'.repeat(round) }),
    '': `${index} ${round}`,
  });
};

const ask = async ({ origin }: StoreProcess, parameters: URLSearchParams): Promise<number> => {
  const address = `${origin}/v1/search?${parameters}`;
  const startedAt = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  const time = performance.now() - startedAt;
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return time;
};

/** Milliseconds below which 99 of 100 searches stay, by the catalogue's size. */
const measure = async (): Promise<ReadonlyMap<Size, number>> => {
  const commands = ensurePostgres();
  if (commands === undefined) throw new Error('there is no PostgreSQL server on this machine');
  const server = await startPostgres(commands, { fsync: 'off' });
  const stores = new Map<Size, StoreProcess>();
  try {
    for (const size of sizes)
      stores.set(
        size,
        await startStoreProcess({ environment: { DATABASE_URL: await createDatabase(server.url, size) } }),
      );
    const times = new Map<Size, number[]>(sizes.map((size) => [size, []]));
    for (let index = 0; index < warmUp + questions; index += 1) {
      const best = new Map<Size, number>();
      // In turn, so that what else the machine does falls on all.
      for (let round = 0; round < rounds; round += 1) {
        for (const [size, store] of stores) {
          const time = await ask(store, reworded(index, size, round));
          best.set(size, Math.min(time, best.get(size) ?? Infinity));
        }
      }
      if (index >= warmUp) for (const [size, time] of best) times.get(size)?.push(time);
    }
    return new Map(sizes.map((size) => [size, percentile(times.get(size) ?? [], 0.99)]));
  } finally {
    for (const store of stores.values()) await store.stop();
    await server.stop();
  }
};

let measured: Promise<ReadonlyMap<Size, number>> | undefined;
const growth = async (from: Size, to: Size): Promise<Figure> => {
  const times = await (measured ??= measure());
  return figure(times.get(to) ?? 0, 'ms', times.get(from) ?? 0);
};

export default {
  'store.search.p99': () => growth(1000, 100_000),
  'store.search.p99.10000': () => growth(1000, 10_000),
} satisfies Bench;

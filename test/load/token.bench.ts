/** How many registry tokens a store gives out, beside a server of Node's own that signs one JWT for each request and decides nothing. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, type Figure, figure } from '../../scripts/bench/figure.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';

interface Addresses {
  readonly anonymous: string;
  readonly subscribed: string;
  readonly authorization: string;
  readonly baseline: string;
}

interface Load {
  readonly rate: number;
  /** Milliseconds. */
  readonly p99: number;
}

const rounds = 11;
const seconds = 1;

/** 64 connections, from a process of its own, so that it is the server that is busy. */
const load = async (url: string, headers: readonly string[] = []): Promise<Load> => {
  const options = ['--json', '-c', '64', '-d', String(seconds), ...headers.flatMap((header) => ['-H', header])];
  const { stdout } = await promisify(execFile)('autocannon', [...options, url]);
  const { requests, latency, non2xx, errors } = JSON.parse(stdout) as {
    requests: { average: number };
    latency: { p99: number };
    non2xx: number;
    errors: number;
  };
  if (non2xx > 0 || errors > 0) throw new Error(`${url} answered ${non2xx} times badly, ${errors} times not at all`);
  return { rate: requests.average, p99: latency.p99 };
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Turn by turn, so that what else the machine does falls on both. */
const compare = async (one: () => Promise<Load>, other: () => Promise<Load>) => {
  await one();
  await other();
  const measured: { one: Load; other: Load }[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push({ one: await one(), other: await other() });
  return (of: keyof Load): readonly [number, number] => [
    median(measured.map((each) => each.one[of])),
    median(measured.map((each) => each.other[of])),
  ];
};

const stop = async (server: ChildProcess): Promise<void> => {
  const ended = once(server, 'exit');
  server.disconnect();
  await ended;
};

/** On a PostgreSQL server of its own; on the embedded database where there is none. */
const withServer = async (measure: (addresses: Addresses) => Promise<Figure>): Promise<Figure> => {
  const commands = ensurePostgres();
  const postgres = commands && (await startPostgres(commands));
  const server = fork(fileURLToPath(new URL('token/server.ts', import.meta.url)), [postgres?.url ?? '']);
  try {
    const [addresses] = (await once(server, 'message')) as [Addresses];
    return await measure(addresses);
  } finally {
    await stop(server);
    await postgres?.stop();
  }
};

const anonymous = ({ anonymous: token, baseline }: Addresses) =>
  compare(
    () => load(token),
    () => load(baseline),
  );

export default {
  'token.rps': () =>
    withServer(async (addresses) => {
      const [rate, against] = (await anonymous(addresses))('rate');
      return figure(rate, 'req/s', against);
    }),
  'token.rps.subscriber': () =>
    withServer(async ({ subscribed, authorization, baseline }) => {
      const measured = await compare(
        () => load(subscribed, [`authorization=${authorization}`]),
        () => load(baseline),
      );
      const [rate, against] = measured('rate');
      return figure(rate, 'req/s', against);
    }),
  'token.p99': () =>
    withServer(async (addresses) => {
      const [p99, against] = (await anonymous(addresses))('p99');
      return figure(p99, 'ms', against);
    }),
} satisfies Bench;

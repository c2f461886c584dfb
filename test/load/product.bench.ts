/** How much the store costs over Node's own server, when what is asked for is what everybody asks for. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, figure } from '../../scripts/bench/figure.ts';

interface Addresses {
  readonly product: string;
  readonly constant: string;
}

const rounds = 5;
const seconds = 3;

/** Requests answered in a second. The load comes from a process of its own with two threads, so that it is the server that is busy. */
const rate = async (url: string): Promise<number> => {
  const { stdout } = await promisify(execFile)('autocannon', [
    '--json',
    '-c',
    '64',
    '-w',
    '2',
    '-d',
    String(seconds),
    url,
  ]);
  const result = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number };
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url} answered ${result.non2xx} times badly, ${result.errors} times not at all`);
  }
  return result.requests.average;
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const measure = async ({ product, constant }: Addresses) => {
  await rate(product);
  await rate(constant);
  const measured: { product: number; constant: number }[] = [];
  // One after the other, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1)
    measured.push({ product: await rate(product), constant: await rate(constant) });
  return figure(median(measured.map((one) => one.product)), 'req/s', median(measured.map((one) => one.constant)));
};

const stop = async (server: ChildProcess): Promise<void> => {
  const ended = once(server, 'exit');
  server.disconnect();
  await ended;
};

export default {
  'store.product.rps': async () => {
    const server = fork(fileURLToPath(new URL('product-server.ts', import.meta.url)));
    try {
      const [addresses] = (await once(server, 'message')) as [Addresses];
      return await measure(addresses);
    } finally {
      await stop(server);
    }
  },
} satisfies Bench;

/** What the store adds to the database that is in it: time to start on an empty folder, and memory when nobody asks for anything. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { freePort } from '../../scripts/setup/free-port.ts';

const rounds = 3;
/** Milliseconds, by which a process that has nothing to do has given back what it needed to start. */
const settling = 3000;
/** What the store may add: milliseconds, and bytes. */
const limits = { time: 1000, memory: 120_000_000 };

interface Start {
  /** Milliseconds until it was ready. */
  readonly time: number;
  /** Resident memory in bytes. */
  readonly memory: number;
}

const residentMemory = async ({ pid }: ChildProcess): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) * 1024;
};

interface Script {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Resolves when the process is ready. */
  readonly isReady: (child: ChildProcess) => Promise<unknown>;
}

const start = async ({ path, environment, isReady }: Script): Promise<Start> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-load-'));
  const { DATABASE_URL: _server, ...inherited } = process.env;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(path, import.meta.url))], {
    env: { ...inherited, ...environment, CHANDLERY_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await isReady(child);
  const time = performance.now() - startedAt;
  await after(settling);
  const memory = await residentMemory(child);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
  return { time, memory };
};

/** Until something listens: asking with `fetch` all the while would take the time that is measured. */
const listening = async (port: number): Promise<void> => {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await after(10);
  }
};

const healthy = async (port: number): Promise<void> => {
  await listening(port);
  while ((await fetch(`http://127.0.0.1:${port}/healthz`)).status !== 200) await after(5);
};

const startStore = async () => {
  const port = await freePort();
  return start({
    path: '../../packages/store/src/main.ts',
    environment: { PORT: String(port), EXAMPLES_PORT: '0' },
    isReady: () => healthy(port),
  });
};

const startDatabase = () =>
  start({ path: 'pglite-alone.ts', environment: {}, isReady: (child) => once(child.stdout ?? child, 'data') });

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const measure = async (): Promise<Start> => {
  const added: Start[] = [];
  // One after the other, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1) {
    const [alone, store] = [await startDatabase(), await startStore()];
    added.push({ time: store.time - alone.time, memory: store.memory - alone.memory });
  }
  return { time: median(added.map(({ time }) => time)), memory: median(added.map(({ memory }) => memory)) };
};

let measured: Promise<Start> | undefined;

export default {
  'store.start.cold': async () => figure((await (measured ??= measure())).time, 'ms', limits.time),
  'store.rss.idle': async () => figure((await (measured ??= measure())).memory, 'B', limits.memory),
} satisfies Bench;

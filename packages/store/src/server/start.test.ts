/** The store as an operator runs it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ProductDetail, SearchPage } from '@chandlery/contract';
import { emptyDatabase } from '../database/test-database.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

let folder: string;
let environment: Record<string, string>;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-start-'));
  const server = process.env['DATABASE_URL'];
  environment = {
    ...process.env,
    PORT: '0',
    EXAMPLES_PORT: '0',
    CHANDLERY_DATA: folder,
    LOG_LEVEL: 'info',
    ...(server === undefined ? {} : { DATABASE_URL: await emptyDatabase(server) }),
  };
});
const children = new Set<ChildProcess>();
after(async () => {
  // Those of a test that failed.
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

const run = (args: readonly string[] = [], changes: Record<string, string> = {}): Run => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...environment, ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const exit = once(child, 'exit').then(([code]) => {
    children.delete(child);
    return code as number | null;
  });
  return { child, output: () => output, exit };
};

/** The addresses that it prints. */
const started = async ({ child, output, exit }: Run): Promise<{ store: string; examples: string }> => {
  for (;;) {
    const [store, examples] = ['Store', 'Example sites'].map(
      (label) => new RegExp(`^${label} +(\\S+)$`, 'm').exec(output())?.[1],
    );
    if (store !== undefined && examples !== undefined) return { store, examples };
    const code = await Promise.race([once(child.stdout ?? child, 'data').then(() => 'more' as const), exit]);
    if (code !== 'more') throw new Error(`it ended with ${code}: ${output()}`);
  }
};

const get = async <Answer>(address: string): Promise<Answer> => (await fetch(address)).json() as Promise<Answer>;

const search = (store: string): Promise<SearchPage> => get(`${store}/v1/search?limit=100`);

const changed = async (store: string): Promise<string> =>
  (await get<ProductDetail>(`${store}/v1/products/acme/db`)).updatedAt;

describe('start', () => {
  test('prints its addresses when it can be asked, loads the demo catalogue once, keeps the data, and ends when told to', async () => {
    const first = run();
    const { store, examples } = await started(first);
    assert.equal((await fetch(`${store}/healthz`)).status, 200);
    assert.equal((await fetch(`${store}/readyz`)).status, 200);
    assert.equal((await fetch(`${examples}/html/`)).status, 200);
    const before = await search(store);
    assert.ok(before.total > 20);
    const changedBefore = await changed(store);
    first.child.kill('SIGTERM');
    assert.equal(await first.exit, 0);

    const second = run();
    const { store: storeAgain } = await started(second);
    const again = await search(storeAgain);
    const known = ({ items }: SearchPage) => items.map(({ id, slug }) => ({ id, slug }));
    assert.deepEqual(known(again), known(before));
    assert.equal(await changed(storeAgain), changedBefore);
    second.child.kill('SIGINT');
    assert.equal(await second.exit, 0);
  });

  test('says in development whom one can sign in as, and lets them', async () => {
    const store = run();
    const { store: address } = await started(store);
    const [, email, password] = /^Sign in as +(\S+), a customer, password "(\w+)"$/m.exec(store.output()) ?? [];
    const signedIn = await fetch(`${address}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email, password }),
    });
    assert.equal(signedIn.status, 200, store.output());
    store.child.kill('SIGTERM');
    assert.equal(await store.exit, 0);
  });

  test('has nobody in production whose password everybody knows', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'chandlery-start-'));
    const server = process.env['DATABASE_URL'];
    const store = run([], {
      CHANDLERY_MODE: 'production',
      CHANDLERY_SECRET: 'only for this test, nothing is kept',
      CHANDLERY_DATA: fresh,
      ...(server === undefined ? {} : { DATABASE_URL: await emptyDatabase(server) }),
    });
    const { store: address } = await started(store);
    assert.doesNotMatch(store.output(), /Sign in as/);
    const refused = await fetch(`${address}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email: 'ada@example.com', password: 'chandlery' }),
    });
    assert.equal(refused.status, 401);
    store.child.kill('SIGTERM');
    assert.equal(await store.exit, 0);
    await rm(fresh, { recursive: true, force: true });
  });

  test('answers requests that are under way when it is told to end, and takes no more', async () => {
    const store = run();
    const { store: address } = await started(store);
    const { hostname, port } = new URL(address);
    // Half a request: the store cannot have answered it before it is told to end.
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('GET /v1/categories HTTP/1.1\r\nHost: store\r\n');
    await fetch(`${address}/healthz`);
    store.child.kill('SIGTERM');
    await refused(Number(port), hostname);
    socket.write('\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    assert.match(answer, /^HTTP\/1\.1 200 OK\r\n/);
    assert.ok(answer.includes('"items"'));
    assert.equal(await store.exit, 0);
  });
});

describe('start is refused', () => {
  test('for a wrong variable, with a message for people and nothing else', async () => {
    const { exit, output } = run([], { PORT: 'eighty', LOG_LEVEL: 'loud' });
    assert.equal(await exit, 1);
    assert.match(
      output(),
      /^PORT is "eighty"\. It takes a port from 0 to 65535.*\nLOG_LEVEL is "loud"\. It takes fatal.*\n$/,
    );
  });

  test('for a port that is taken', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { exit, output } = run(['--no-demo'], { PORT: String(port) });
    assert.equal(await exit, 1);
    assert.equal(output(), `Port ${port} is in use. PORT and EXAMPLES_PORT choose others.\n`);
    server.close();
  });

  test('for a database server that is not there', async () => {
    const { exit, output } = run([], { DATABASE_URL: 'postgres://store:hunter2@127.0.0.1:1/store' });
    assert.equal(await exit, 1);
    assert.match(output(), /^The database server that DATABASE_URL names cannot be reached: .*ECONNREFUSED.*\n$/);
  });

  test('for an option that it does not know', async () => {
    const { exit, output } = run(['--demo=no']);
    assert.equal(await exit, 1);
    assert.match(output(), /^Unknown option '--demo'/);
  });
});

test('--help names every variable with what it takes', async () => {
  const { exit, output } = run(['--help']);
  assert.equal(await exit, 0);
  for (const name of [
    'PORT',
    'EXAMPLES_PORT',
    'CHANDLERY_DATA',
    'DATABASE_URL',
    'PUBLIC_URL',
    'LOG_LEVEL',
    'CHANDLERY_MODE',
    '--no-demo',
  ]) {
    assert.ok(output().includes(name), name);
  }
});

/** Waits until nothing listens on a port any more. */
const refused = async (port: number, host: string): Promise<void> => {
  for (;;) {
    const socket = connect(port, host);
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => 'taken'),
      once(socket, 'error').then(() => 'refused'),
    ]).catch(() => 'refused');
    socket.destroy();
    if (outcome === 'refused') return;
  }
};

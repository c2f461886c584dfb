/** The command that starts a store with a registry beside it, as an operator types it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ProductDetail } from '@chandlery/contract';
import { newDatabaseUrl } from '../database/test-database.ts';
import { openTerminal, skipped } from './test/tools.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
let folder = '';
let databaseUrl: string | null = null;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-start-'));
  databaseUrl = await newDatabaseUrl();
});
after(() => rm(folder, { recursive: true, force: true }));

const start = (environment: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [main, '--registry'], {
    env: {
      ...process.env,
      PORT: '0',
      EXAMPLES_PORT: '0',
      REGISTRY_PORT: '0',
      CHANDLERY_DATA: folder,
      DATABASE_URL: databaseUrl ?? '',
      LOG_LEVEL: 'silent',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The addresses that it prints, by what stands before each. */
const addresses = async (child: ChildProcess): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  if (child.stdout === null) throw new Error('it has no output');
  for await (const line of createInterface(child.stdout)) {
    const [, name, address] = /^(\S.*?) +(http\S+)$/.exec(line) ?? [];
    if (name !== undefined && address !== undefined) found[name] = address;
    if (name === 'Registry') return found;
  }
  throw new Error('it ended before it had started');
};

describe('start --registry', () => {
  test('sells images that can be pulled as the product page says', { skip: skipped }, async () => {
    const child = start();
    const terminal = await openTerminal();
    try {
      const { Store = '', Registry = '' } = await addresses(child);
      const open = (await (await fetch(`${Store}/v1/products/commons/mailroom`)).json()) as ProductDetail;
      const reference = open.plans[0]?.images[0]?.reference ?? '';
      assert.ok(reference.startsWith(`${new URL(Registry).host}/commons/mailroom:`), reference);
      const inspected = await terminal.inspect(reference);
      assert.ok(inspected.isDone, inspected.said);
      const sold = (await (await fetch(`${Store}/v1/products/acme/db`)).json()) as ProductDetail;
      const refused = await terminal.inspect(sold.plans[0]?.images[0]?.reference ?? '');
      assert.match(refused.said, /denied|unauthorized/);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await terminal.close();
    }
    assert.equal(child.exitCode, 0);
  });

  test('says what is missing where there is no registry to start', async () => {
    const child = start({ PATH: '/nonexistent' });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(child, 'close');
    assert.equal(child.exitCode, 1);
    assert.match(said, /apt-get install docker-registry/);
    assert.doesNotMatch(said, / at .*\.ts:/);
  });
});

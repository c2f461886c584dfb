/** The sandbox's clock, on a store's database, and through a store that has it open. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readConfig, startStore } from '@chandlery/store';
import { run as runCommand } from '../run.ts';
import { openScreen } from '../test/screen.ts';

const day = 86_400_000;

let dataFolder: string;
before(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'chandlery-clock-'));
});
after(() => rm(dataFolder, { recursive: true }));

const run = async (line: string, environment: Readonly<Record<string, string>> = {}) => {
  const screen = openScreen(null, { CHANDLERY_DATA: dataFolder, ...environment });
  const code = await runCommand(['operator', 'clock', ...line.split(' ').filter((word) => word !== '')], screen);
  return { code, ...screen.written };
};

/** How far a clock is ahead, in whole days. */
const ahead = (text: string): number => Math.floor((new Date(text.trim()).getTime() - Date.now()) / day + 0.5);

describe('operator clock', () => {
  test('shows the clock, and advances it by a time or to a moment', async () => {
    assert.equal(ahead((await run('')).stdout), 0);
    assert.equal(ahead((await run('--advance 31d')).stdout), 31);
    const to = new Date(Date.now() + 40 * day).toISOString();
    assert.equal(ahead((await run(`--to ${to}`)).stdout), 40);
    const { stdout } = await run('--format json');
    assert.equal(ahead((JSON.parse(stdout) as { now: string }).now), 40);
  });

  test('does not go back', async () => {
    const { code, stdout, stderr } = await run('--to 2020-01-01');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /never goes back/);
  });

  for (const [claim, environment, says] of [
    [
      'in production',
      { CHANDLERY_MODE: 'production', CHANDLERY_SECRET: 'x'.repeat(32) },
      /in production is that of its machine/,
    ],
    [
      'with Stripe',
      { STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_WEBHOOK_SECRET: 'whsec_x' },
      /Only the sandbox has a clock of its own/,
    ],
    ['where no money is taken', { PAYMENT_PROVIDER: 'none' }, /Only the sandbox/],
  ] as const)
    test(`refuses ${claim}`, async () => {
      const { code, stdout, stderr } = await run('--advance 1d', environment);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
    });

  for (const line of ['--advance 31', '--advance 1y', '--to tomorrow', '--advance 1d --to 2030-01-01'])
    test(`refuses "${line}"`, async () => assert.equal((await run(line)).code, 2));

  test('asks a store that has the embedded database open', async () => {
    const store = await startStore(
      readConfig({ CHANDLERY_DATA: dataFolder, PORT: '0', EXAMPLES_PORT: '0', LOG_LEVEL: 'silent' }),
    );
    try {
      const PORT = new URL(store.address).port;
      const before = ahead((await run('', { PORT })).stdout);
      assert.equal(ahead((await run('--advance 2d', { PORT })).stdout), before + 2);
      const { code, stderr } = await run('', { PORT: '1' });
      assert.equal(code, 5);
      assert.match(stderr, /does not answer/);
    } finally {
      await store.stop();
    }
  });
});

/** An operator's commands about money, on a store's own database. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { connectDatabase, createAccount, loadDemo } from '@chandlery/store';
import { run as runCommand } from '../run.ts';
import { openScreen } from '../test/screen.ts';

let dataFolder: string;
before(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'chandlery-money-'));
  const { database, close } = await connectDatabase({ databaseUrl: null, dataFolder });
  await loadDemo(database);
  await createAccount(database, { username: 'ann', email: 'ann@example.com', name: 'ann', password: 'correct horse' });
  await close();
});
after(() => rm(dataFolder, { recursive: true }));

const run = async (line: string, environment: Readonly<Record<string, string>> = {}) => {
  const screen = openScreen(null, { CHANDLERY_DATA: dataFolder, ...environment });
  const code = await runCommand(['operator', ...line.split(' ')], screen);
  return { code, ...screen.written };
};

describe('operator cancel', () => {
  test('ends a subscription at once, and once', async () => {
    const id = (await run('grant ann acme/db --days 30')).stdout.trim();
    const { code, stdout, stderr } = await run(`cancel ${id} --now --refund full --format json`);
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), { id, refunds: [] });
    const again = await run(`cancel ${id} --now --refund none`);
    assert.deepEqual([again.code, again.stdout], [2, '']);
    assert.match(again.stderr, /takes no end/);
  });

  for (const [line, says] of [
    ['cancel sub-none --now', /Say what goes back with --refund/],
    ['cancel sub-none --refund full', /Say --now, or leave --refund out/],
    ['cancel sub-none --now --refund half', /Allowed choices are full, prorated, none/],
    ['cancel sub-none --now --refund full', /There is no subscription sub-none/],
    ['refund pay_none', /There is no payment pay_none/],
    ['refund pay_none --amount 0', /It takes a whole number of the minor unit/],
    ['refund pay_none --amount 12.50', /It takes a whole number of the minor unit/],
    ['payout nobody acct_x --share 85', /There is no publisher "nobody"/],
    ['payout acme acct_x', /Say what the publisher gets with --share/],
    ['payout acme acct_x --share 101', /It takes a percentage/],
    ['payout acme ac_x --share 85', /It takes the id of a connected account/],
  ] as const)
    test(`"${line}" says what is wrong`, async () => {
      const { code, stdout, stderr } = await run(line);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
});

describe('operator payments', () => {
  test('lists what there is', async () => {
    const { code, stdout } = await run('payments --holder ann --format json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), { items: [] });
  });
});

describe('operator payout', () => {
  test('sets and removes an account', async () => {
    for (const line of ['payout acme acct_1Acme --share 82.5', 'payout acme none'])
      assert.deepEqual(await run(line), { code: 0, stdout: '', stderr: 'Done.\n' });
  });
});

describe('operator reconcile', () => {
  test('says that the books agree, in words and as JSON', async () => {
    const { code, stdout, stderr } = await run('reconcile');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /0 mended, 0 found and not touched, 0 left/);
    const { stdout: json } = await run('reconcile --dry-run --format json');
    assert.deepEqual((JSON.parse(json) as { findings: unknown }).findings, []);
  });

  test('has nobody to ask where no money is taken', async () => {
    const { code, stderr } = await run('reconcile', { PAYMENT_PROVIDER: 'none' });
    assert.equal(code, 2);
    assert.match(stderr, /nobody to compare its books with/);
  });
});

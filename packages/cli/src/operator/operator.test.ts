/** An operator's commands, on a store's own database. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { connectDatabase, createAccount, loadDemo, readConfig, startStore } from '@chandlery/store';
import { run as runCommand } from '../run.ts';
import { openScreen } from '../test/screen.ts';

let dataFolder: string;

before(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'chandlery-operator-'));
  const { database, close } = await connectDatabase({ databaseUrl: null, dataFolder });
  await loadDemo(database);
  for (const username of ['ann', 'bob', 'cat', 'dan'])
    await createAccount(database, {
      username,
      email: `${username}@example.com`,
      name: username,
      password: 'correct horse battery',
    });
  await close();
});
after(() => rm(dataFolder, { recursive: true }));

/** In this process: another for each would take longer to start than to do its work. */
const run = async (line: string, input = '') => {
  const screen = openScreen(null, { CHANDLERY_DATA: dataFolder }, input);
  const code = await runCommand(['operator', ...line.split(' ')], screen);
  return { code, ...screen.written };
};

const granted = async (line: string): Promise<string> => {
  const { stdout, code, stderr } = await run(`grant ${line}`);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^sub-[\da-f-]{36}\n$/);
  return stdout.trim();
};

interface Listed {
  readonly id: string;
  readonly holderId: string;
  readonly plan: string;
  readonly state: string;
  readonly currentPeriodStart: string;
  readonly currentPeriodEnd: string | null;
  readonly areTermsAccepted: boolean;
}

const listed = async (holder: string): Promise<readonly Listed[]> => {
  const { stdout, stderr } = await run(`subscriptions --holder ${holder} --format json`);
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as { items: Listed[] }).items;
};

describe('operator grant', () => {
  test('gives the default plan from now on, terms accepted, without an end', async () => {
    const id = await granted('ann acme/db');
    const [subscription, ...others] = await listed('ann');
    assert.deepEqual(others, []);
    assert.deepEqual(
      [subscription?.id, subscription?.plan, subscription?.state, subscription?.currentPeriodEnd],
      [id, 'team', 'active', null],
    );
    assert.equal(subscription?.areTermsAccepted, true);
  });

  test('takes a plan, a start, an end, and terms that are still to be accepted', async () => {
    await granted(
      'bob@example.com acme/db --plan business --from 2027-01-01 --until 2028-01-01T12:00:00+01:00 --terms-later',
    );
    const [subscription] = await listed('bob');
    assert.deepEqual(
      [subscription?.plan, subscription?.currentPeriodStart, subscription?.currentPeriodEnd],
      ['business', '2027-01-01T00:00:00.000Z', '2028-01-01T11:00:00.000Z'],
    );
    assert.equal(subscription?.areTermsAccepted, false);
  });

  const refused: readonly (readonly [claim: string, line: string, says: RegExp])[] = [
    ['a holder that there is not', 'zoe acme/db', /^There is no account or organisation "zoe"\.$/m],
    ['a product that there is not', 'ann acme/nothing', /^There is no product "acme\/nothing"\.$/m],
    ['a plan that there is not', 'ann acme/db --plan huge', /^There is no plan "huge" of a product "acme\/db"\.$/m],
    ['an end before its start', 'ann acme/db --until 2020-01-01', /must end after it starts/],
    ['a day that there is not', 'ann acme/db --until 2027-13-01', /It takes a day, 2027-01-31/],
    ['an end and a length', 'ann acme/db --until 2027-01-01 --days 3', /cannot be used with/],
  ];
  for (const [claim, line, says] of refused)
    test(`refuses ${claim}, with 2 and no stack`, async () => {
      const { code, stdout, stderr } = await run(`grant ${line}`);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
});

describe('operator create', () => {
  const created = async (line: string, input = 'correct horse battery\n') =>
    run(`create ${line} --password-stdin`, input);

  test('makes an administrator, whose password no command line has', async () => {
    const { code, stdout, stderr } = await created('ops@example.com --format json');
    assert.equal(code, 0, stderr);
    const { username, staffRole } = JSON.parse(stdout) as { username: string; staffRole: string };
    assert.deepEqual([username, staffRole], ['ops', 'admin']);
  });

  const refused: readonly (readonly [claim: string, line: string, input: string, says: RegExp])[] = [
    ['a name that is taken', 'ops2@example.com --username ann', 'correct horse\n', /The user name ann is taken\./],
    ['what is no address', 'ops', 'correct horse\n', /An account takes an e-mail address/],
    ['a short password', 'eve@example.com', 'short\n', /A password has 8 to \d+ characters\./],
    ['no password', 'eve@example.com', '', /There is no password on standard input\./],
    ['a role that there is not', 'eve@example.com --role king', 'correct horse\n', /Allowed choices are admin/],
  ];
  for (const [claim, line, input, says] of refused)
    test(`refuses ${claim}`, async () => {
      const { code, stdout, stderr } = await created(line, input);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
});

describe('an operator', () => {
  test('gives accounts passwords, roles on the staff, and places in publishers’ teams', async () => {
    for (const [line, input] of [
      ['password ann --password-stdin', 'another horse battery\n'],
      ['staff ann reviewer', ''],
      ['staff ann@example.com none', ''],
      ['join bob acme --role editor', ''],
    ] as const) {
      const { code, stdout, stderr } = await run(line, input);
      assert.deepEqual([code, stdout, stderr], [0, '', 'Done.\n'], line);
    }
  });

  test('is told of accounts and publishers that there are not', async () => {
    const { code, stderr } = await run('staff zoe admin');
    assert.deepEqual([code, stderr], [2, 'There is no account "zoe".\n']);
    assert.match((await run('join bob nobody')).stderr, /^There is no publisher "nobody"\.$/m);
  });
});

describe('operator end', () => {
  test('ends a subscription at once, and once', async () => {
    const id = await granted('cat acme/db --days 30');
    assert.equal((await run(`end ${id}`)).code, 0);
    const [subscription] = await listed('cat');
    assert.ok(new Date(subscription?.currentPeriodEnd ?? '') <= new Date());
    const again = await run(`end ${id}`);
    assert.equal(again.code, 2);
    assert.doesNotMatch(again.stderr, /^\s+at /m);
  });

  test('says that there is no such subscription', async () => {
    const { code, stderr } = await run('end sub-nothing');
    assert.equal(code, 2);
    assert.match(stderr, /^There is no subscription sub-nothing\.$/m);
  });
});

describe('operator subscriptions', () => {
  test('lists them in a table, by product and state', async () => {
    await granted('dan acme/backup');
    const { stdout } = await run('subscriptions --product acme/backup --state active');
    assert.match(
      stdout,
      /^SUBSCRIPTION +HOLDER +PRODUCT +PLAN +STATE +ENDS\nsub-\S+ +dan +acme\/backup +standard +active\n$/,
    );
  });

  test('says so where there are none', async () => {
    const { stdout, stderr, code } = await run('subscriptions --holder ann --product acme/backup');
    assert.deepEqual([stdout, stderr, code], ['', 'There are none.\n', 0]);
  });
});

test('the embedded database of a running store is left alone, with what to do', async () => {
  const store = await startStore(
    readConfig({ PORT: '0', EXAMPLES_PORT: '0', CHANDLERY_DATA: dataFolder, LOG_LEVEL: 'silent' }),
  );
  try {
    const { code, stderr } = await run('subscriptions');
    assert.equal(code, 2);
    assert.match(stderr, /^Another store is running on the data in /);
    assert.doesNotMatch(stderr, /^\s+at /m);
  } finally {
    await store.stop();
  }
});

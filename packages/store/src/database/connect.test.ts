import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { connectDatabase } from './connect.ts';
import { FolderInUseError, lockFolder } from './folder-lock.ts';
import { emptyDatabase } from './test-database.ts';

const script = fileURLToPath(new URL('test-process.ts', import.meta.url));

interface Opener {
  readonly child: ChildProcess;
  /** What it said when it had opened the database, or had not. */
  readonly said: Promise<string>;
}

const open = (folder: string, databaseUrl = ''): Opener => {
  const child = spawn(process.execPath, [script, folder, databaseUrl], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said = new Promise<string>((resolve) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.stderr.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  return { child, said };
};

const end = async ({ child }: Opener, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
};

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-connect-'));
});
after(() => rm(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  test('is for one process: a second is told which folder it is and what to do', async () => {
    const release = lockFolder(folder);
    assert.throws(
      () => lockFolder(folder),
      (error) =>
        error instanceof FolderInUseError && error.message.includes(folder) && error.message.includes('DATABASE_URL'),
    );
    release();
    lockFolder(folder)();
  });

  test('is not opened by a second process, and is free once the first has been killed', async () => {
    const path = join(folder, 'killed');
    const first = open(path);
    assert.equal(await first.said, 'open');
    const second = open(path);
    assert.match(await second.said, /^FolderInUseError: /);
    await end(first, 'SIGKILL');
    const third = open(path);
    assert.equal(await third.said, 'open');
    await end(third);
  });

  test('keeps its data', async () => {
    const path = join(folder, 'kept');
    const first = await connectDatabase({ databaseUrl: null, dataFolder: path });
    await first.database.execute(sql`insert into categories values ('kept', 'Kept')`);
    await first.close();
    const second = await connectDatabase({ databaseUrl: null, dataFolder: path });
    assert.equal(await second.database.$count(sql`categories`), 1);
    await second.close();
  });
});

const server = process.env['DATABASE_URL'];
const journal = JSON.parse(readFileSync(new URL('../../drizzle/meta/_journal.json', import.meta.url), 'utf8')) as {
  entries: unknown[];
};

describe('a database server', { skip: server === undefined && 'there is no DATABASE_URL' }, () => {
  test('is migrated once by processes that start together', async () => {
    const databaseUrl = await emptyDatabase(server ?? '');
    const openers = Array.from({ length: 4 }, () => open(folder, databaseUrl));
    try {
      assert.deepEqual(await Promise.all(openers.map(({ said }) => said)), ['open', 'open', 'open', 'open']);
      const client = new pg.Client(databaseUrl);
      await client.connect();
      const { rows } = await client.query('select count(*)::int as count from drizzle.__drizzle_migrations');
      await client.end();
      assert.deepEqual(rows, [{ count: journal.entries.length }]);
    } finally {
      for (const opener of openers) await end(opener);
    }
  });
});

test('a server that cannot be reached is an error at once, not a wait', async () => {
  await assert.rejects(connectDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataFolder: folder }), {
    code: 'ECONNREFUSED',
  });
});

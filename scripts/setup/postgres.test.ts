import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { findCommand } from './command.ts';
import { ensurePostgres } from './postgres.ts';
import { startPostgres } from './postgres-server.ts';

test('a command is found in the folders beside the PATH, and only if it can be run', () => {
  equal(findCommand(['no-such-program'], ['/']), undefined);
  equal(findCommand(['no-such-program', 'passwd'], ['/etc']), findCommand(['passwd']));
});

test('a PostgreSQL server of version 15 or later starts on a port of its own, has trigrams, and leaves nothing', async (context) => {
  const commands = ensurePostgres();
  if (commands === undefined) return context.skip('no PostgreSQL server can be had here');
  const server = await startPostgres(commands);
  const client = new pg.Client(server.url);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>(
      `SELECT current_setting('server_version') AS server_version`,
    );
    match(rows[0]?.server_version ?? '', /^(1[5-9]|[2-9]\d)/);
    await client.query('CREATE EXTENSION pg_trgm');
    const similar = await client.query<{ matches: boolean }>(`SELECT 'postgres' % 'postgers' AS matches`);
    equal(similar.rows[0]?.matches, true);
  } finally {
    await client.end();
    await server.stop();
  }
  const late = new pg.Client(server.url);
  const refused = await late.connect().then(
    () => undefined,
    (error: unknown) => error,
  );
  match(String(refused), /ECONNREFUSED/);
});

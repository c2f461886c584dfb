import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, test } from 'node:test';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';
import { runFaults } from './run.ts';

const kills = Number(process.env['FAULTS_KILLS'] ?? 5);
const seed = Number(process.env['FAULTS_SEED'] ?? randomInt(2 ** 31));

const survive = async (server: string | null, say: (line: string) => void): Promise<void> => {
  say(`FAULTS_SEED=${seed}`);
  const outcome = await runFaults({ server, kills, seed });
  say(`${outcome.kills} kills, ${outcome.purchases} purchases, ${outcome.repeated} mails and webhooks sent again`);
  assert.ok(outcome.purchases > 0);
  assert.deepEqual(outcome.wrong, []);
};

/** Milliseconds; a store that never comes to an end of what it has to do has failed, too. */
const timeout = 900_000;

describe('a store that is killed while people buy loses nothing and does nothing twice', { concurrency: true }, () => {
  test('on PGlite', { timeout }, (context) => survive(null, (line) => context.diagnostic(line)));

  test('on PostgreSQL', { timeout }, async (context) => {
    const commands = ensurePostgres();
    if (commands === undefined) return context.skip('no PostgreSQL server is here');
    const server = await startPostgres(commands, { fsync: 'off' });
    try {
      await survive(server.url, (line) => context.diagnostic(line));
    } finally {
      await server.stop();
    }
  });
});

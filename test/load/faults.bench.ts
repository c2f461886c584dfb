/** Whether anything is lost or doubled where the store is killed while people buy. */
import { randomInt } from 'node:crypto';
import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';
import { type RunOutcome, runFaults } from '../faults/run.ts';

/** On each database; several stores live one after the other, so that what one run finds is not hidden by another. */
const runs = 3;
const killsPerRun = 52;

const killOn = async (server: string | null): Promise<RunOutcome[]> => {
  const outcomes: RunOutcome[] = [];
  for (let run = 0; run < runs; run += 1) {
    const seed = randomInt(2 ** 31);
    console.error(`  ${server === null ? 'PGlite' : 'PostgreSQL'}, seed ${seed}`);
    const outcome = await runFaults({ server, kills: killsPerRun, seed });
    console.error(
      `  seed ${seed}: ${outcome.kills} kills, ${outcome.purchases} purchases, ${outcome.repeated} sent again`,
    );
    for (const sentence of outcome.wrong) console.error(`  seed ${seed}: ${sentence}`);
    outcomes.push(outcome);
  }
  return outcomes;
};

export default {
  'faults.purchase': async () => {
    const commands = ensurePostgres();
    if (commands === undefined) throw new Error('There is no PostgreSQL server to kill a store on.');
    const server = await startPostgres(commands, { fsync: 'off' });
    try {
      // At the same time: both wait more than they work.
      const outcomes = (await Promise.all([killOn(server.url), killOn(null)])).flat();
      const wrong = outcomes.reduce((total, outcome) => total + outcome.wrong.length, 0);
      const kills = outcomes.reduce((total, outcome) => total + outcome.kills, 0);
      return figure(wrong, '1', kills);
    } finally {
      await server.stop();
    }
  },
} satisfies Bench;

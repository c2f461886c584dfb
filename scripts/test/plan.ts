import type { PostgresCommands } from '../setup/postgres.ts';
import { startPostgres } from '../setup/postgres-server.ts';
import { type Step, type SuiteOptions, check, suite } from './step.ts';

/** Steps of a lane run one after the other, lanes at the same time, phases one after the other. */
export type Phase = readonly (readonly Step[])[];

const nodeTests = (name: string, files: string, options: SuiteOptions = {}): Step => {
  // The shell puts in the name of the file, which only the running suite knows.
  const reporters =
    '--test-reporter=spec --test-reporter-destination=stdout --test-reporter=./scripts/test/node-reporter.ts --test-reporter-destination="$TEST_COUNTS"';
  return suite(name, ['sh', '-c', `exec node --test ${reporters} '${files}'`], options);
};

/** In one process, since each takes most of the store's sources. @param settings `DATABASE_URL`, or else the embedded database is tested */
const storeTests = (name: string, settings: Readonly<Record<string, string>> = {}): Step =>
  nodeTests(name, 'scripts/test/together.ts', {
    needs: ['bundle', 'registry'],
    environment: () => ({ TEST_FILES: 'packages/store/src/**/*.test.ts', ...settings }),
  });

const storeOnPostgres = (commands: () => PostgresCommands | undefined): Step => {
  const name = 'store on PostgreSQL';
  return {
    name,
    needs: ['bundle', 'postgres', 'registry'],
    run: async (output, signal) => {
      const found = commands();
      if (found === undefined) throw new Error('There is no PostgreSQL server.');
      const server = await startPostgres(found, { fsync: 'off' });
      try {
        return await storeTests(name, { DATABASE_URL: server.url }).run(output, signal);
      } finally {
        await server.stop();
      }
    },
  };
};

/**
 * Everything that has to hold, in the order of the summary.
 * @param postgres the server's commands, asked for when its tests start
 */
export const plan = (postgres: () => PostgresCommands | undefined): readonly Phase[] => [
  [
    [check('lint', 'oxlint'), check('format', 'oxfmt', '--check')],
    [check('types', 'node', 'scripts/typecheck/main.ts')],
    [check('unused', 'knip', '--no-progress')],
  ],
  [[check('build', 'node', 'scripts/build/main.ts'), check('packages', 'node', 'scripts/build/check.ts')]],
  [
    [
      nodeTests('license', 'packages/license/src/**/*.test.ts'),
      nodeTests('contract', 'packages/contract/src/**/*.test.ts'),
      nodeTests('client', 'packages/client/src/**/*.test.ts'),
      nodeTests('react', 'packages/react/src/**/*.test.ts'),
      nodeTests('scripts', 'scripts/**/*.test.ts'),
      nodeTests('conformance', 'test/conformance/**/*.test.ts', { needs: ['bundle'] }),
      nodeTests('size', 'test/size/**/*.test.ts', { needs: ['bundle', 'chromium'] }),
      nodeTests('cli', 'packages/cli/src/**/*.test.ts', { needs: ['bundle', 'registry', 'shells'] }),
      storeTests('store on PGlite'),
    ],
    [
      suite('elements in Chromium', ['wtr'], { needs: ['chromium'] }),
      suite('end to end', ['playwright', 'test'], { needs: ['bundle', 'chromium'] }),
      nodeTests('faults', 'test/faults/**/*.test.ts'),
      storeOnPostgres(postgres),
    ],
  ],
];

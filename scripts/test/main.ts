/**
 * `pnpm test [NAME…]`: checks and tests everything, or the steps whose name starts with NAME.
 * Prints one summary at the end, its last line `N passed, N failed`; exits 1 when anything failed.
 */
import { ensureChromium } from '../setup/chromium.ts';
import { ensurePostgres } from '../setup/postgres.ts';
import { startPostgres } from '../setup/postgres-server.ts';
import { ensureRegistryTools } from '../setup/registry.ts';
import { type Counts, describe, sum } from './counts.ts';
import { type Check, type Suite, runStep } from './suite.ts';

const check = (name: string, ...command: string[]): Check => ({ kind: 'check', name, command });
const nodeTests = (name: string, environment: Record<string, string>, ...files: string[]): Suite => ({
  kind: 'suite',
  name,
  environment,
  command: [
    'sh',
    '-c',
    `exec node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=./scripts/test/node-reporter.ts --test-reporter-destination="$TEST_COUNTS" ${files.map((file) => `'${file}'`).join(' ')}`,
  ],
});

const storeTests = 'packages/store/src/**/*.test.ts';
const wanted = process.argv.slice(2);
const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

const steps: (Check | Suite)[] = [
  check('lint', 'oxlint'),
  check('format', 'oxfmt', '--check'),
  check('types', 'node', 'scripts/typecheck/main.ts'),
  check('unused', 'knip'),
  check('build', 'node', 'scripts/build/main.ts'),
  check('packages', 'node', 'scripts/build/check.ts'),
  nodeTests(
    'node',
    {},
    'packages/{contract,client,cli}/src/**/*.test.ts',
    'scripts/**/*.test.ts',
    'test/{conformance,size}/**/*.test.ts',
  ),
  nodeTests('store on PGlite', {}, storeTests),
  { kind: 'suite', name: 'elements in Chromium', command: ['wtr'] },
  { kind: 'suite', name: 'end to end', command: ['playwright', 'test'] },
];

const results: { name: string; counts: Counts }[] = [];
const runNamed = async (step: Check | Suite) => {
  console.log(`\n── ${step.name} ──`);
  results.push({ name: step.name, counts: await runStep(step) });
};

process.env['CHROMIUM_PATH'] = ensureChromium();
const missingTools = ensureRegistryTools();
if (missingTools.length > 0) console.log(`Without ${missingTools.join(', ')}: the tests that need them are skipped.`);
for (const step of steps.filter(isWanted)) await runNamed(step);

const onPostgres = { name: 'store on PostgreSQL' };
if (isWanted(onPostgres)) {
  const commands = ensurePostgres();
  if (commands === undefined) console.log('\nNo PostgreSQL server here: the store was tested on PGlite alone.');
  else {
    const server = await startPostgres(commands, { fsync: 'off' });
    try {
      await runNamed(nodeTests(onPostgres.name, { DATABASE_URL: server.url }, storeTests));
    } finally {
      await server.stop();
    }
  }
}

const total = sum(results.map(({ counts }) => counts));
console.log('\n── summary ──');
for (const { name, counts } of results) console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${describe(counts)}`);
console.log(`\n${describe(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

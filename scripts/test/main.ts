/**
 * `pnpm test [NAME…]`: checks and tests everything, or the steps whose name starts with NAME.
 * Prints one summary at the end, its last line `N passed, N failed`; exits 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureChromium, ensureChromiumShell } from '../setup/chromium.ts';
import { type PostgresCommands, ensurePostgres } from '../setup/postgres.ts';
import { ensureRegistryTools } from '../setup/registry.ts';
import { ensureShells } from '../setup/shells.ts';
import { describe, sum } from './counts.ts';
import { memoryFolder } from './memory-folder.ts';
import { plan } from './plan.ts';
import { runPlan } from './run-plan.ts';
import type { Need, Step } from './step.ts';

// Half of a short test file's time is reading the same sources as the file before it.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/chandlery/compiled');
const folder = memoryFolder();
if (folder !== undefined) process.env['TMPDIR'] ??= folder;

const wanted = process.argv.slice(2);
const isWanted = ({ name }: Step) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

let postgres: PostgresCommands | undefined;
const all = plan(() => postgres);
const select = (keep: (step: Step) => boolean) => all.map((phase) => phase.map((lane) => lane.filter(keep)));
const asked = select(isWanted).flat().flat();
if (asked.length === 0) {
  console.error(`No step is named ${wanted.join(', ')}. There is:`);
  for (const { name } of all.flat().flat()) console.error(`  ${name}`);
  process.exit(2);
}

const isNeeded = (need: Need) => asked.some(({ needs }) => needs.includes(need));
// Where the build is not a step of this run, its tests need what it makes all the same.
if (isNeeded('bundle') && !asked.some(({ name }) => name === 'build'))
  spawnSync(process.execPath, ['scripts/build/main.ts', '--if-stale', 'embed', 'examples'], { stdio: 'inherit' });
if (isNeeded('chromium')) {
  process.env['CHROMIUM_SHELL_PATH'] = ensureChromiumShell();
  process.env['CHROMIUM_PATH'] = ensureChromium();
}
const missing = [...(isNeeded('registry') ? ensureRegistryTools() : []), ...(isNeeded('shells') ? ensureShells() : [])];
if (missing.length > 0) console.log(`Without ${missing.join(', ')}: the tests that need them are skipped.`);
if (isNeeded('postgres')) postgres = ensurePostgres();
const cannotRun = ({ needs }: Step) => needs.includes('postgres') && postgres === undefined;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interruption.abort());

const steps = select((step) => isWanted(step) && !cannotRun(step));
const results = await runPlan(steps, (chunk) => process.stdout.write(chunk), interruption.signal);

const total = sum(results.map(({ counts }) => counts));
console.log(`\n── summary ${interruption.signal.aborted ? '(interrupted) ' : ''}──`);
for (const { name, counts, duration } of results) {
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${describe(counts)} (${(duration / 1000).toFixed(1)} s)`);
  for (const failure of counts.failures ?? []) console.log(`    ${failure}`);
}
for (const { name } of asked.filter(cannotRun)) console.log(`– ${name}: left out, no PostgreSQL server is here`);
console.log(`\n${describe(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

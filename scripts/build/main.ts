/**
 * `pnpm build [--if-stale] [NAME…]`: builds the published packages and the bundle that a store serves, or those named.
 * `--if-stale` leaves out the bundle where nothing that it is made from has changed since.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isFresh } from './is-fresh.ts';
import { libraries, published } from './packages.ts';

/** `embed` is the bundle of the elements that a store serves. */
const all: readonly string[] = [...published, 'embed'];

const run = (command: string, ...args: string[]) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(`${command} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
};

const bundle = (mode: string) => run('vite', 'build', '--mode', mode, '--logLevel', 'warn');

/** All that the bundle is made from, the tools' releases included. */
const bundleSources = [
  'packages/{contract,client,elements}/src/**',
  'packages/{contract,client,elements}/package.json',
  'scripts/build/*',
  'vite.config.ts',
  'pnpm-lock.yaml',
];

const { values: flags, positionals: wanted } = parseArgs({
  options: { 'if-stale': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is nothing to build that is named ${unknown.join(', ')}. There is ${all.join(', ')}.`);
  process.exit(2);
}

for (const name of all.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  if (name === 'embed') {
    if (!flags['if-stale'] || !isFresh('packages/elements/dist/embed/integrity.json', bundleSources)) bundle(name);
    continue;
  }
  const folder = `packages/${name}`;
  rmSync(`${folder}/dist`, { recursive: true, force: true });
  // What runs under Node alone needs no bundler: the compiler's output is enough.
  if (libraries.some((library) => library === name)) bundle(name);
  run('tsc', '-p', `${folder}/tsconfig.build.json`);
  if (existsSync(`${folder}/scripts/describe.ts`)) run('node', `${folder}/scripts/describe.ts`);
}

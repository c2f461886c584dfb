/**
 * `pnpm build [--if-stale] [NAME…]`: builds the published packages, the bundle that a store serves and the examples, or those named.
 * `--if-stale` leaves out the bundle and the examples where nothing that they are made from has changed since.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { isFresh } from './is-fresh.ts';
import { libraries, published } from './packages.ts';

/** `embed` is the bundle of the elements that a store serves; `examples` are those example sites that have a build. */
const all: readonly string[] = [...published, 'embed', 'examples'];

const run = (command: string, ...args: string[]) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(`${command} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
};

const bundle = (mode: string) => run('vite', 'build', '--mode', mode, '--logLevel', 'warn');

/** All that the bundle is made from, the tools' releases included. */
const bundleSources = [
  'packages/{license,contract,client,elements}/src/**',
  'packages/{license,contract,client,elements}/package.json',
  'scripts/build/*',
  'vite.config.ts',
  'pnpm-lock.yaml',
];

const exampleSources = [
  'packages/{contract,client,license,elements,react}/src/**',
  'packages/{client,elements,react}/package.json',
  'examples/html/brand/*',
  'pnpm-lock.yaml',
];

const buildExamples = (ifStale: boolean) => {
  for (const config of globSync('examples/*/vite.config.ts')) {
    const folder = dirname(config);
    const sources = [...exampleSources, `${folder}/*.{html,ts}`, `${folder}/src/**`];
    if (!ifStale || !isFresh(`${folder}/dist/index.html`, sources))
      run('vite', 'build', folder, '--logLevel', 'warn', '--config', config);
  }
};

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
  if (name === 'examples') {
    buildExamples(flags['if-stale']);
    continue;
  }
  const folder = `packages/${name}`;
  rmSync(`${folder}/dist`, { recursive: true, force: true });
  // What runs under Node alone needs no bundler: the compiler's output is enough.
  if (libraries.some((library) => library === name)) bundle(name);
  run('tsc', '-p', `${folder}/tsconfig.build.json`);
  if (existsSync(`${folder}/scripts/describe.ts`)) run('node', `${folder}/scripts/describe.ts`);
}

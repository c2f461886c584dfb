/**
 * `pnpm bench [NAME…] [--json]`: measures the figures of every `test/{load,size}/*.bench.ts` whose name starts with one of NAME.
 * Progress and failures go to standard error; `--json` prints `{ name: { value, unit, against, ratio } }` and nothing else.
 * Exits 1 where a figure could not be measured, 2 where no figure is so named.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './figure.ts';
import { type BenchFile, choose, figuresOf, measureAll } from './measure.ts';

const { values: flags, positionals: wanted } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

// What pages download is measured as a store serves it.
const build = spawnSync(process.execPath, ['scripts/build/main.ts', '--if-stale', 'embed'], {
  stdio: ['ignore', 2, 2],
});
if (build.status !== 0) process.exit(1);

const files: BenchFile[] = [];
for (const path of globSync('test/{load,size}/**/*.bench.ts').toSorted()) {
  const { default: bench } = (await import(resolve(path))) as { default: Bench };
  files.push({ path, bench });
}
const all = figuresOf(files);
const chosen = choose(all, wanted);
if (chosen.size === 0) {
  console.error(`No figure is named ${wanted.join(', ')}. There is:`);
  for (const name of all.keys()) console.error(`  ${name}`);
  process.exit(2);
}

const figures = await measureAll(
  chosen,
  (name, error) => {
    process.exitCode = 1;
    console.error(`${name} could not be measured:`, error);
  },
  (name) => console.error(`measuring ${name}`),
);

const round = (value: number) => Number(value.toPrecision(4));
if (flags.json) console.log(JSON.stringify(figures, null, 2));
else {
  const rows = Object.entries(figures).map(([name, { value, unit, against, ratio }]) => [
    name,
    { value: round(value), unit, against: round(against), ratio: ratio === null ? '–' : round(ratio) },
  ]);
  console.table(Object.fromEntries(rows));
}
process.exit();

/**
 * `pnpm bench [NAME…] [--json]`: measures the figures of every `test/{load,size}/*.bench.ts` whose name starts with one of NAME.
 * Progress and failures go to standard error; `--json` prints `{ name: { value, unit, against, ratio } }` and nothing else.
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Figure } from './figure.ts';

const { values: flags, positionals: wanted } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isWanted = (name: string) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));
const round = (value: number) => Number(value.toPrecision(4));

const figures: Record<string, Figure> = {};
const files = globSync('test/{load,size}/**/*.bench.ts').toSorted();
for (const file of files) {
  const { default: bench } = (await import(resolve(file))) as { default: Bench };
  for (const [name, measure] of Object.entries(bench)) {
    if (!isWanted(name)) continue;
    console.error(`measuring ${name}`);
    try {
      figures[name] = await measure();
    } catch (error) {
      process.exitCode = 1;
      console.error(`${name} could not be measured:`, error);
    }
  }
}

if (flags.json) console.log(JSON.stringify(figures, null, 2));
else {
  const rows = Object.entries(figures).map(([name, { value, unit, against, ratio }]) => [
    name,
    { value: round(value), unit, against: round(against), ratio: ratio === null ? '–' : round(ratio) },
  ]);
  console.table(Object.fromEntries(rows));
}
process.exit();

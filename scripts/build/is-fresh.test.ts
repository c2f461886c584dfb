import { equal } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFresh } from './is-fresh.ts';

const at = (path: string, minute: number) => utimesSync(path, minute * 60, minute * 60);

/** A result of minute 2 made from files of minute 1. */
const built = (context: { after: (end: () => void) => void }) => {
  const folder = mkdtempSync(join(tmpdir(), 'chandlery-fresh-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const [source, inner, result] = [join(folder, 'src'), join(folder, 'src', 'inner'), join(folder, 'result')];
  mkdirSync(inner, { recursive: true });
  for (const file of [join(source, 'one.ts'), join(inner, 'two.ts'), result]) writeFileSync(file, '');
  for (const path of [join(source, 'one.ts'), join(inner, 'two.ts'), inner, source]) at(path, 1);
  at(result, 2);
  return { source, inner, result, sources: [join(folder, 'src/**')] };
};

test('a result newer than all it was made from is fresh', (context) => {
  const { result, sources } = built(context);
  equal(isFresh(result, sources), true);
});

test('a result that is not there is stale', (context) => {
  const { result, sources } = built(context);
  rmSync(result);
  equal(isFresh(result, sources), false);
});

test('a file changed, added or taken away in the deepest folder makes the result stale', (context) => {
  const changed = built(context);
  at(join(changed.inner, 'two.ts'), 3);
  equal(isFresh(changed.result, changed.sources), false);
  const added = built(context);
  writeFileSync(join(added.inner, 'three.ts'), '');
  equal(isFresh(added.result, added.sources), false);
  const removed = built(context);
  rmSync(join(removed.inner, 'two.ts'));
  equal(isFresh(removed.result, removed.sources), false);
});

import { deepEqual, equal } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import type { Counts } from './counts.ts';

const source = `import { describe, test } from 'node:test';
test('holds', () => {});
test('waits', { skip: true }, () => {});
describe('a suite', () => test('does not', () => { throw new Error(); }));`;

test('a run tells its counts, and the file and name of each test that failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chandlery-reporter-'));
  try {
    const file = join(folder, 'some.test.mjs');
    writeFileSync(file, source);
    const reporter = `--test-reporter=${resolve('scripts/test/node-reporter.ts')}`;
    const { NODE_TEST_CONTEXT: _of, ...env } = process.env;
    const { stdout, status } = spawnSync(process.execPath, ['--test', reporter, file], { encoding: 'utf8', env });
    equal(status, 1);
    const expected: Counts = { passed: 1, failed: 1, skipped: 1, failures: [`${relative('', file)}: does not`] };
    deepEqual(JSON.parse(stdout), expected);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

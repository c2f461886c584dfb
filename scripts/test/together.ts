/**
 * Runs the test files that `TEST_FILES` matches in one process, one after the other, each as a suite of its own.
 * A process for each would spend more time on starting, and on reading the same sources again, than on most files' tests.
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'node:test';

for (const file of globSync(process.env['TEST_FILES'] ?? '').toSorted())
  describe(file, async () => {
    await import(resolve(file));
  });

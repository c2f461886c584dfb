import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, Suite } from '@playwright/test/reporter';
import type { Counts } from './counts.ts';

/** A reporter of Playwright that writes the counts of the run, as JSON, to the file that `TEST_COUNTS` names. */
export default class CountingReporter implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const file = process.env['TEST_COUNTS'];
    if (file === undefined) return;
    const tests = this.#suite?.allTests() ?? [];
    const outcomes = tests.map((test) => test.outcome());
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    const counts: Counts = {
      passed: count('expected') + count('flaky'),
      failed: count('unexpected') + this.#errors,
      skipped: count('skipped'),
      failures: tests
        .filter((test) => test.outcome() === 'unexpected')
        .map(({ location, title }) => `${relative('', location.file)}: ${title}`),
    };
    writeFileSync(file, JSON.stringify(counts));
  }
}

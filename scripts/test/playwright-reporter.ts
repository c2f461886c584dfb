import { writeFileSync } from 'node:fs';
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
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    const counts: Counts = {
      passed: count('expected') + count('flaky'),
      failed: count('unexpected') + this.#errors,
      skipped: count('skipped'),
    };
    writeFileSync(file, JSON.stringify(counts));
  }
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, noTests } from './counts.ts';
import { type Output, execute } from './execute.ts';

/** What a step finds on the machine, or installs, before anything runs. */
export type Need = 'bundle' | 'chromium' | 'postgres' | 'registry' | 'shells';

/** One line of the summary. */
export interface Step {
  readonly name: string;
  readonly needs: readonly Need[];
  readonly run: (output: Output, signal: AbortSignal) => Promise<Counts>;
}

/** A command whose exit code is one test: a linter, a type check. */
export const check = (name: string, ...command: string[]): Step => ({
  name,
  needs: [],
  run: async (output, signal) =>
    (await execute({ command, output, signal })) ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 },
});

export interface SuiteOptions {
  readonly needs?: readonly Need[];
  /** Asked for when the suite starts. */
  readonly environment?: () => Readonly<Record<string, string>>;
}

const readCounts = (file: string): Counts | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
};

/**
 * A command that runs tests and writes their counts to the file that `TEST_COUNTS` names.
 * One that fails without a failed test, or that ran no test at all, has failed all the same.
 */
export const suite = (name: string, command: readonly string[], options: SuiteOptions = {}): Step => ({
  name,
  needs: options.needs ?? [],
  run: async (output, signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'chandlery-test-'));
    const file = join(folder, 'counts.json');
    const endedWell = await execute({
      command,
      environment: { ...options.environment?.(), TEST_COUNTS: file },
      output,
      signal,
    });
    const counts = readCounts(file);
    rmSync(folder, { recursive: true });
    if (counts === undefined) {
      output(`${name} ended without counting its tests.\n`);
      return { ...noTests, failed: 1 };
    }
    if (counts.failed > 0) return counts;
    if (counts.passed === 0) output(`${name} ran no test.\n`);
    return endedWell && counts.passed > 0 ? counts : { ...counts, failed: 1 };
  },
});

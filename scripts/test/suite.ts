import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, noTests } from './counts.ts';

/** A command whose exit code is one test: a linter, a type check. */
export interface Check {
  readonly kind: 'check';
  readonly name: string;
  readonly command: readonly string[];
}

/** A command that runs tests and writes their counts to the file that `TEST_COUNTS` names. */
export interface Suite {
  readonly kind: 'suite';
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const execute = async (command: readonly string[], environment: Readonly<Record<string, string>>): Promise<boolean> => {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
};

const runCheck = async ({ command }: Check): Promise<Counts> =>
  (await execute(command, {})) ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 };

/** A suite that fails without a failed test, or that ran no test at all, has failed all the same. */
const runSuite = async ({ command, environment }: Suite): Promise<Counts> => {
  const folder = mkdtempSync(join(tmpdir(), 'chandlery-test-'));
  const file = join(folder, 'counts.json');
  const endedWell = await execute(command, { ...environment, TEST_COUNTS: file });
  let counts = noTests;
  try {
    counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    console.error('The suite wrote no counts.');
  }
  rmSync(folder, { recursive: true });
  const ranNone = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (!endedWell || ranNone) ? { ...counts, failed: 1 } : counts;
};

export const runStep = (step: Check | Suite): Promise<Counts> =>
  step.kind === 'check' ? runCheck(step) : runSuite(step);

import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { noTests } from './counts.ts';
import { runPlan } from './run-plan.ts';
import type { Step } from './step.ts';

const never = new AbortController().signal;
const one = { ...noTests, passed: 1 };
const step = (name: string, run: Step['run']): Step => ({ name, needs: [], run });

test('lanes run at the same time, their output and results stand in the order of the plan', async () => {
  const said: string[] = [];
  const first = Promise.withResolvers<void>();
  const results = await runPlan(
    [
      [
        [
          step('waits for the other lane', async (output) => {
            await first.promise;
            output('slow\n');
            return one;
          }),
        ],
        [
          step('ends first', async (output) => {
            output('quick\n');
            first.resolve();
            return { ...one, skipped: 2 };
          }),
        ],
      ],
      [[step('of the next phase', async () => ({ ...noTests, failed: 3 }))]],
    ],
    (chunk) => said.push(String(chunk)),
    never,
  );
  equal(
    said.join(''),
    '\n── waits for the other lane ──\nslow\n\n── ends first ──\nquick\n\n── of the next phase ──\n',
  );
  deepEqual(
    results.map(({ name, counts }) => [name, counts.passed, counts.failed, counts.skipped]),
    [
      ['waits for the other lane', 1, 0, 0],
      ['ends first', 1, 0, 2],
      ['of the next phase', 0, 3, 0],
    ],
  );
});

test('a step that throws has failed, and those after it run all the same', async () => {
  const results = await runPlan(
    [[[step('throws', () => Promise.reject(new Error('no server'))), step('runs', async () => one)]]],
    () => undefined,
    never,
  );
  deepEqual(
    results.map(({ counts }) => counts),
    [{ ...noTests, failed: 1 }, one],
  );
});

test('after an interruption nothing more is started', async () => {
  const interruption = new AbortController();
  const interrupted = step('is interrupted', async () => {
    interruption.abort();
    return { ...noTests, failed: 1 };
  });
  const after = step('comes after', async () => one);
  const results = await runPlan([[[interrupted, after]], [[after]]], () => undefined, interruption.signal);
  deepEqual(
    results.map(({ name }) => name),
    ['is interrupted'],
  );
});

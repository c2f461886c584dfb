import { deepEqual, match, rejects } from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { check, suite } from './step.ts';

const never = new AbortController().signal;

const run = async (step: ReturnType<typeof check>, signal = never) => {
  const said: string[] = [];
  const counts = await step.run((chunk) => said.push(String(chunk)), signal);
  return { counts, said: said.join('') };
};

const node = (source: string) => [process.execPath, '--input-type=module', '--eval', source];

/** A suite that counts its tests, and then does as told. */
const counting = (passed: number, failed: number, skipped = 0, then = '') =>
  suite(
    'a suite',
    node(
      `import { writeFileSync } from 'node:fs';
       writeFileSync(process.env.TEST_COUNTS, JSON.stringify(${JSON.stringify({ passed, failed, skipped })})); ${then}`,
    ),
  );

describe('a check', () => {
  test('that ends well is one test passed', async () => {
    const { counts, said } = await run(check('a check', ...node('console.log("out"); console.error("err")')));
    deepEqual(counts, { passed: 1, failed: 0, skipped: 0 });
    match(said, /out\n/);
    match(said, /err\n/);
  });

  test('that ends badly is one test failed', async () => {
    const { counts } = await run(check('a check', ...node('process.exit(3)')));
    deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
  });

  test('whose program is not there is one test failed, and says so', async () => {
    const { counts, said } = await run(check('a check', 'no-such-program'));
    deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
    match(said, /no-such-program could not be run/);
  });
});

describe('a suite', () => {
  test('has the counts that it wrote', async () => {
    deepEqual((await run(counting(3, 0, 2))).counts, { passed: 3, failed: 0, skipped: 2 });
    deepEqual((await run(counting(3, 2, 0, 'process.exit(1)'))).counts, { passed: 3, failed: 2, skipped: 0 });
  });

  test('that ran no test has failed, skipped ones or none', async () => {
    const { counts, said } = await run(counting(0, 0, 4));
    deepEqual(counts, { passed: 0, failed: 1, skipped: 4 });
    match(said, /ran no test/);
  });

  test('that ends badly though every test passed has failed', async () => {
    deepEqual((await run(counting(3, 0, 0, 'process.exit(1)'))).counts, { passed: 3, failed: 1, skipped: 0 });
  });

  test('that dies before it has counted has failed', async () => {
    const { counts, said } = await run(suite('a suite', node('process.kill(process.pid, "SIGKILL")')));
    deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
    match(said, /without counting/);
  });

  test('is told the settings that are asked for when it starts', async () => {
    let port = '1';
    const step = suite('a suite', node('console.log(`port ${process.env.TOLD}`)'), {
      environment: () => ({ TOLD: port }),
    });
    port = '2';
    match((await run(step)).said, /port 2/);
  });
});

describe('what a command leaves behind', () => {
  /** Starts a process that outlives its parent and says its id. */
  const leaving = (then: string) =>
    node(
      `import { spawn } from 'node:child_process';
       const left = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       left.unref(); console.log('left ' + left.pid); ${then}`,
    );
  /** Ends well only once no such process is there. */
  const gone = async (pid: number) => {
    for (;;) {
      process.kill(pid, 0);
      await delay(10);
    }
  };
  const leftOf = (said: string) => Number(/left (\d+)/.exec(said)?.[1]);

  test('ends with it', { timeout: 20_000 }, async () => {
    const { said } = await run(check('a check', ...leaving('process.exit(0)')));
    await rejects(gone(leftOf(said)), { code: 'ESRCH' });
  });

  test('ends when it is interrupted', { timeout: 20_000 }, async () => {
    const interruption = new AbortController();
    let said = '';
    const counts = await check('a check', ...leaving('setInterval(() => {}, 1000)')).run((chunk) => {
      said += String(chunk);
      if (said.includes('left')) interruption.abort();
    }, interruption.signal);
    deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
    await rejects(gone(leftOf(said)), { code: 'ESRCH' });
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createLog } from '../log/log.ts';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { type JobQueue, type QueueTerms, startQueue } from './queue.ts';

let opened: TestDatabase;
let queue: JobQueue;
before(async () => {
  opened = await openTestDatabase();
  queue = await startQueue(opened.queue, createLog('silent'));
});
after(async () => {
  await queue.stop();
  await opened.close();
});

const terms = (name: string, limit = 0): QueueTerms => ({
  name,
  retries: { limit, delay: 1, longest: 1 },
  patience: 60,
  concurrency: 1,
});

/** Does what a queue is given. @returns resolves with it, once it was given so many */
const collect = async (name: string, count: number, limit = 0, fail: (attempt: number) => boolean = () => false) => {
  const { promise, resolve } = Promise.withResolvers<unknown[]>();
  const done: unknown[] = [];
  await queue.work(terms(name, limit), ({ data, attempt, isLastAttempt }) => {
    done.push({ ...data, attempt, isLastAttempt });
    if (done.length === count) resolve(done);
    return fail(attempt) ? Promise.reject(new Error('not yet')) : Promise.resolve();
  });
  return { done: promise };
};
const add = (name: string, ...keys: readonly string[]) =>
  opened.database.transaction((transaction) =>
    queue.add(
      transaction,
      name,
      keys.map((key) => ({ key, data: { key } })),
    ),
  );

describe('a job', () => {
  test('is done once, however often it is added', async () => {
    const { done } = await collect('once', 2);
    await add('once', 'a', 'b');
    await add('once', 'a');
    queue.wake();
    const keys = (await done).map((job) => (job as { key: string }).key);
    assert.deepEqual(keys.toSorted(), ['a', 'b']);
  });

  test('of a transaction that failed is never done', async () => {
    const { done } = await collect('undone', 1);
    await assert.rejects(
      opened.database.transaction(async (transaction) => {
        await queue.add(transaction, 'undone', [{ key: 'lost', data: { key: 'lost' } }]);
        throw new Error('no');
      }),
      /no/,
    );
    await add('undone', 'kept');
    queue.wake();
    assert.deepEqual(await done, [{ key: 'kept', attempt: 0, isLastAttempt: true }]);
  });

  test('that fails is tried again, and knows which attempt is the last', async () => {
    const { done } = await collect('again', 2, 1, (attempt) => attempt === 0);
    await add('again', 'a');
    queue.wake();
    assert.deepEqual(await done, [
      { key: 'a', attempt: 0, isLastAttempt: false },
      { key: 'a', attempt: 1, isLastAttempt: true },
    ]);
  });
});

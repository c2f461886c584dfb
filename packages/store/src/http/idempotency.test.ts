import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { page } from '../commerce/test/shop.ts';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import type { Commit } from './atomic.ts';
import { type Command, type Once, createOnce } from './idempotency.ts';
import { idempotencyKeys } from './tables.ts';

let opened: TestDatabase;
let once: Once;
let now = new Date('2026-11-23T12:00:00Z');
before(async () => {
  opened = await openTestDatabase();
  once = createOnce(opened.database, () => now);
});
after(() => opened.close());

const command = (key: string | undefined, changes: Partial<Command> = {}): Command => ({
  route: 'checkouts.create',
  caller: page('pub'),
  request: { product: 'acme/db' },
  key,
  ...changes,
});
const counting = () => {
  let count = 0;
  return { run: () => Promise.resolve({ number: (count += 1) }), count: () => count };
};

describe('a command', () => {
  test('that comes again gets the first answer, and is done once', async () => {
    const { run, count } = counting();
    assert.deepEqual(await once(command('again'), run), { number: 1 });
    assert.deepEqual(await once(command('again'), run), { number: 1 });
    assert.equal(count(), 1);
  });

  test('without a key is done each time', async () => {
    const { run, count } = counting();
    await once(command(undefined), run);
    await once(command(undefined), run);
    assert.equal(count(), 2);
  });

  test('with the key of another is refused', async () => {
    const { run } = counting();
    await once(command('mixed'), run);
    await assert.rejects(once(command('mixed', { request: { product: 'acme/other' } }), run), {
      code: 'idempotency_conflict',
    });
  });

  test('of another caller, or of another kind, is another', async () => {
    const { run, count } = counting();
    await once(command('shared'), run);
    await once(command('shared', { route: 'subscriptions.cancel' }), run);
    await once(command('shared', { caller: { kind: 'anyone' } }), run);
    assert.equal(count(), 3);
  });

  test('that was refused may be sent again', async () => {
    const { run } = counting();
    const refuse = () => Promise.reject(new Error('no'));
    await assert.rejects(once(command('refused'), refuse), /no/);
    assert.deepEqual(await once(command('refused'), run), { number: 1 });
  });

  test('that is under way is not begun again, until whoever began it must have crashed', async () => {
    const { run } = counting();
    const { promise, resolve } = Promise.withResolvers<object>();
    const first = once(command('slow'), () => promise);
    // Not before the first has been written down, which takes longer than this one's turn.
    await once(command('other'), run);
    await assert.rejects(once(command('slow'), run), { code: 'idempotency_conflict' });
    now = new Date(now.getTime() + 61_000);
    assert.deepEqual(await once(command('slow'), run), { number: 2 });
    resolve({});
    await first;
  });

  for (const key of ['', 'x'.repeat(256)])
    test(`with a key of ${key.length} characters is refused`, () =>
      assert.rejects(once(command(key), counting().run), { code: 'invalid_request' }));
});

describe('an atomic command', () => {
  /** One row for each time that it was done. */
  const doing = (mark: string) => ({
    run: (commit: Commit) =>
      commit(async (transaction) => {
        const [row] = await transaction
          .insert(idempotencyKeys)
          .values({ scope: `done ${mark}`, key: randomUUID(), digest: '', startedAt: now })
          .returning();
        return { made: row?.key };
      }),
    count: () => opened.database.$count(idempotencyKeys, eq(idempotencyKeys.scope, `done ${mark}`)),
  });
  const atomic = (key: string) => command(key, { isAtomic: true });

  test('that comes again gets the first answer, and is done once', async () => {
    const { run, count } = doing('again');
    assert.deepEqual(await once(atomic('atomic-again'), run), await once(atomic('atomic-again'), run));
    assert.equal(await count(), 1);
  });

  test('that comes five times at the same moment is done once, and all have its answer', async () => {
    const { run, count } = doing('together');
    const answers = await Promise.all(Array.from({ length: 5 }, () => once(atomic('together'), run)));
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal(await count(), 1);
  });

  test('whose process ends right after its effect has its answer, and is not done again', async () => {
    const { run, count } = doing('cut off');
    const cutOff = async (commit: Commit) => {
      await run(commit);
      throw new Error('killed');
    };
    await assert.rejects(once(atomic('cut-off'), cutOff), /killed/);
    await once(atomic('cut-off'), run);
    assert.equal(await count(), 1);
  });

  test('that was cut off before its effect is done at once when it comes again', async () => {
    const { run, count } = doing('left');
    const row = { scope: 'pk checkouts.create', key: 'left', startedAt: now };
    const digest = createHash('sha256')
      .update(JSON.stringify(command('left').request))
      .digest('base64url');
    await opened.database.insert(idempotencyKeys).values({ ...row, digest });
    await once(atomic('left'), run);
    assert.equal(await count(), 1);
  });

  test('that was refused left nothing, and may be sent again', async () => {
    const { run, count } = doing('refused');
    const refuse = (commit: Commit) =>
      commit(async (transaction) => {
        await run((work) => work(transaction));
        throw new Error('no');
      });
    await assert.rejects(once(atomic('atomic-refused'), refuse), /no/);
    assert.equal(await count(), 0);
    await once(atomic('atomic-refused'), run);
    assert.equal(await count(), 1);
  });

  test('with the key of another is refused', async () => {
    const { run } = doing('mixed');
    await once(atomic('atomic-mixed'), run);
    await assert.rejects(once({ ...atomic('atomic-mixed'), request: {} }, run), { code: 'idempotency_conflict' });
  });
});

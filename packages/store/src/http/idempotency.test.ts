import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { page } from '../commerce/test/shop.ts';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { type Command, type Once, createOnce } from './idempotency.ts';

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

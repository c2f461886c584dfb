import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { advanceClock, createTestClock } from './clock.ts';

const day = 86_400_000;

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

/** How far a clock is ahead, in whole days. */
const ahead = (now: Date): number => Math.round((now.getTime() - Date.now()) / day);

describe('a test clock', () => {
  test('shows the machine’s time until it is advanced, and then that of every process', async () => {
    const [one, other] = [createTestClock(opened.database), createTestClock(opened.database)];
    await one.refresh();
    assert.equal(ahead(one.now()), 0);
    assert.equal(ahead(await advanceClock(opened.database, 10 * day)), 10);
    assert.equal(ahead(await advanceClock(opened.database, 20 * day)), 30);
    for (const clock of [one, other]) {
      await clock.refresh();
      assert.equal(ahead(clock.now()), 30);
    }
  });

  for (const by of [-1, 0.5, Number.NaN])
    test(`does not go by ${by} milliseconds`, () => assert.rejects(advanceClock(opened.database, by), RangeError));
});

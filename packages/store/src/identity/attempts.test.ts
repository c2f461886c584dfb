import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { attempts } from './attempt-tables.ts';
import { createAttempts, forgetAttempts } from './attempts.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

test('attempts are forgotten when they count no longer, and not before', async () => {
  const { database } = opened;
  await createAttempts(database, 'sign-in').count('ann', '192.0.2.1');
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  await forgetAttempts(database, inMinutes(14));
  assert.equal((await database.select().from(attempts)).length, 3);
  await forgetAttempts(database, inMinutes(16));
  assert.equal((await database.select().from(attempts)).length, 2);
  await forgetAttempts(database, inMinutes(61));
  assert.deepEqual(await database.select().from(attempts), []);
});

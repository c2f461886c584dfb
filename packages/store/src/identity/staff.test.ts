/** What the operator's staff need in production. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { type TestStore, openTestStore } from '../server/test/store.ts';
import { users } from './tables.ts';
import { type SignedInPerson, openAccount } from './test/accounts.ts';

let store: TestStore;
let olga: SignedInPerson;
before(async () => {
  store = await openTestStore({ mode: 'production' });
  olga = await openAccount(store, 'olga', { staffRole: 'admin' });
});
after(() => store.close());

const kind = async () => {
  const headers = new Headers({ cookie: olga.browser.cookie() });
  return (await store.app.identity.callers.of(headers, null)).kind;
};

describe('staff in production', () => {
  test('are customers like all others until they have a second factor', async () => {
    assert.equal(await kind(), 'customer');
    const refused = await olga.browser.get('/auth/admin/list-users?limit=1');
    assert.equal(refused.status, 403);
    assert.equal(((await refused.json()) as { code: string }).code, 'SECOND_FACTOR_REQUIRED');
  });

  test('are staff once they have one', async () => {
    await store.database.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, olga.id));
    assert.equal(await kind(), 'operator');
    assert.equal((await olga.browser.get('/auth/admin/list-users?limit=1')).status, 200);
  });
});

describe('signing in', () => {
  test('is refused after ten wrong passwords, even with the right one, and says when to come again', async () => {
    const email = 'emil@example.com';
    const { browser } = await openAccount(store, 'emil');
    for (let attempt = 0; attempt < 10; attempt += 1)
      assert.equal((await browser.post('/auth/sign-in/email', { email, password: 'it is not this' })).status, 401);
    const refused = await browser.post('/auth/sign-in/email', { email, password: 'the password of emil' });
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
  });

  test('that fails says the same of an account that is there and of one that is not', async () => {
    await openAccount(store, 'fritz');
    const answers = ['fritz@example.com', 'nobody@example.com'].map(async (email) => {
      const answer = await olga.browser.post('/auth/sign-in/email', { email, password: 'it is not this' });
      return [answer.status, await answer.text()];
    });
    const [there, none] = await Promise.all(answers);
    assert.deepEqual(there, none);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mailbox, openMailbox } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { join } from '../test/people.ts';
import type { Seen } from '../test/visit.ts';

let store: TestStore;
let mailbox: Mailbox;
before(async () => {
  mailbox = openMailbox();
  const registry = { url: 'https://registry.example:5000' };
  store = await openTestStore({ mailer: mailbox, registry });
});
after(() => store.close());

const tokenIn = (seen: Seen): string => /pat_\w{40}/.exec(seen.text)?.[0] ?? '';

const account = (token: string) =>
  store.request('/v1/account', { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

describe('a personal access token', () => {
  test('is shown once, with the line that signs Docker in, and its owner is told by mail', async () => {
    const visit = await join(store, mailbox, 'ann');
    await visit.open('/account/tokens');
    const seen = await visit.submit('/account/tokens', {
      name: 'laptop',
      days: '90',
      scopes: ['registry:pull', 'account:read'],
    });
    const token = tokenIn(seen);
    assert.match(token, /^pat_/);
    assert.match(seen.text, /docker login registry\.example:5000 --username ann/);
    assert.equal(seen.headers.get('cache-control'), 'no-store');
    assert.equal(await account(token), 200);
    assert.match((await mailbox.take(visit.email)).text, /“laptop”/);
    const later = await visit.open('/account/tokens');
    assert.doesNotMatch(later.text, new RegExp(token));
    assert.match(later.text, /laptop/);
    assert.ok(later.text.includes(token.slice(0, 8)));
  });

  test('may do what was ticked, and that is little unless told', async () => {
    const visit = await join(store, mailbox, 'bea');
    const { form } = await visit.open('/account/tokens');
    const boxes = form('/account/tokens')
      .all('input')
      .filter(({ attributes }) => attributes['name'] === 'scopes');
    assert.deepEqual(
      boxes
        .filter(({ attributes }) => 'checked' in attributes)
        .map(({ attributes }) => attributes['value'])
        .toSorted(),
      ['account:read', 'registry:pull', 'subscriptions:read'],
    );
    assert.ok(!boxes.some(({ attributes }) => attributes['value']?.startsWith('publisher:')));
    const seen = await visit.submit('/account/tokens', { name: 'pull', scopes: ['registry:pull'] });
    assert.equal(await account(tokenIn(seen)), 403);
  });

  test('is not made without a name or anything that it may do', async () => {
    const visit = await join(store, mailbox, 'cem');
    const seen = await visit.post('/account/tokens', { name: ' ', days: '90' });
    assert.equal(seen.status, 422);
    assert.equal(seen.errors['name'], 'Fill this in.');
    assert.match(seen.text, /Choose at least one thing that it may do/);
    assert.match((await visit.open('/account/tokens')).text, /You have no access token yet/);
    assert.equal((await visit.post('/account/tokens', { name: 'x', days: '90', scopes: ['everything'] })).status, 422);
    assert.equal(
      (await visit.post('/account/tokens', { name: 'x', days: '9999', scopes: ['registry:pull'] })).status,
      422,
    );
  });

  test('ends when it is revoked, and cannot be revoked by somebody else', async () => {
    const visit = await join(store, mailbox, 'dee');
    const other = await join(store, mailbox, 'eli');
    await visit.open('/account/tokens');
    const token = tokenIn(await visit.submit('/account/tokens', { name: 'x', scopes: ['account:read'] }));
    const seen = await visit.open('/account/tokens');
    const id = seen.form('/account/tokens/end').all('input')[0]?.attributes['value'] ?? '';
    await other.post('/account/tokens/end', { token: id });
    assert.equal(await account(token), 200);
    assert.match((await visit.submit('/account/tokens/end')).done ?? '', /^The token is revoked/);
    assert.equal(await account(token), 401);
    assert.equal((await visit.post('/account/tokens/end', { token: id })).status, 200);
  });
});

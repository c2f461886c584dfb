/** How people keep their accounts safe, on the pages that are there for it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mailbox, openMailbox } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { authenticatorCode } from '../test/authenticator.ts';
import { comeBack, join, password } from '../test/people.ts';
import type { Seen } from '../test/visit.ts';

let store: TestStore;
let mailbox: Mailbox;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
});
after(() => store.close());

describe('changing the password', () => {
  test('takes the current one, signs out everywhere else, and is told by mail', async () => {
    const visit = await join(store, mailbox, 'ann');
    const other = await comeBack(store, 'ann');
    await visit.open('/account/security');
    const wrong = await visit.submit('/account/security/password', {
      currentPassword: 'not this',
      newPassword: 'another horse battery',
    });
    assert.equal(wrong.status, 422);
    assert.deepEqual(wrong.errors, { currentPassword: 'The password is wrong.' });
    const done = await visit.submit('/account/security/password', {
      currentPassword: password,
      newPassword: 'another horse battery',
    });
    assert.equal(done.done, 'Your password is changed.');
    assert.match((await mailbox.take(visit.email)).subject, /password was changed/);
    assert.equal((await other.open('/account')).heading, 'Sign in');
    assert.equal((await (await comeBack(store, 'ann')).open('/account')).heading, 'Sign in');
    assert.equal((await (await comeBack(store, 'ann', 'another horse battery')).open('/account')).heading, 'Profile');
  });

  test('to the same one is no change', async () => {
    const visit = await join(store, mailbox, 'bea');
    await visit.open('/account/security');
    const seen = await visit.submit('/account/security/password', { currentPassword: password, newPassword: password });
    assert.deepEqual(seen.errors, { newPassword: 'This is the password that you have.' });
  });
});

describe('sessions', () => {
  test('are listed, with the one that asks first, and can be ended one by one or all but that', async () => {
    const visit = await join(store, mailbox, 'cem');
    const [second, third, fourth] = [
      await comeBack(store, 'cem'),
      await comeBack(store, 'cem'),
      await comeBack(store, 'cem'),
    ];
    const seen = await visit.open('/account/security');
    const forms = seen.elements.filter(
      ({ tag, attributes }) => tag === 'form' && attributes['action'] === '/account/security/sessions/end',
    );
    assert.equal(forms.length, 3);
    assert.equal((await visit.submit('/account/security/sessions/end')).done, 'Signed out there.');
    const left = await Promise.all(
      [second, third, fourth].map(async (other) => (await other.open('/account')).heading),
    );
    assert.deepEqual(left.toSorted(), ['Profile', 'Profile', 'Sign in']);
    const ended = await visit.submit('/account/security/sessions/end-others');
    assert.equal(ended.done, 'You are signed out everywhere else.');
    for (const other of [second, third, fourth]) assert.equal((await other.open('/account')).heading, 'Sign in');
    assert.equal((await visit.open('/account')).heading, 'Profile');
  });

  test('of others cannot be ended, and no page has a session’s token', async () => {
    const visit = await join(store, mailbox, 'dee');
    const other = await join(store, mailbox, 'eli');
    const seen = await other.open('/account/security');
    for (const [name, value] of other.cookies)
      if (name.includes('session')) assert.ok(!seen.text.includes(decodeURIComponent(value).split('.')[0] ?? ''));
    const sessions = await store.database.query.sessions.findMany();
    for (const { id } of sessions) await visit.post('/account/security/sessions/end', { session: id });
    assert.equal((await other.open('/account')).heading, 'Profile');
  });
});

const uriIn = (seen: Seen): string =>
  seen
    .form('/account/security/two-step/confirm')
    .all('input')
    .find(({ attributes }) => attributes['name'] === 'uri')?.attributes['value'] ?? '';

describe('two-step sign-in', () => {
  test('is turned on with an app, asks for a code, takes backup codes once, and is turned off', async () => {
    const visit = await join(store, mailbox, 'fay');
    await visit.open('/account/security');
    assert.deepEqual((await visit.submit('/account/security/two-step/turn-on', { password: 'not this' })).errors, {
      password: 'The password is wrong.',
    });
    const setUp = await visit.submit('/account/security/two-step/turn-on', { password });
    assert.equal(setUp.heading, 'Set up two-step sign-in');
    assert.equal(
      setUp.elements.filter(({ tag }) => tag === 'svg').some(({ attributes }) => attributes['role'] === 'img'),
      true,
    );
    const code = authenticatorCode(uriIn(setUp));
    const wrong = await visit.submit('/account/security/two-step/confirm', {
      code: code === '000000' ? '111111' : '000000',
    });
    assert.deepEqual(Object.keys(wrong.errors), ['code']);
    const done = await visit.submit('/account/security/two-step/confirm', { code });
    assert.equal(done.heading, 'Two-step sign-in is on');
    const codes = done.elements
      .filter(({ tag, attributes }) => tag === 'ul' && attributes['class'] === 'codes')
      .flatMap((list) => list.all('code').map(({ text }) => text));
    assert.equal(codes.length, 10);
    assert.match((await mailbox.take(visit.email)).subject, /Two-step sign-in is on/);

    const other = await comeBack(store, 'fay');
    const asked = await other.open('/account');
    assert.equal(asked.heading, 'Sign in');
    await other.submit('/sign-in', { login: 'fay', password });
    assert.deepEqual(Object.keys((await other.submit('/sign-in/second-step', { code: '000000' })).errors), ['code']);
    await other.open('/sign-in/second-step?by=backup&returnTo=/account/security');
    assert.equal((await other.submit('/sign-in/second-step', { code: codes[0] ?? '' })).heading, 'Security');
    const again = await comeBack(store, 'fay');
    await again.open('/sign-in/second-step?by=backup');
    assert.deepEqual((await again.submit('/sign-in/second-step', { code: codes[0] ?? '' })).errors, {
      code: 'This backup code is not right, or has been used.',
    });

    await other.open('/account/security');
    const renewed = await other.submit('/account/security/two-step/new-codes', { password });
    assert.equal(renewed.heading, 'New backup codes');
    await other.open('/account/security');
    const off = await other.submit('/account/security/two-step/turn-off', { password });
    assert.equal(off.done, 'Two-step sign-in is off.');
    assert.match((await mailbox.take(visit.email)).subject, /Two-step sign-in is off/);
    assert.equal((await (await comeBack(store, 'fay')).open('/account')).heading, 'Profile');
  });

  test('lets nobody past its second step who has not done the first', async () => {
    const visit = await comeBack(store, 'nobody');
    await visit.open('/sign-in/second-step');
    const seen = await visit.submit('/sign-in/second-step', { code: '123456' });
    assert.equal(seen.heading, 'Sign in');
    assert.match(seen.text, /That took too long/);
  });
});

/** Signing up, in and out, and what is done about a lost password, as people do it: with the forms of the pages. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathIn } from '../identity/test/mailbox.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';
import { type RealMail, openMail } from './test/mail.ts';
import { comeBack, join, password } from './test/people.ts';
import { openVisit } from './test/visit.ts';

let store: TestStore;
let mailbox: RealMail;
before(async () => {
  mailbox = await openMail();
  store = await openTestStore({ mailer: mailbox.mailer });
});
after(async () => {
  await store.close();
  await mailbox.close();
});

describe('signing up', () => {
  test('takes a form, a mail and a press, and leads to the account', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-up');
    const told = await visit.submit('/sign-up', {
      name: 'Ann Lee',
      email: 'ann@example.com',
      username: 'ann',
      password,
    });
    assert.equal(told.heading, 'Look at your mail');
    const mail = await mailbox.take('ann@example.com');
    assert.match(mail.subject, /Confirm your e-mail address/);
    const link = await visit.open(pathIn(mail));
    assert.equal(link.heading, 'Confirm your e-mail address');
    const account = await visit.submit('/verify-email');
    assert.equal(account.path, '/account/profile?done=verified&lang=en');
    assert.equal(account.done, 'Your e-mail address is confirmed.');
  });

  test('confirms nothing by the link alone, which programs that look at mails follow, too', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-up');
    await visit.submit('/sign-up', { name: 'Bea', email: 'bea@example.com', password });
    const link = pathIn(await mailbox.take('bea@example.com'));
    await openVisit(store).open(link);
    const refused = await comeBack(store, 'bea@example.com').then((other) => other.open('/account'));
    assert.equal(refused.heading, 'Sign in');
    await mailbox.take('bea@example.com');
    await visit.open(link);
    assert.match((await visit.submit('/verify-email')).path, /^\/account\/profile/);
  });

  test('says beside each field what is wrong with it, and keeps what was entered but the password', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-up');
    const seen = await visit.submit('/sign-up', { name: ' ', email: 'nobody', username: 'ann', password: 'short' });
    assert.equal(seen.status, 422);
    assert.match(seen.title, /^Error: Create an account/);
    assert.deepEqual(seen.errors, {
      name: 'Fill this in.',
      email: 'Enter an e-mail address, such as ann@example.com.',
      password: 'Use at least 8 characters.',
    });
    const values = Object.fromEntries(
      seen
        .form('/sign-up')
        .all('input')
        .map(({ attributes: { name = '', value } }) => [name, value]),
    );
    assert.deepEqual(values, { name: ' ', email: 'nobody', username: 'ann', password: undefined });
    const focused = seen.elements.filter(({ attributes }) => 'autofocus' in attributes);
    assert.deepEqual(
      focused.map(({ attributes }) => attributes['name']),
      ['name'],
    );
  });

  test('says that a user name is taken, since user names are public', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-up');
    const seen = await visit.submit('/sign-up', { name: 'X', email: 'x@example.com', username: 'Ann', password });
    assert.deepEqual(seen.errors, { username: 'This user name is taken. Choose another.' });
  });

  test('is in the language that was chosen, and so is the mail', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-up?lang=de');
    await visit.submit('/sign-up', { name: 'Dora', email: 'dora@example.com', password });
    const mail = await mailbox.take('dora@example.com');
    assert.match(mail.subject, /Bestätigen/);
    const link = await visit.open(pathIn(mail));
    assert.equal(link.elements.find(({ tag }) => tag === 'html')?.attributes['lang'], 'de');
  });

  test('leads on to where somebody was going', async () => {
    const visit = openVisit(store);
    const asked = await visit.open('/account/security');
    assert.equal(asked.heading, 'Sign in');
    await visit.open('/sign-up?returnTo=/account/security');
    await visit.submit('/sign-up', { name: 'Eve', email: 'eve@example.com', password });
    await visit.open(pathIn(await mailbox.take('eve@example.com')));
    assert.equal((await visit.submit('/verify-email')).heading, 'Security');
  });
});

describe('signing in', () => {
  test('takes the address or the user name', async () => {
    await join(store, mailbox, 'fay');
    for (const login of ['fay@example.com', 'FAY@example.com', 'fay', 'Fay']) {
      const visit = await comeBack(store, login);
      assert.match((await visit.open('/account')).path, /^\/account\/profile/, login);
    }
  });

  test('leads back to the page that was asked for, and nowhere else', async () => {
    const visit = openVisit(store);
    const seen = await visit.open('/account/security');
    assert.equal(seen.path, '/sign-in?returnTo=/account/security&why=needed');
    assert.equal((await visit.submit('/sign-in', { login: 'fay', password })).path, '/account/security');
    for (const returnTo of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example/',
      '/\t/evil.example/',
      '\\\\evil.example',
      'javascript:alert(1)',
      '/%0d%0aset-cookie:x=1',
      '',
    ]) {
      const other = openVisit(store);
      await other.open(`/sign-in?${new URLSearchParams({ returnTo })}`);
      // `submit` holds each redirect to the store's own origin.
      const { path } = await other.submit('/sign-in', { login: 'fay', password });
      assert.match(path, /^\/(account\/profile|%0d%0aset-cookie:x=1)/, returnTo);
    }
  });

  test('says the same of a wrong password and of somebody who does not exist', async () => {
    const seen = async (login: string) => {
      const visit = openVisit(store);
      await visit.open('/sign-in');
      const { status, errors, text, headers } = await visit.submit('/sign-in', { login, password: 'wrong password' });
      return { status, errors, text, cookies: headers.getSetCookie().length };
    };
    const known = await seen('fay@example.com');
    assert.deepEqual(known.errors, { form: 'The name or the password is wrong.' });
    assert.deepEqual(await seen('nobody@example.com'), known);
    assert.deepEqual(await seen('nobody'), known);
    assert.deepEqual(await seen('x'), known);
    assert.deepEqual(await seen('not@an@address'), known);
  });

  test('with an address that is not confirmed is refused, and the link comes again', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-up');
    await visit.submit('/sign-up', { name: 'Gus', email: 'gus@example.com', password });
    await mailbox.take('gus@example.com');
    await visit.open('/sign-in');
    const seen = await visit.submit('/sign-in', { login: 'gus@example.com', password });
    assert.match(seen.errors['form'] ?? '', /^Confirm your e-mail address first/);
    assert.ok(await mailbox.take('gus@example.com'));
  });

  test('out ends the session', async () => {
    const visit = await comeBack(store, 'fay');
    await visit.open('/account');
    const seen = await visit.submit('/sign-out');
    assert.equal(seen.done, 'You are signed out.');
    assert.equal((await visit.open('/account')).heading, 'Sign in');
  });

  test('lasts until the browser is closed where that is wanted', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-in');
    const { form } = await visit.open('/sign-in');
    assert.ok(
      form('/sign-in')
        .all('input')
        .some(({ attributes: { name, checked } }) => name === 'remember' && checked === ''),
    );
    const kept = await store.request('/sign-in', {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: 'https://store.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ login: 'fay', password }).toString(),
    });
    const session = kept.headers.getSetCookie().find((line) => line.includes('session_token'));
    assert.ok(session);
    assert.doesNotMatch(session, /max-age|expires/i);
  });
});

describe('a lost password', () => {
  test('is replaced by a mail, which ends every session', async () => {
    const before = await join(store, mailbox, 'hal');
    const visit = openVisit(store);
    await visit.open('/forgotten-password');
    assert.equal(
      (await visit.submit('/forgotten-password', { email: 'hal@example.com' })).heading,
      'Look at your mail',
    );
    const link = pathIn(await mailbox.take('hal@example.com'));
    await visit.open(link);
    assert.deepEqual((await visit.submit('/reset-password', { password: 'short' })).errors, {
      password: 'Use at least 8 characters.',
    });
    const seen = await visit.submit('/reset-password', { password: 'another horse battery' });
    assert.equal(seen.done, 'Your new password is set. Sign in with it.');
    assert.match((await mailbox.take('hal@example.com')).subject, /password was changed/);
    assert.equal((await before.open('/account')).heading, 'Sign in');
    assert.equal((await (await comeBack(store, 'hal')).open('/account')).heading, 'Sign in');
    assert.equal((await (await comeBack(store, 'hal', 'another horse battery')).open('/account')).heading, 'Profile');
    await visit.open(link);
    assert.equal((await visit.submit('/reset-password', { password })).heading, 'This link is no longer good.');
  });

  test('of somebody who does not exist is answered the same, and nobody is written to', async () => {
    const told = async (email: string) => {
      const visit = openVisit(store);
      await visit.open('/forgotten-password');
      const { status, path, text } = await visit.submit('/forgotten-password', { email });
      return { status, path, text };
    };
    assert.deepEqual(await told('nobody@example.com'), await told('fay@example.com'));
    await mailbox.take('fay@example.com');
    assert.equal(mailbox.recipients().includes('nobody@example.com'), false);
  });
});

describe('a link that is not good', () => {
  for (const token of ['', 'x', 'eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImZheUBleGFtcGxlLmNvbSJ9.'])
    test(`confirms nothing: ${token}`, async () => {
      const visit = openVisit(store);
      const seen = await visit.post('/verify-email', { token });
      assert.equal(seen.status, 422);
      assert.match(seen.errors['form'] ?? '', /no longer good/);
    });

  test('is replaced by asking for another', async () => {
    const visit = openVisit(store);
    await visit.open('/sign-up');
    await visit.submit('/sign-up', { name: 'Ida', email: 'ida@example.com', password });
    await mailbox.take('ida@example.com');
    await visit.open('/verify-email/again');
    const told = await visit.submit('/verify-email/again', { email: 'ida@example.com' });
    const other = openVisit(store);
    await other.open('/verify-email/again');
    assert.equal((await other.submit('/verify-email/again', { email: 'nobody@example.com' })).text, told.text);
    await visit.open(pathIn(await mailbox.take('ida@example.com')));
    assert.match((await visit.submit('/verify-email')).path, /^\/account\/profile/);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mailbox, openMailbox, pathIn } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { comeBack, join, password } from '../test/people.ts';

let store: TestStore;
let mailbox: Mailbox;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
});
after(() => store.close());

describe('the profile', () => {
  test('keeps what is entered', async () => {
    const visit = await join(store, mailbox, 'ann');
    await visit.open('/account/profile');
    const values = { name: 'Ann Müller', username: 'ann_m', company: 'Müller & Söhne', country: 'DE', locale: 'de' };
    const seen = await visit.submit('/account/profile', values);
    assert.equal(seen.done, 'Your profile is saved.');
    const form = seen.form('/account/profile');
    const shown = Object.fromEntries(form.all('input').map(({ attributes: { name = '', value } }) => [name, value]));
    assert.deepEqual(shown, { name: values.name, username: values.username, company: values.company });
    const chosen = form.all('option').filter(({ attributes }) => 'selected' in attributes);
    assert.deepEqual(
      chosen.map(({ attributes }) => attributes['value']),
      ['DE', 'de'],
    );
    assert.equal((await (await comeBack(store, 'ann_m')).open('/account')).heading, 'Profile');
  });

  test('says what is wrong, and changes nothing then', async () => {
    const visit = await join(store, mailbox, 'bea');
    await visit.open('/account/profile');
    for (const [values, errors] of [
      [{ name: '' }, { name: 'Fill this in.' }],
      [{ name: 'x'.repeat(101) }, { name: 'This is too long.' }],
      [{ username: 'a' }, { username: 'Use 3 to 39 letters, digits, dots or underscores.' }],
      [{ username: 'no spaces' }, { username: 'Use 3 to 39 letters, digits, dots or underscores.' }],
      [{ username: 'ann_m' }, { username: 'This user name is taken. Choose another.' }],
      [{ country: 'XX' }, { country: 'Choose a country from the list.' }],
    ] as const) {
      const seen = await visit.submit('/account/profile', values);
      assert.equal(seen.status, 422);
      assert.deepEqual(seen.errors, errors);
      await visit.open('/account/profile');
    }
    assert.match((await visit.open('/account/profile')).text, /bea Lee\s?bea/);
  });
});

describe('the e-mail address', () => {
  test('changes when the link in the new one’s mail is opened, and the old one is told', async () => {
    const visit = await join(store, mailbox, 'cem');
    await visit.open('/account/profile');
    const wrong = await visit.submit('/account/profile/email', { email: 'new@example.com', password: 'not this' });
    assert.deepEqual(wrong.errors, { password: 'The password is wrong.' });
    const asked = await visit.submit('/account/profile/email', { email: 'new@example.com', password });
    assert.match(asked.done ?? '', /^Look at the mail of the new address/);
    assert.match((await visit.open('/account/profile')).text, /It is cem@example\.com now/);
    const mail = await mailbox.take('new@example.com');
    assert.match(mail.subject, /Confirm your new e-mail address/);
    await visit.open(pathIn(mail));
    const seen = await visit.submit('/verify-email');
    assert.match(seen.text, /It is new@example\.com now/);
    assert.match((await mailbox.take('cem@example.com')).subject, /address was changed/);
    assert.equal((await (await comeBack(store, 'new@example.com')).open('/account')).heading, 'Profile');
  });

  test('of somebody else is answered the same, and nobody is written to', async () => {
    const visit = await join(store, mailbox, 'dee');
    await visit.open('/account/profile');
    const taken = await visit.submit('/account/profile/email', { email: 'bea@example.com', password });
    const free = await visit.submit('/account/profile/email', { email: 'free@example.com', password });
    assert.deepEqual([taken.status, taken.done, taken.path], [free.status, free.done, free.path]);
    await mailbox.take('free@example.com');
    assert.equal(
      mailbox.mails.some(({ to }) => to === 'bea@example.com'),
      false,
    );
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mailbox, openMailbox, pathIn } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { join } from '../test/people.ts';

let store: TestStore;
let mailbox: Mailbox;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
});
after(() => store.close());

const path = '/account/organisations/mueller';

describe('an organisation', () => {
  test('is made by somebody, who invites others, who join, are given roles, and leave', async () => {
    const ann = await join(store, mailbox, 'ann');
    const bea = await join(store, mailbox, 'bea');
    await ann.open('/account/organisations');
    const made = await ann.submit('/account/organisations', { name: 'Müller & Söhne', slug: 'mueller' });
    assert.deepEqual([made.heading, made.path.split('?')[0]], ['Müller & Söhne', path]);
    assert.match(made.text, /You are its last owner/);

    const invited = await ann.submit(`${path}/invite`, { email: bea.email, role: 'member' });
    assert.equal(invited.done, 'The invitation is on its way.');
    assert.deepEqual((await ann.submit(`${path}/invite`, { email: bea.email })).errors, {
      email: 'They are a member, or are invited, already.',
    });
    const mail = await mailbox.take(bea.email);
    assert.match(mail.text, /“ann Lee” \(ann@example\.com\)/);
    assert.equal((await bea.open(path)).status, 404);
    const asked = await bea.open(pathIn(mail));
    assert.equal(asked.heading, 'Join “Müller & Söhne”?');
    const joined = await bea.submit(`${asked.path}/accept`);
    assert.equal(joined.done, 'You are a member now.');
    assert.equal(
      joined.elements.some(({ attributes }) => attributes['action'] === `${path}/invite`),
      false,
    );

    const page = await ann.open(path);
    const member = page.form(`${path}/role`).all('input')[0]?.attributes['value'] ?? '';
    assert.equal((await bea.post(`${path}/role`, { member, role: 'owner' })).status, 422);
    assert.equal((await bea.post(`${path}/remove`, { member })).status, 422);
    assert.equal((await bea.post(`${path}/rename`, { name: 'Bea’s' })).status, 422);
    assert.equal((await bea.post(`${path}/invite`, { email: 'x@example.com', role: 'owner' })).status, 422);
    assert.equal((await ann.submit(`${path}/role`, { role: 'owner' })).done, 'The role is changed.');
    assert.equal((await ann.submit(`${path}/leave`)).done, 'You have left the organisation.');
    assert.equal((await ann.open(path)).status, 404);
    await bea.open(path);
    assert.equal((await bea.submit(`${path}/rename`, { name: 'Söhne' })).heading, 'Söhne');
    const refused = await bea.post(`${path}/leave`, {});
    assert.deepEqual(refused.errors, { form: 'You are its last owner. Make somebody else an owner first.' });
  });

  test('has a name in addresses that nobody else’s has', async () => {
    const visit = await join(store, mailbox, 'cem');
    await visit.open('/account/organisations');
    assert.deepEqual((await visit.submit('/account/organisations', { name: 'X', slug: 'mueller' })).errors, {
      slug: 'This name in addresses is taken. Choose another.',
    });
    for (const slug of ['Upper', 'a b', '-a', 'a--b', '../x', 'é'])
      assert.deepEqual(
        (await visit.submit('/account/organisations', { name: 'X', slug })).errors,
        { slug: 'Use lower-case letters, digits and hyphens.' },
        slug,
      );
  });

  test('removes members, and takes invitations back', async () => {
    const dee = await join(store, mailbox, 'dee');
    const eli = await join(store, mailbox, 'eli');
    await dee.open('/account/organisations');
    await dee.submit('/account/organisations', { name: 'Dee', slug: 'dee' });
    await dee.submit('/account/organisations/dee/invite', { email: eli.email });
    const link = pathIn(await mailbox.take(eli.email));
    await eli.open(link);
    await eli.submit(`${link.split('?')[0]}/accept`);
    await dee.open('/account/organisations/dee');
    assert.equal((await dee.submit('/account/organisations/dee/remove')).done, 'They are no longer a member.');
    assert.equal((await eli.open('/account/organisations/dee')).status, 404);

    await dee.submit('/account/organisations/dee/invite', { email: eli.email });
    const second = pathIn(await mailbox.take(eli.email));
    await dee.submit('/account/organisations/dee/invitations/withdraw');
    assert.equal((await eli.open(second)).heading, 'There is no such invitation');
  });
});

describe('an invitation', () => {
  test('is for the address that it was sent to, and says nothing to others', async () => {
    const fay = await join(store, mailbox, 'fay');
    const gus = await join(store, mailbox, 'gus');
    const hal = await join(store, mailbox, 'hal');
    await fay.open('/account/organisations');
    await fay.submit('/account/organisations', { name: 'Fay', slug: 'fay' });
    await fay.submit('/account/organisations/fay/invite', { email: gus.email });
    const link = pathIn(await mailbox.take(gus.email)).split('?')[0] ?? '';
    const [foreign, none] = [await hal.open(link), await hal.open('/invitations/none')];
    assert.equal(foreign.status, 404);
    assert.equal(foreign.text, none.text);
    assert.equal((await hal.post(`${link}/accept`, {})).status, 404);
    assert.equal((await hal.post(`${link}/decline`, {})).status, 404);
    await gus.open(link);
    assert.equal((await gus.submit(`${link}/decline`)).done, 'You have declined the invitation.');
    assert.equal((await gus.open(link)).status, 404);
  });

  test('leads who is not signed in to sign in first, and back', async () => {
    const ida = await join(store, mailbox, 'ida');
    const jon = await join(store, mailbox, 'jon');
    await ida.open('/account/organisations');
    await ida.submit('/account/organisations', { name: 'Ida', slug: 'ida' });
    await ida.submit('/account/organisations/ida/invite', { email: jon.email });
    const link = pathIn(await mailbox.take(jon.email));
    await jon.open('/account');
    await jon.submit('/sign-out');
    await jon.open(link);
    const seen = await jon.submit('/sign-in', { login: 'jon', password: 'correct horse battery' });
    assert.equal(seen.heading, 'Join “Ida”?');
  });
});

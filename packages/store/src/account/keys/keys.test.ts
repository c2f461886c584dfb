import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { joinPublisher } from '../../identity/operator/join-publisher.ts';
import { type Mailbox, openMailbox } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { join } from '../test/people.ts';
import type { Visit } from '../test/visit.ts';

let store: TestStore;
let mailbox: Mailbox;
let owner: Visit;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await savePublisher(store.database, { slug: 'noor', name: 'Noor' });
  owner = await join(store, mailbox, 'ann');
  await joinPublisher(store.database, 'ann', 'acme', 'owner');
});
after(() => store.close());

const permission = async (key: string, origin: string) =>
  (await store.request('/v1/page', { headers: { authorization: `Bearer ${key}`, origin } })).status;

describe('a publisher’s keys', () => {
  test('are linked to for members of its team, and are no page for others', async () => {
    const link = (visit: Visit) =>
      visit
        .open('/account/profile')
        .then(({ elements }) => elements.some(({ attributes: { href } }) => href === '/account/keys'));
    const other = await join(store, mailbox, 'bea');
    assert.deepEqual([await link(owner), await link(other)], [true, false]);
    assert.equal((await other.open('/account/keys')).status, 404);
    assert.equal((await owner.open('/account/keys?publisher=noor')).status, 404);
    assert.equal(
      (await other.post('/account/keys/secret?publisher=acme', { name: 'x', mode: 'live', scopes: ['fulfilment'] }))
        .status,
      404,
    );
  });

  test('for pages hold on the origins that are listed, as they are listed now', async () => {
    await owner.open('/account/keys');
    const made = await owner.submit('/account/keys/publishable', {
      name: 'Site',
      mode: 'live',
      origins: 'https://www.acme.example/\n\nhttps://acme.example',
    });
    const key = /pk_live_\w+/.exec(made.text)?.[0] ?? '';
    assert.equal(await permission(key, 'https://acme.example'), 200);
    assert.equal(await permission(key, 'https://evil.example'), 403);
    const saved = await owner.submit('/account/keys/origins', { origins: 'https://shop.acme.example' });
    assert.equal(saved.done, 'The origins are saved.');
    assert.equal(await permission(key, 'https://acme.example'), 403);
    assert.equal(await permission(key, 'https://shop.acme.example'), 200);
    const wrong = await owner.submit('/account/keys/origins', { origins: 'https://acme.example/path' });
    assert.deepEqual(wrong.errors, { origins: 'Write each as https://www.example.com, without a path.' });
    assert.equal((await owner.submit('/account/keys/revoke')).done, 'The key is revoked.');
    assert.equal(await permission(key, 'https://shop.acme.example'), 401);
  });

  test('for servers are shown once', async () => {
    await owner.open('/account/keys');
    const made = await owner.submit('/account/keys/secret', { name: 'Orders', mode: 'test', scopes: ['fulfilment'] });
    const key = /sk_test_\w{32}/.exec(made.text)?.[0] ?? '';
    assert.ok(key);
    const later = await owner.open('/account/keys');
    assert.ok(!later.text.includes(key));
    assert.match(later.text, /Orders.*make and fulfil orders/);
    const wrong = await owner.post('/account/keys/secret', { name: 'x', mode: 'test' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Choose at least one thing that it may do/);
  });

  test('are seen by editors, and made and revoked by owners alone', async () => {
    const editor = await join(store, mailbox, 'cem');
    await joinPublisher(store.database, 'cem', 'acme', 'editor');
    const seen = await editor.open('/account/keys');
    assert.match(seen.text, /Orders/);
    assert.equal(
      seen.elements.some(({ attributes: { action } }) => action?.startsWith('/account/keys/')),
      false,
    );
    assert.equal(
      (await editor.post('/account/keys/secret?publisher=acme', { name: 'x', mode: 'live', scopes: ['fulfilment'] }))
        .status,
      404,
    );
    const analyst = await join(store, mailbox, 'dee');
    await joinPublisher(store.database, 'dee', 'acme', 'analyst');
    assert.equal((await analyst.open('/account/keys')).status, 404);
  });
});

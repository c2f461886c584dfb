/** What people and programs prove themselves with is in no line of the log, at whichever level. */
import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { createLog } from '../log/log.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';
import { joinPublisher } from './operator/join-publisher.ts';
import { openAccount, passwordOf } from './test/accounts.ts';
import { openBrowser } from './test/browser.ts';
import { type Mailbox, openMailbox, pathIn } from './test/mailbox.ts';

let store: TestStore;
let mailbox: Mailbox;
let logged = '';
before(async () => {
  mailbox = openMailbox();
  const lines = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString();
      done();
    },
  });
  store = await openTestStore({
    mailer: mailbox,
    log: createLog('trace', lines),
    registry: { url: 'https://registry.example' },
  });
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
});
after(() => store.close());

test('no secret is ever logged', async () => {
  const ann = await openAccount(store, 'ann');
  await joinPublisher(store.database, 'ann', 'acme', 'owner');
  const token = await ann.token('account:read', 'registry:pull');
  const made = await ann.browser.post('/v1/publishers/acme/keys', {
    kind: 'secret',
    mode: 'live',
    name: 'CI',
    scopes: ['catalogue:write'],
  });
  const { key } = (await made.json()) as { key: string };
  const basic = Buffer.from(`ann:${token}`).toString('base64');
  const wrong = 'a password that is wrong';
  for (const authorization of [`Bearer ${token}`, `Bearer ${key}`, `Bearer ${key}x`, `Bearer ${token}x`])
    await store.request('/v1/account', { headers: { authorization } });
  await store.request('/token?service=registry.example', { headers: { authorization: `Basic ${basic}` } });
  await openBrowser(store).post('/auth/sign-in/email', { email: 'ann@example.com', password: wrong });
  const bob = openBrowser(store);
  await bob.post('/auth/sign-up/email', { email: 'bob@example.com', name: 'Bob', password: passwordOf('bob') });
  const verification = pathIn(await mailbox.take('bob@example.com'));
  await bob.get(verification);
  await bob.post('/auth/request-password-reset', { email: 'bob@example.com', redirectTo: '/' });
  const reset = pathIn(await mailbox.take('bob@example.com'));
  await bob.get(reset);

  assert.match(logged, /"path":"\/v1\/account"/);
  const links = [verification, reset].map((path) => /[\w.-]{20,}/.exec(path)?.[0] ?? path);
  const session = /session_token=([\w-]+)/.exec(ann.browser.cookie())?.[1] ?? 'no session';
  const secrets = [passwordOf('ann'), passwordOf('bob'), wrong, token, key, basic, session, ...links];
  for (const secret of secrets) assert.ok(!logged.includes(secret), `the log has ${secret}`);
});

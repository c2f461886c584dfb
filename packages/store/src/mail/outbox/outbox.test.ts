/** The outbox as it is asked for over a network, by whoever it is. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { createLog } from '../../log/log.ts';
import { readMarkup, withTag } from '../../pages/test/markup.ts';
import { type Listening, listen } from '../../server/listen.ts';
import { createListener } from '../../server/listener.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { createMailer } from '../create-mailer.ts';
import { MailError } from '../mail-error.ts';
import { createOutboxMailer } from './outbox.ts';

const mail = {
  id: 'mail-1',
  to: 'anna@example.com',
  subject: 'Confirm <b>it</b>',
  text: 'Open this:\nhttps://store.example/x?a=1&b=2\n<script>alert(1)</script>\n',
  html: '<!doctype html><html><head><title>x</title></head><body><a href="https://store.example/x">x</a></body></html>',
};

const silent = createLog('silent');

interface Served extends TestStore {
  readonly port: number;
}

const serve = async (
  options: Parameters<typeof openTestStore>[0] = {},
): Promise<Served & { end: () => Promise<void> }> => {
  const origin = options.origin ?? 'http://localhost:8080';
  const store = await openTestStore({ origin, ...options });
  const listening: Listening = await listen(0, null, createListener(store.app, origin, silent));
  const end = async () => {
    await listening.close();
    await store.close();
  };
  return { ...store, port: listening.port, end };
};

interface Asked {
  readonly path?: string;
  /** What the connection is made to. */
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly version?: '1.0' | '1.1';
}

/** Asks as any program can, with every header as told. */
const ask = async (port: number, { path = '/outbox', address = '127.0.0.1', headers = {}, version = '1.1' }: Asked) => {
  const socket = connect(port, address);
  await once(socket, 'connect');
  const lines = Object.entries({ Host: `localhost:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(`GET ${path} HTTP/${version}\r\n${lines.join('')}Connection: close\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return { status: Number(text.slice(9, 12)), text };
};

let store: Awaited<ReturnType<typeof serve>>;
before(async () => {
  store = await serve();
  await createOutboxMailer(store.database).send(mail);
});
after(() => store.end());

describe('the outbox', () => {
  for (const [who, asked] of [
    ['from this machine', {}],
    ['over IPv6', { address: '::1', headers: { Host: '[::1]:8080' } }],
    ['by the address of this machine', { headers: { Host: '127.0.0.1' } }],
    ['who typed its address', { headers: { 'Sec-Fetch-Site': 'none' } }],
    ['who comes from a page of the store', { headers: { 'Sec-Fetch-Site': 'same-origin' } }],
  ] satisfies readonly (readonly [string, Asked])[])
    test(`is there for somebody ${who}`, async () => {
      const { status, text } = await ask(store.port, asked);
      assert.equal(status, 200);
      assert.match(text, /anna@example\.com/);
      assert.match(text, /cache-control: no-store/i);
    });

  for (const [who, asked] of [
    ['a page that points a name of its own here', { headers: { Host: 'evil.example' } }],
    ['a name that only looks like this machine’s', { headers: { Host: 'localhost.evil.example' } }],
    ['a proxy that says for whom', { headers: { 'X-Forwarded-For': '203.0.113.7' } }],
    ['a proxy that says for which host', { headers: { 'X-Forwarded-Host': 'store.example' } }],
    ['a proxy that names itself', { headers: { Via: '1.1 proxy' } }],
    ['a proxy by RFC 7239', { headers: { Forwarded: 'for=203.0.113.7' } }],
    ['a tunnel', { headers: { 'CF-Connecting-IP': '203.0.113.7' } }],
    ['a proxy that says nothing at all', { version: '1.0' }],
    ['a page of somebody else', { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['a page on another port', { headers: { 'Sec-Fetch-Site': 'same-site' } }],
  ] satisfies readonly (readonly [string, Asked])[])
    test(`is not there for ${who}`, async () => {
      for (const path of ['/outbox', '/outbox/mail-1', '/outbox/mail-1/html']) {
        const { status, text } = await ask(store.port, { ...asked, path });
        assert.equal(status, 404, path);
        assert.doesNotMatch(text, /anna@example\.com|Confirm/);
      }
    });

  const other = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
  test('is not there for another machine', { skip: other === undefined && 'this machine is alone' }, async () => {
    assert.equal((await ask(store.port, { address: other ?? '' })).status, 404);
  });

  test('is not there where the public comes by another name', async () => {
    const open = await serve({ origin: 'https://store.example' });
    assert.equal((await ask(open.port, {})).status, 404);
    await open.end();
  });

  test('is not there where a mail server has the mails, nor in production', async () => {
    const { database } = store;
    const from = { name: '', address: 'store@shop.example' };
    const server = { mode: 'development', mail: { url: 'smtp://127.0.0.1:1', from } } as const;
    for (const config of [server, { mode: 'production', mail: null } as const]) {
      const mailer = createMailer(config, database, silent);
      const other = await serve({ mailer });
      assert.equal((await ask(other.port, {})).status, 404);
      await other.end();
      await mailer.close();
    }
  });
});

describe('a mail in the outbox', () => {
  const page = async (path: string) =>
    readMarkup(new Response((await ask(store.port, { path })).text.split('\r\n\r\n')[1]));

  test('is shown with its text, and its links can be followed', async () => {
    const markup = await page('/outbox/mail-1');
    assert.equal(withTag(markup, 'h1')[0]?.text, mail.subject);
    assert.equal(withTag(markup, 'pre')[0]?.text, mail.text.replaceAll(/\s+/g, ' ').trim());
    const [link] = withTag(markup, 'pre')[0]?.all('a') ?? [];
    assert.equal(link?.attributes['href'], 'https://store.example/x?a=1&b=2');
    const [frame] = withTag(markup, 'iframe');
    assert.equal(frame?.attributes['src'], '/outbox/mail-1/html');
  });

  test('runs nothing, is shown by the store alone, and is left by its links', async () => {
    const { text } = await ask(store.port, { path: '/outbox/mail-1/html' });
    const policy = /^content-security-policy: (.+)$/im.exec(text)?.[1] ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation/);
    assert.doesNotMatch(policy, /allow-scripts|allow-same-origin|script-src/);
    assert.match(text, /<head><base target="_top" \/>/);
  });

  test('that is not there is no page', async () => {
    assert.equal((await ask(store.port, { path: '/outbox/none' })).status, 404);
    assert.equal((await ask(store.port, { path: '/outbox/none/html' })).status, 404);
  });

  test('is there once, however often it is sent', async () => {
    await createOutboxMailer(store.database).send(mail);
    assert.equal(withTag(await page('/outbox'), 'time').length, 1);
  });
});

test('a production store without a mail server keeps no mail, and says that it can be sent later', async () => {
  const mailer = createMailer({ mode: 'production', mail: null }, store.database, silent);
  await assert.rejects(
    mailer.send({ ...mail, id: 'mail-2' }),
    (error) => error instanceof MailError && error.code === 'not_configured' && !error.isPermanent,
  );
  assert.equal((await ask(store.port, { path: '/outbox/mail-2' })).status, 404);
});

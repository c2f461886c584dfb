import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type TestContext, describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { SMTPServerOptions } from 'smtp-server';
import { MailError } from './mail-error.ts';
import type { Mail, Mailer } from './mail.ts';
import { createSmtpMailer } from './smtp-mailer.ts';
import { startMailServer } from './test/mail-server.ts';

const from = { name: 'Chandlery “Ünï” store', address: 'store@shop.example' };
const mail = {
  to: 'anna@example.com',
  subject: 'Bestätigen Sie · 確認',
  text: 'Guten Tag\n\nhttps://shop.example/x?a=1&b=2\n',
  html: '<!doctype html><p>Guten Tag</p>',
} satisfies Mail;

const open = async (context: TestContext, options: SMTPServerOptions = {}) => {
  const server = await startMailServer(options);
  const mailer = createSmtpMailer({ url: server.url, from });
  context.after(async () => {
    await mailer.close();
    await server.close();
  });
  return { server, mailer };
};

const failureOf = async (mailer: Mailer, changes: Partial<Mail> = {}): Promise<MailError> => {
  try {
    await mailer.send({ ...mail, ...changes });
  } catch (error) {
    assert.ok(error instanceof MailError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'it was sent' });
};

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

describe('a mail', () => {
  test('arrives as text and as HTML, from the store, marked as a machine’s', async (context) => {
    const { server, mailer } = await open(context);
    await mailer.send({ ...mail, id: 'mail-1' });
    const arrived = await server.mailTo(mail.to);
    assert.equal(arrived.subject, mail.subject);
    assert.equal(arrived.text, mail.text);
    assert.equal(String(arrived.html).trim(), mail.html);
    assert.deepEqual(arrived.from?.value, [from]);
    assert.equal(arrived.messageId, '<mail-1@shop.example>');
    assert.equal(arrived.headers.get('auto-submitted'), 'auto-generated');
  });

  test('that is sent twice says so by its id', async (context) => {
    const { server, mailer } = await open(context);
    await mailer.send({ ...mail, id: 'once' });
    await mailer.send({ ...mail, id: 'once' });
    assert.equal(new Set(server.mails.map(({ messageId }) => messageId)).size, 1);
    await mailer.send(mail);
    await mailer.send(mail);
    assert.equal(new Set(server.mails.map(({ messageId }) => messageId)).size, 3);
  });

  test('goes to one person, whatever is in its address', async (context) => {
    const { server, mailer } = await open(context);
    for (const to of [
      'anna@example.com, eve@example.com',
      'anna@example.com\r\nBcc: eve@example.com',
      'Eve <eve@example.com>',
      'anna',
      '',
      '@example.com',
      `${'a'.repeat(250)}@example.com`,
    ]) {
      const { code, isPermanent } = await failureOf(mailer, { to });
      assert.deepEqual({ code, isPermanent }, { code: 'recipient_refused', isPermanent: true }, to);
    }
    assert.deepEqual(server.mails, []);
  });

  test('has no header that its words could bring in', async (context) => {
    const { server, mailer } = await open(context);
    const line = fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', 'Bcc: eve@example.com', 'X-Evil: 1', ' ', '=?utf-8?B?Zm9v?='),
      fc.string({ unit: 'grapheme' }),
    );
    const words = fc.array(line, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(words, words, async (subject, text) => {
        await mailer.send({ ...mail, subject, text });
        const { headers, to, bcc, cc } = await server.mailTo(mail.to);
        assert.equal(headers.has('x-evil'), false);
        assert.deepEqual([bcc, cc], [undefined, undefined]);
        assert.deepEqual(
          [to].flat().flatMap((list) => list?.value.map(({ address }) => address)),
          [mail.to],
        );
      }),
      { numRuns: 60 },
    );
  });

  test('that is being handed over when the mailer is closed arrives', async (context) => {
    const { server, mailer } = await open(context);
    const sending = mailer.send(mail);
    await mailer.close();
    await sending;
    assert.equal(server.mails.length, 1);
  });
});

describe('a mail that is not taken', () => {
  test('is refused for good where its recipient is', async (context) => {
    const { mailer } = await open(context, {
      onRcptTo: (_address, _session, callback) => callback(refusal(550, '5.1.1 No such user here')),
    });
    const { code, isPermanent, message } = await failureOf(mailer);
    assert.deepEqual({ code, isPermanent }, { code: 'recipient_refused', isPermanent: true });
    assert.match(message, /No such user here/);
  });

  test('is refused for good where its content is', async (context) => {
    const server = await startMailServer({ size: 2000, rejectOversized: true });
    const mailer = createSmtpMailer({ url: server.url, from });
    context.after(async () => {
      await mailer.close();
      await server.close();
    });
    const { isPermanent } = await failureOf(mailer, { text: 'x'.repeat(10_000) });
    assert.equal(isPermanent, true);
  });

  for (const [what, options] of [
    [
      'the recipient’s mailbox is busy',
      { onRcptTo: (_address, _session, callback) => callback(refusal(450, '4.2.1 Try again later')) },
    ],
    [
      'the server does not relay for the store',
      { onRcptTo: (_address, _session, callback) => callback(refusal(554, '5.7.1 Relay access denied')) },
    ],
    [
      'the server does not take the store for a sender',
      { onMailFrom: (_address, _session, callback) => callback(refusal(550, '5.7.1 Sender not allowed')) },
    ],
    ['the server wants a password', { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }],
    ['the server is full', { onConnect: (_session, callback) => callback(refusal(421, 'Too many connections')) }],
  ] satisfies readonly (readonly [string, SMTPServerOptions])[])
    test(`is to be sent again where ${what}`, async (context) => {
      const { mailer } = await open(context, options);
      const { code, isPermanent } = await failureOf(mailer);
      assert.deepEqual({ code, isPermanent }, { code: 'server_failed', isPermanent: false });
    });

  test('is to be sent again where there is no server', async () => {
    const server = await startMailServer();
    await server.close();
    const mailer = createSmtpMailer({ url: server.url, from });
    const { code, isPermanent } = await failureOf(mailer);
    await mailer.close();
    assert.deepEqual({ code, isPermanent }, { code: 'server_failed', isPermanent: false });
  });

  test('is to be sent again where the connection breaks', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from });
    const { isPermanent } = await failureOf(mailer);
    await mailer.close();
    server.close();
    assert.equal(isPermanent, false);
  });
});

describe('the password of a mail server', () => {
  test('is shown to it', async (context) => {
    const shown: string[] = [];
    const server = await startMailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username = '', password = '' }, _session, callback) => {
        shown.push(`${username} ${password}`);
        callback(null, { user: username });
      },
    });
    const mailer = createSmtpMailer({ url: `smtp://store:hunter%202@127.0.0.1:${server.port}`, from });
    context.after(async () => {
      await mailer.close();
      await server.close();
    });
    await mailer.send(mail);
    assert.deepEqual(shown, ['store hunter 2']);
  });

  test('does not go over a network that can read it', async (context) => {
    const shown: string[] = [];
    const server = await startMailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username = '' }, _session, callback) => {
        shown.push(username);
        callback(null, { user: username });
      },
    });
    // This address leads here, too, but is not written like one of this machine.
    const mailer = createSmtpMailer({ url: `smtp://store:hunter2@0.0.0.0:${server.port}`, from });
    context.after(async () => {
      await mailer.close();
      await server.close();
    });
    const { isPermanent } = await failureOf(mailer);
    assert.equal(isPermanent, false);
    assert.deepEqual(shown, []);
  });
});

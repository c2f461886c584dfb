/** Mails of accounts are neither lost, nor read by whoever reads the database. */
import assert from 'node:assert/strict';
import { type TestContext, after, before, describe, test } from 'node:test';
import { type SQL, sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { createKeyRing } from '../keys/key-ring.ts';
import { createLog } from '../log/log.ts';
import type { Mailer } from '../mail/mail.ts';
import { createSmtpMailer } from '../mail/smtp-mailer.ts';
import { type MailServer, startMailServer } from '../mail/test/mail-server.ts';
import { waitingMails } from '../mail/waiting/tables.ts';
import { createApp } from '../server/app.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';
import { workInBackground } from '../worker/worker.ts';
import { untilEven } from './even-time.ts';
import { openAccount } from './test/accounts.ts';

const log = createLog('silent');
const secret = 'a secret that only these tests know';

/** Asks as the page does, and does nothing of what comes of it: as a process that crashes with its answer. */
const ask = (path: string, body: object) =>
  store.app.fetch(
    new Request(`${origin}/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(body),
    }),
  );

const smtp = (url: string): Mailer =>
  createSmtpMailer({ url, from: { name: 'Chandlery', address: 'store@shop.example' } });

/** A second process on the database of a first. */
const appWith = (mailer: Mailer) =>
  createApp({
    database: store.database,
    log,
    mode: 'development',
    origin,
    keys: createKeyRing(store.database, secret),
    secret,
    registry: null,
    mailer,
  });

let store: TestStore;
before(async () => {
  store = await openTestStore();
  for (const name of ['ann', 'bea', 'cem', 'dee']) await openAccount(store, name);
});
after(() => store.close());
const openServer = async (context: TestContext): Promise<MailServer> => {
  const server = await startMailServer();
  context.after(() => server.close());
  return server;
};

const rowsOf = async <Row>(query: SQL): Promise<readonly Row[]> =>
  ((await store.database.execute(query)) as { readonly rows: readonly Row[] }).rows;

/** Everything that the database holds, as text. */
const dump = async (): Promise<string> => {
  const tables = await rowsOf<{ readonly schema: string; readonly name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { schema, name } of tables) {
    const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
    const found = await rowsOf<{ readonly row: string }>(sql`select to_jsonb(each)::text as row from ${table} as each`);
    texts.push(...found.map(({ row }) => row));
  }
  return texts.join('\n');
};

const waiting = () => store.database.select().from(waitingMails);

describe('a mail of an account', () => {
  test('that was asked for is sent, though the process that answered never did anything more', async (context) => {
    const server = await openServer(context);
    assert.equal((await ask('/request-password-reset', { email: 'ann@example.com' })).status, 200);
    const mailer = smtp(server.url);
    const { work } = appWith(mailer);
    const stop = workInBackground({
      database: store.database,
      queue: store.queue,
      ...work,
      clock: () => new Date(),
      log,
    });
    const mail = await server.mailTo('ann@example.com');
    await stop();
    await mailer.close();
    assert.match(mail.text ?? '', /\/reset-password\?token=/);
    assert.deepEqual(await waiting(), []);
  });

  test('waits for a mail server that is down, and has the same id at each attempt', async (context) => {
    await ask('/request-password-reset', { email: 'bea@example.com' });
    const [row] = await waiting();
    assert.ok(row);
    const job = { data: { mail: row.id } as never, attempt: 0, isLastAttempt: false };
    const attempt = async (mailer: Mailer) => {
      const consumer = appWith(mailer).work.consumers.find(({ queue }) => queue.name === 'waiting-mails');
      await consumer?.handle(job).finally(mailer.close);
    };
    const gone = await startMailServer();
    await gone.close();
    await assert.rejects(attempt(smtp(gone.url)), /mail server/);
    assert.equal((await waiting()).length, 1);
    const server = await openServer(context);
    await attempt(smtp(server.url));
    assert.equal((await server.mailTo('bea@example.com')).messageId, `<${row.id}@shop.example>`);
    await attempt(smtp(server.url));
    assert.equal(server.mails.length, 1);
  });

  test('is not sent when its link has ended', async (context) => {
    await ask('/request-password-reset', { email: 'cem@example.com' });
    await store.database.update(waitingMails).set({ endsAt: new Date(0) });
    const server = await openServer(context);
    const mailer = smtp(server.url);
    const consumer = appWith(mailer).work.consumers.find(({ queue }) => queue.name === 'waiting-mails');
    const [row] = await waiting();
    await consumer?.handle({ data: { mail: row?.id } as never, attempt: 3, isLastAttempt: false });
    await mailer.close();
    assert.deepEqual([server.mails.length, (await waiting()).length], [0, 0]);
  });

  test('cannot be read in the database, before it is sent or after', async (context) => {
    const server = await openServer(context);
    await ask('/request-password-reset', { email: 'dee@example.com' });
    await ask('/sign-up/email', { email: 'bob@example.com', name: 'Bob', password: 'correct horse battery' });
    const unsent = await dump();
    const mailer = smtp(server.url);
    const { work } = appWith(mailer);
    const stop = workInBackground({
      database: store.database,
      queue: store.queue,
      ...work,
      clock: () => new Date(),
      log,
    });
    const mails = [await server.mailTo('dee@example.com'), await server.mailTo('bob@example.com')];
    await stop();
    await mailer.close();
    const sent = await dump();
    assert.match(unsent + sent, /dee@example\.com/);
    for (const { text = '' } of mails) {
      const token = /token=([\w.-]+)/.exec(text)?.[1] ?? assert.fail('no link');
      for (const database of [unsent, sent]) assert.ok(!database.includes(token), 'a link is in the database');
    }
    assert.deepEqual(await waiting(), []);
  });

  test('goes to those who have an account alone', async () => {
    assert.equal((await ask('/request-password-reset', { email: 'nobody@example.com' })).status, 200);
    assert.deepEqual(await waiting(), []);
  });
});

test('whatever it took to answer, the answer comes after a whole number of steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 60_000, noNaN: true }), (took) => {
      const left = untilEven(took);
      const steps = (took + left) / 300;
      assert.ok(left >= 0 && left < 300);
      assert.ok(Math.abs(steps - Math.round(steps)) < 1e-6);
    }),
  );
});

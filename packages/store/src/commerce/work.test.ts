/** What happens without anybody asking, after somebody has bought. */
import assert from 'node:assert/strict';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { asc, eq } from 'drizzle-orm';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { publishers } from '../catalogue/tables.ts';
import { licenses } from '../license/tables.ts';
import { mailOutbox } from '../mail/outbox/tables.ts';
import { outbox } from '../outbox/tables.ts';
import { subscriptions } from '../subscription/tables.ts';
import { webhookDeliveries } from '../webhook/tables.ts';
import { buy, found, signUp } from './test/buyer.ts';
import { type Shop, customer, nowhere, openShop } from './test/shop.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.reset();
  await signUp(shop, 'ann');
});
after(() => shop.close());

const mails = () => shop.database.select().from(mailOutbox).orderBy(asc(mailOutbox.sentAt), asc(mailOutbox.id));
const subjects = async () => (await mails()).map(({ subject }) => subject);
const read = async (id: string) => {
  const [row] = await shop.database.select().from(subscriptions).where(eq(subscriptions.id, id));
  return row ?? assert.fail(`no subscription ${id}`);
};
const ask = (id: string, accountId = 'ann') =>
  ({ caller: customer(accountId), params: { id }, query: {}, body: {}, from: nowhere }) as const;

describe('a purchase', () => {
  test('is followed by one mail with receipt and pull command, and one licence', async () => {
    await buy(shop, 'ann');
    await shop.work();
    await shop.work();
    const [mail, ...more] = await mails();
    assert.deepEqual([mail?.recipient, mail?.subject, more.length], ['ann@example.com', 'db team is ready', 0]);
    assert.match(mail?.text ?? '', /Paid: \$60\./);
    assert.match(mail?.text ?? '', /renews on Feb 28, 2026, for \$60\./);
    assert.match(mail?.text ?? '', /docker pull registry\.example\/store\/acme\/db:1\.0/);
    assert.match(mail?.text ?? '', /https:\/\/store\.example\/account\/subscriptions\/sub-/);
    assert.equal((await shop.database.select().from(licenses)).length, 1);
  });

  test('is written of in the language of whoever reads it', async () => {
    await signUp(shop, 'jo', 'de-AT');
    await buy(shop, 'jo', { currency: 'EUR', country: 'AT' });
    await shop.work();
    const [mail] = await mails();
    assert.match(mail?.text ?? '', /Bezahlt: 55\s€, darin 9,17\s€ Steuer\./);
  });

  test('for an organisation is written of to its owners', async () => {
    await signUp(shop, 'bob');
    await found(shop, 'org', 'bob');
    await buy(shop, 'bob', { organisation: 'org' });
    await shop.work();
    const all = await mails();
    assert.deepEqual(
      all.map(({ recipient }) => recipient),
      ['bob@example.com'],
    );
    assert.match(all[0]?.text ?? '', /For: org Ltd/);
  });

  test('whose events are handed over again is written of once', async () => {
    await buy(shop, 'ann');
    await shop.work();
    await shop.database.update(outbox).set({ dispatchedAt: null });
    await shop.work();
    assert.equal((await mails()).length, 1);
    assert.equal((await shop.database.select().from(licenses)).length, 1);
  });
});

describe('time', () => {
  test('renews, with a receipt and a licence for the new period', async () => {
    const { id } = await buy(shop, 'ann');
    await shop.work();
    shop.pass(28);
    await shop.work();
    assert.deepEqual(await subjects(), ['db team is ready', 'Receipt for db team']);
    const [, renewed] = await shop.database.select().from(licenses).orderBy(asc(licenses.expiration));
    assert.deepEqual(renewed?.expiration, (await read(id)).currentPeriodEnd);
  });

  test('ends what is cancelled, when its time has come', async () => {
    const { id } = await buy(shop, 'ann');
    await shop.handlers['subscriptions.cancel'](ask(id));
    await shop.work();
    assert.deepEqual((await read(id)).endedAt, null);
    shop.pass(28);
    await shop.work();
    const ended = await read(id);
    assert.deepEqual([ended.state, ended.endedAt], ['cancelled', shop.now()]);
    assert.deepEqual(await subjects(), ['db team is ready', 'db team is cancelled']);
  });

  test('expires what is not paid for, after it has been told of and the days of grace', async () => {
    const { id } = await buy(shop, 'ann', { card: '4000000000000341' });
    await shop.work();
    for (const days of [28, 3, 4, 5, 2]) {
      shop.pass(days);
      await shop.work();
    }
    assert.equal((await read(id)).state, 'expired');
    assert.deepEqual(await subjects(), [
      'db team is ready',
      ...Array.from({ length: 4 }, () => 'The payment for db team did not go through'),
      'db team has expired',
    ]);
    const failed = (await mails()).filter(({ subject }) => subject.startsWith('The payment'));
    assert.match(failed[0]?.text ?? '', /the bank declined the card/);
    assert.match(failed[0]?.text ?? '', /try again on Mar 3, 2026\. Until Mar 14, 2026/);
    assert.match(failed[3]?.text ?? '', /do not try again/);
  });

  test('reminds of the end of a trial once, and then ends it', async () => {
    const { id } = await buy(shop, 'ann', { plan: 'trial', withoutCard: true });
    await shop.work();
    shop.pass(11);
    await shop.work();
    await shop.work();
    shop.pass(3);
    await shop.work();
    assert.equal((await read(id)).state, 'expired');
    assert.deepEqual(await subjects(), [
      'Your trial of db trial has begun',
      'Your trial of db trial ends on Feb 14, 2026',
      'Your trial of db trial is over',
    ]);
  });
});

describe('webhooks', () => {
  interface Received {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }
  let receiver: Server;
  let received: Received[] = [];
  let status = 200;
  before(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('what it answers');
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });
  beforeEach(() => {
    received = [];
    status = 200;
  });
  after(() => receiver.close());

  const server = async (slug = 'acme') => {
    const [row] = await shop.database.select().from(publishers).where(eq(publishers.slug, slug));
    const caller = { kind: 'publisher', publisherId: row?.id ?? '', keyId: 'sk', scopes: [], mode: 'live' } as const;
    return { caller, query: {}, params: {}, body: {}, from: nowhere } as const;
  };
  const listen = async (events?: ('subscription.cancelled' | 'payment.succeeded')[]) =>
    shop.handlers['webhooks.create']({
      ...(await server()),
      body: {
        url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
        ...(events === undefined ? {} : { events }),
      },
    });
  const verify = (secret: string, { headers, body }: Received) =>
    new Webhook(secret).verify(body, headers as Record<string, string>) as { type: string; data: object };
  const deliveries = () => shop.database.select().from(webhookDeliveries);

  test('tell a publisher’s server what happens, signed', async () => {
    const { secret } = await listen();
    await buy(shop, 'ann');
    await shop.work();
    const types = received.map((each) => verify(secret, each).type);
    assert.deepEqual(types.toSorted(), ['payment.succeeded', 'subscription.activated', 'subscription.created']);
    assert.ok((await deliveries()).every(({ state }) => state === 'delivered'));
    const [first] = received;
    assert.ok(first);
    assert.throws(() => verify(secret, { ...first, body: `${first.body} ` }), WebhookVerificationError);
    assert.ok(!first.body.includes('@example.com'));
  });

  test('tell of what was asked for alone', async () => {
    await listen(['payment.succeeded']);
    await buy(shop, 'ann');
    await shop.work();
    assert.equal(received.length, 1);
  });

  test('are signed with both secrets while one is replaced', async () => {
    const { id, secret } = await listen(['payment.succeeded']);
    const rotated = await shop.handlers['webhooks.rotate']({ ...(await server()), params: { id } });
    await buy(shop, 'ann');
    await shop.work();
    const [only] = received;
    assert.ok(only);
    assert.notEqual(rotated.secret, secret);
    assert.equal(verify(secret, only).type, verify(rotated.secret, only).type);
  });

  test('that are not taken are kept, and sent again when asked for, with the same id', async () => {
    const { id } = await listen(['payment.succeeded']);
    status = 307;
    await buy(shop, 'ann');
    await assert.rejects(shop.work(), /It answered 307/);
    const { items } = await shop.handlers['webhooks.deliveries']({ ...(await server()), params: { id } });
    assert.deepEqual(
      items.map(({ state, attempts, status: answered }) => [state, attempts, answered]),
      [['pending', 1, 307]],
    );
    status = 204;
    await shop.handlers['webhooks.redeliver']({ ...(await server()), params: { id: items[0]?.id ?? '' } });
    await shop.work();
    assert.equal((await deliveries())[0]?.state, 'delivered');
    assert.equal(new Set(received.map(({ headers }) => headers['webhook-id'])).size, 1);
  });

  test('are another publisher’s business to nobody else', async () => {
    const { id } = await listen();
    const other = { ...(await server('zeta')), params: { id } };
    await assert.rejects(shop.handlers['webhooks.deliveries'](other), { code: 'not_found' });
    await assert.rejects(shop.handlers['webhooks.rotate'](other), { code: 'not_found' });
    await assert.rejects(shop.handlers['webhooks.delete'](other), { code: 'not_found' });
    assert.deepEqual((await shop.handlers['webhooks.list'](await server('zeta'))).items, []);
  });

  test('end when their endpoint is removed', async () => {
    const { id } = await listen();
    await shop.handlers['webhooks.delete']({ ...(await server()), params: { id } });
    await buy(shop, 'ann');
    await shop.work();
    assert.deepEqual(received, []);
  });
});

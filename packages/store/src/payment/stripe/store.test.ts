/** Stripe's webhook as a store answers it: without a browser, a session or a key. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestStore } from '../../server/test/store.ts';
import { stripeEvents } from './tables.ts';
import { type StripeTill, openStripeTill } from './test/till.ts';
import { webhookPath } from './webhook.ts';

let till: StripeTill;
let store: Awaited<ReturnType<typeof openTestStore>>;
before(async () => {
  till = await openStripeTill();
  store = await openTestStore({ createProvider: till.create });
});
after(async () => {
  await store.close();
  await till.close();
});

test('a store takes what Stripe signed, byte for byte', async () => {
  const event = { id: 'evt_1', type: 'invoice.paid', object: { id: 'in_1', description: 'Grüße, 東京 ✓' }, created: 0 };
  const { body, headers } = till.double.sign(event);
  const answer = await store.request(webhookPath, { method: 'POST', body, headers });
  assert.equal(answer.status, 200);
  const [row] = await store.database.select().from(stripeEvents);
  assert.deepEqual([row?.id, row?.type, row?.object], ['evt_1', 'invoice.paid', 'in_1']);
  assert.equal((await store.request(webhookPath, { method: 'POST', body: `${body}\n`, headers })).status, 400);
});

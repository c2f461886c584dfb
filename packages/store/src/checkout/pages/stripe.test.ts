/** The pages of a checkout where Stripe takes the money. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openVisit } from '../../account/test/visit.ts';
import type { SignedInPerson } from '../../identity/test/accounts.ts';
import { withId, withTag } from '../../pages/test/markup.ts';
import { type StripeTill, openStripeTill } from '../../payment/stripe/test/till.ts';
import { type Counter, openCounter } from './test/counter.ts';

let till: StripeTill;
let counter: Counter;
let ann: SignedInPerson;
before(async () => {
  till = await openStripeTill({ publishableKey: 'pk_test_ofatest' });
  counter = await openCounter({ createProvider: till.create });
  ann = await counter.person('ann');
});
after(() => counter.close());

const team = { plan: 'team', trial: false } as const;
const agreed = { do: 'pay', terms: 'yes', country: 'US' };

describe('a checkout with Stripe', () => {
  test('leads to Stripe’s own page, which its policy lets forms lead to', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    const page = await visit.open(started.path);
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /form-action 'self' https:\/\/checkout\.stripe\.com/,
    );
    await assert.rejects(visit.submit(started.path, agreed), new RegExp(`leads to ${till.double.url}`));
    assert.equal((await visit.open(started.path)).heading, 'Your payment is waiting');
  });

  test('inside a vendor’s page is paid in a part of the store’s own, and nowhere else is Stripe let in', async () => {
    const token = await ann.token('subscriptions:write');
    const started = await counter.start({ ...team, mode: 'embedded' }, token);
    const visit = openVisit(counter);
    const before = await visit.open(`${started.path}?ticket=${started.ticket}`, { 'sec-fetch-dest': 'iframe' });
    assert.doesNotMatch(before.headers.get('content-security-policy') ?? '', /script-src[^;]*stripe/);
    const page = await visit.submit(started.path, agreed);
    assert.equal(page.heading, 'Pay');
    const { 'data-client-secret': secret, 'data-publishable-key': key } = withId(page.elements, 'provider').attributes;
    assert.match(secret ?? '', /^cs_\w+_secret_/);
    assert.equal(key, 'pk_test_ofatest');
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self' https:\/\/js\.stripe\.com/);
    assert.doesNotMatch(policy, /unsafe/);
    const scripts = withTag(page.elements, 'script').map(({ attributes }) => attributes['src'] ?? '');
    assert.ok(scripts.some((src) => src.startsWith('https://js.stripe.com/')));
    assert.equal(withTag((await openVisit(counter).open(started.path)).elements, 'script').length, scripts.length - 1);
    const left = await visit.submit(started.path, { do: 'leave' });
    assert.equal(left.heading, 'Buy db');
  });

  test('is complete when the customer comes back who has paid', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    await assert.rejects(visit.submit(started.path, agreed));
    const { paymentReference } = await counter.row(started);
    assert.equal(till.double.pay(paymentReference ?? '', '4242424242424242'), null);
    assert.equal((await visit.open(`${started.path}/return`)).heading, 'Thank you, it is yours');
    assert.equal((await counter.made(started)).length, 1);
  });

  test('waits, and says nothing of a failure, while Stripe cannot be reached', async () => {
    const started = await counter.start(team);
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    await assert.rejects(visit.submit(started.path, agreed));
    await till.close();
    assert.equal((await visit.open(`${started.path}/return`)).heading, 'Your bank is confirming the payment');
  });
});

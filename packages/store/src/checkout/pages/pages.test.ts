/** Buying on the store's own pages, as a customer without a script does. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Seen, type Visit, openVisit } from '../../account/test/visit.ts';
import { type SignedInPerson, passwordOf } from '../../identity/test/accounts.ts';
import { withTag } from '../../pages/test/markup.ts';
import { noProvider } from '../../payment/no-provider.ts';
import { payments } from '../../payment/tables.ts';
import { type Counter, type Started, openCounter, vendorOrigin } from './test/counter.ts';

let counter: Counter;
let ann: SignedInPerson;
let bob: SignedInPerson;
before(async () => {
  counter = await openCounter();
  ann = await counter.person('ann');
  bob = await counter.person('bob');
});
after(() => counter.close());

const good = '4242 4242 4242 4242';
const declined = '4000000000000002';
const poor = '4000000000009995';
const challenged = '4000002500003155';
const slow = '4000000000000077';

const agreed = { terms: 'yes', country: 'US' };

/** Path of the payment's page on which somebody is. */
const paying = ({ path }: Seen): string => {
  assert.match(path, /^\/sandbox\/payments\/sbp_\w{22}/);
  return path.split('?')[0] ?? '';
};

/** Opens a checkout and goes to pay. */
const goToPay = async (visit: Visit, { path }: Started, values: Record<string, string> = {}): Promise<string> => {
  await visit.open(path);
  return paying(await visit.submit(path, { do: 'pay', ...agreed, ...values }));
};

const mustHaveOne = async (started: Started) => {
  const made = await counter.made(started);
  assert.equal(made.length, 1);
  return made[0];
};

describe('the page of a checkout', () => {
  test('says what is bought before anybody has signed in, and leads through signing in back to it', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = openVisit(counter);
    const entry = await visit.open(started.path);
    assert.equal(entry.heading, 'Buy db');
    for (const said of ['team · by acme', '$60 per month', 'Seats × 5', '$12 each', 'Due now', 'Create an account'])
      assert.ok(entry.text.includes(said), said);
    const link = withTag(entry.elements, 'a').find(({ text }) => text === 'Sign in');
    await visit.open(link?.attributes['href'] ?? '');
    const page = await visit.submit('/sign-in', { login: 'ann', password: passwordOf('ann') });
    assert.equal(page.path, started.path);
    assert.ok(page.text.includes('Signed in as ann'));
  });

  test('takes everything that is to be decided, and ends with what to do next', async () => {
    const globex = await counter.organisation('globex', ann.id);
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    const chosen = await visit.submit(started.path, {
      do: 'update',
      'quantity-0': '3',
      interval: 'year',
      country: 'DE',
      holder: globex,
    });
    assert.equal(chosen.status, 200);
    for (const said of [
      '$428.40 per year',
      'Tax (19%)',
      '$68.40',
      'Seats × 3',
      'Then $428.40 per year, from Jan 31, 2027',
    ])
      assert.ok(chosen.text.includes(said), said);
    const page = paying(await visit.submit(started.path, { do: 'pay', terms: 'yes' }));
    const done = await visit.submit(page, { number: good });
    assert.equal(done.heading, 'Thank you, it is yours');
    for (const said of [
      'is ready for GLOBEX',
      'ann@example.com',
      'docker pull store/acme/db:1.0',
      'Download the licence',
    ])
      assert.ok(done.text.includes(said), said);
    const made = await mustHaveOne(started);
    assert.deepEqual(
      [made?.holderId, made?.createdBy, made?.termsAcceptedBy, made?.taxCountry, made?.prices[0]?.interval],
      [globex, ann.id, ann.id, 'DE', 'year'],
    );
    const row = await counter.row(started);
    assert.deepEqual([row.state, row.termsVersion, row.termsAcceptedBy], ['complete', '2', ann.id]);
    const license = withTag(done.elements, 'a').find(({ text }) => text.includes('Download the licence'));
    const cookie = [...visit.cookies].map((pair) => pair.join('=')).join('; ');
    assert.equal((await counter.request(license?.attributes['href'] ?? '', { headers: { cookie } })).status, 200);
  });

  test('goes nowhere without terms and country, and says so at each', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    const refused = await visit.submit(started.path, { do: 'pay' });
    assert.equal(refused.status, 422);
    assert.deepEqual(refused.errors, {
      terms: 'You can have it once you accept its terms.',
      country: 'Choose your country.',
    });
    assert.equal((await counter.row(started)).state, 'open');
  });

  test('says what is wrong with a quantity, a country and a holder, where it is wrong', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(bob);
    await visit.open(started.path);
    assert.deepEqual((await visit.submit(started.path, { 'quantity-0': '101' })).errors, {
      'quantity-0': 'Enter a number from 1 to 100.',
    });
    assert.deepEqual((await visit.submit(started.path, { 'quantity-0': '5', country: 'KP' })).errors, {
      country: 'This product is not sold in this country.',
    });
    const forged = await visit.post(started.path, {
      do: 'pay',
      ...agreed,
      holder: ann.id,
      shown: '6000',
      version: '2',
    });
    assert.equal(forged.status, 422);
    assert.equal((await counter.row(started)).holderId, null);
  });

  test('takes nobody’s word for what it costs', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    const changed = await visit.submit(started.path, { do: 'pay', ...agreed, 'quantity-0': '7' });
    assert.equal(changed.status, 409);
    assert.match(changed.errors['form'] ?? '', /The total is \$84 now/);
    paying(await visit.submit(started.path, { do: 'pay', terms: 'yes' }));
    assert.equal((await counter.row(started)).agreed?.dueNow, 8400);
  });

  test('takes a promotion code off, and says of each code that does not hold why', async () => {
    await counter.promote({ code: 'LAUNCH20', percent: 20, charges: 2 });
    await counter.promote({ code: 'OVER', percent: 20, expiresAt: '2026-01-30T00:00:00Z' });
    await counter.promote({ code: 'EUROS', amount: { amount: 500, currency: 'EUR' } });
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    const promotion = async (code: string) =>
      (await visit.submit(started.path, { do: 'update', promotion: code })).errors['promotion'];
    assert.match((await promotion('NOTHING')) ?? '', /no such code/);
    assert.match((await promotion('over')) ?? '', /is over/);
    assert.match((await promotion('EUROS')) ?? '', /does not hold for what you have chosen/);
    const applied = await visit.submit(started.path, { do: 'update', promotion: 'launch20' });
    for (const said of [
      'LAUNCH20 is applied',
      '−$12',
      '$48 per month',
      'holds for 2 payments, then it is $60 per month',
    ])
      assert.ok(applied.text.includes(said), said);
    const removed = await visit.submit(started.path, { do: 'remove' });
    assert.ok(removed.text.includes('$60 per month'));
    assert.equal((await counter.row(started)).promotionCode, null);
  });

  test('of what costs nothing ends at once', async () => {
    const started = await counter.start({ plan: 'free' });
    const visit = await counter.visitOf(bob);
    const page = await visit.open(started.path);
    assert.equal(page.heading, 'Get db');
    const done = await visit.submit(started.path, { do: 'pay', terms: 'yes' });
    assert.equal(done.heading, 'Thank you, it is yours');
    assert.equal((await mustHaveOne(started))?.provider, null);
  });

  test('of a trial asks for a card or for none, and a second trial is not promised', async () => {
    const carol = await counter.person('carol');
    const visit = await counter.visitOf(carol);
    const first = await counter.start({ plan: 'trial' });
    const page = await visit.open(first.path);
    assert.equal(page.heading, 'Try db');
    for (const said of ['14 days free', 'then $49 per month', 'Let it end', 'Feb 14, 2026'])
      assert.ok(page.text.includes(said), said);
    const done = await visit.submit(first.path, { do: 'pay', ...agreed, card: 'no' });
    assert.equal(done.heading, 'Your trial has begun');
    assert.equal((await mustHaveOne(first))?.isTrial, true);
    const second = await visit.open((await counter.start({ plan: 'trial' })).path);
    assert.equal(second.heading, 'Buy db');
    assert.ok(second.text.includes('has been tried before'));
  });

  test('says to whoever has the plan already that this is a second one', async () => {
    const erin = await counter.person('erin');
    const visit = await counter.visitOf(erin);
    const held = /erin has this plan already/;
    const first = await counter.start({ plan: 'free' });
    assert.doesNotMatch((await visit.open(first.path)).text, held);
    await visit.submit(first.path, { do: 'pay', terms: 'yes' });
    assert.match((await visit.open((await counter.start({ plan: 'free' })).path)).text, held);
    assert.doesNotMatch((await visit.open((await counter.start({ plan: 'trial' })).path)).text, held);
  });

  test('is in the language of its reader, its amounts too', async () => {
    const started = await counter.start({ plan: 'team', trial: false, currency: 'EUR' });
    const page = await (await counter.visitOf(ann, 'de')).open(started.path);
    assert.equal(page.heading, 'db kaufen');
    assert.ok(page.text.includes('55 € pro Monat'));
  });
});

describe('a payment', () => {
  test('that is declined says why, and another card goes through', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    const page = await goToPay(visit, started);
    assert.match((await visit.submit(page, { number: declined })).errors['form'] ?? '', /was declined/);
    assert.match((await visit.submit(page, { number: poor })).errors['form'] ?? '', /not enough money/);
    assert.match((await visit.submit(page, { number: '5555555555554444' })).errors['number'] ?? '', /test cards/);
    assert.equal((await visit.submit(page, { number: good })).heading, 'Thank you, it is yours');
    await mustHaveOne(started);
  });

  test('that is given up leads back with the reason and all that was chosen', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    const page = await goToPay(visit, started, { 'quantity-0': '5', country: 'US' });
    await visit.submit(page, { number: poor });
    const back = await visit.submit(`${page}/cancel`);
    assert.equal(back.path, started.path);
    assert.match(back.errors['form'] ?? '', /not enough money/);
    const country = withTag(back.elements, 'option').find(
      ({ attributes }) => 'selected' in attributes && attributes['value'] === 'US',
    );
    assert.ok(country);
    const again = paying(await visit.submit(started.path, { do: 'pay', terms: 'yes' }));
    assert.notEqual(again, page);
    await visit.submit(again, { number: good });
    await mustHaveOne(started);
    assert.equal((await visit.open(page)).heading, 'This payment is over');
  });

  test('asks the customer’s bank, which may be told no', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    const page = await goToPay(visit, started);
    assert.equal((await visit.submit(page, { number: challenged })).heading, 'Your bank asks: is this you?');
    assert.match((await visit.submit(`${page}/challenge`, { answer: 'no' })).errors['form'] ?? '', /your confirmation/);
    await visit.submit(page, { number: challenged });
    assert.equal((await visit.submit(`${page}/challenge`, { answer: 'yes' })).heading, 'Thank you, it is yours');
    await mustHaveOne(started);
  });

  test('that the bank takes its time over is waited for, and shown when it is there', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    const page = await goToPay(visit, started);
    const waiting = await visit.submit(page, { number: slow });
    assert.equal(waiting.heading, 'Your bank is confirming the payment');
    assert.match(withTag(waiting.elements, 'noscript')[0]?.text ?? '', /http-equiv="refresh" content="3"/);
    await counter.pass(10);
    assert.equal((await visit.open(started.path)).heading, 'Thank you, it is yours');
    await mustHaveOne(started);
  });

  test('that was left by the back button goes on, or is left for something else', async () => {
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    const page = await goToPay(visit, started);
    const back = await visit.open(started.path);
    assert.equal(back.heading, 'Your payment is waiting');
    assert.equal(paying(await visit.submit(started.path, { do: 'go' })), page);
    await visit.open(started.path);
    const changed = await visit.submit(started.path, { do: 'leave' });
    assert.equal(changed.heading, 'Buy db');
    assert.equal((await visit.open(page)).heading, 'This payment is over');
  });

  test('pressed twice, and in two tabs, is one subscription and one payment', async () => {
    const before = (await counter.database.select().from(payments)).length;
    const started = await counter.start({ plan: 'team', trial: false });
    const visit = await counter.visitOf(ann);
    const other = await counter.visitOf(ann);
    await visit.open(started.path);
    await other.open(started.path);
    const values = { do: 'pay', ...agreed, country: 'US' };
    await visit.submit(started.path, { ...values, do: 'update' });
    await other.open(started.path);
    const pages = await Promise.all([visit, other].map((one) => one.submit(started.path, values)));
    const [first = '', second = ''] = pages.map(paying);
    assert.equal(first, second);
    const ended = await Promise.all([visit, other].map((one) => one.submit(first, { number: good })));
    for (const { heading } of ended) assert.equal(heading, 'Thank you, it is yours');
    assert.equal((await visit.post(started.path, values)).heading, 'Thank you, it is yours');
    await mustHaveOne(started);
    assert.equal((await counter.database.select().from(payments)).length, before + 1);
  });
});

describe('a checkout that is left', () => {
  test('in a window of its own says so to the page that waits, and can be gone on with', async () => {
    const started = await counter.start({ plan: 'team', trial: false, mode: 'popup' });
    const visit = await counter.visitOf(ann);
    const cancel = withTag((await visit.open(started.path)).elements, 'a').find(({ text }) => text === 'Cancel');
    const left = await visit.open(cancel?.attributes['href'] ?? '');
    assert.equal(left.heading, 'Nothing was bought');
    assert.equal(withTag(left.elements, 'body')[0]?.attributes['data-state'], 'left');
    const back = withTag(left.elements, 'a').find(({ text }) => text === 'Back to the order');
    assert.equal((await visit.open(back?.attributes['href'] ?? '')).heading, 'Buy db');
  });

  test('leads away where nothing waits for it', async () => {
    const started = await counter.start({ plan: 'team', trial: false, returnUrl: `${vendorOrigin}/pricing` });
    const page = await (await counter.visitOf(ann)).open(started.path);
    const cancel = withTag(page.elements, 'a').find(({ text }) => text === 'Cancel');
    assert.match(cancel?.attributes['href'] ?? '', /\/pricing\?checkout=chk_\w+&checkout_state=left$/);
  });

  test('that has been paid meanwhile is shown as paid', async () => {
    const started = await counter.start({ plan: 'team', trial: false, mode: 'popup' });
    const visit = await counter.visitOf(ann);
    await visit.submit(await goToPay(visit, started), { number: good });
    assert.equal((await visit.open(`${started.path}?left=yes`)).heading, 'Thank you, it is yours');
  });
});

describe('a checkout that is over', () => {
  test('after a day can be started again, and not be paid', async () => {
    const started = await counter.start({ plan: 'team', trial: false, returnUrl: `${vendorOrigin}/pricing?a=1` });
    const visit = await counter.visitOf(ann);
    await visit.open(started.path);
    await counter.pass(86_401);
    const page = await visit.open(started.path);
    assert.equal(page.heading, 'This checkout is out of date');
    const link = withTag(page.elements, 'a').find(({ text }) => text === 'Start again');
    assert.equal(link?.attributes['href'], `${vendorOrigin}/pricing?a=1&checkout=${started.id}&checkout_state=expired`);
    assert.equal((await visit.post(started.path, { do: 'pay', ...agreed })).heading, page.heading);
    assert.deepEqual(await counter.made(started), []);
  });

  test('that never was is a page of its own', async () => {
    for (const path of ['/checkout/chk_nothing', '/checkout/chk_nothing/return', '/sandbox/payments/sbp_nothing'])
      assert.equal((await openVisit(counter).open(path)).status, 404, path);
  });
});

describe('a store that takes no payments', () => {
  test('says so where something is to be paid, and gives what is free', async () => {
    const shop = await openCounter({ createProvider: () => noProvider });
    try {
      const visit = await shop.visitOf(await shop.person('fay'));
      const paid = await shop.start({ plan: 'team', trial: false });
      const page = await visit.open(paid.path);
      assert.match(page.errors['form'] ?? '', /takes no payments yet/);
      assert.ok(
        withTag(page.elements, 'button').some(
          ({ attributes }) => attributes['value'] === 'pay' && 'disabled' in attributes,
        ),
      );
      assert.ok((await visit.submit(paid.path, { do: 'pay', ...agreed })).status < 500);
      assert.equal((await shop.row(paid)).state, 'open');
      const free = await shop.start({ plan: 'free' });
      await visit.open(free.path);
      assert.equal((await visit.submit(free.path, { do: 'pay', terms: 'yes' })).heading, 'Thank you, it is yours');
    } finally {
      await shop.close();
    }
  });
});

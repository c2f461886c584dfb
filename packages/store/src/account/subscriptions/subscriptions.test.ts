import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { planInput, productInput } from '../../catalogue/test/listings.ts';
import { grantSubscription } from '../../entitlement/grant-subscription.ts';
import { users } from '../../identity/tables.ts';
import { type Mailbox, openMailbox } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { join } from '../test/people.ts';

const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);

let store: TestStore;
let mailbox: Mailbox;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox, registry: { url: 'https://registry.example' } });
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  const plan = planInput({
    slug: 'team',
    pullRequirement: 'subscribed',
    images: [{ repository: 'store/acme/db', tag: '5' }],
  });
  await saveListing(store.database, productInput('acme/db', { plans: [plan] }));
});
after(() => store.close());

/** Somebody who holds the plan. */
const holder = async (username: string) => {
  const visit = await join(store, mailbox, username);
  const [user] = await store.database.select({ id: users.id }).from(users).where(eq(users.username, username));
  const holderId = user?.id ?? '';
  const id = await grantSubscription(store.database, {
    holderId,
    product: 'acme/db',
    plan: 'team',
    start: days(-1),
    end: days(30),
    termsAcceptedBy: holderId,
  });
  return { visit, id };
};

describe('the page of what somebody holds', () => {
  test('says where to find something, to those who hold nothing', async () => {
    const visit = await join(store, mailbox, 'bob');
    assert.match((await visit.open('/account/subscriptions')).text, /You hold nothing yet/);
  });

  test('shows what to pull and gives the licence', async () => {
    const { visit, id } = await holder('ann');
    const seen = await visit.open('/account/subscriptions');
    assert.match(seen.text, /Active/);
    assert.match(seen.text, /docker pull registry\.example\/store\/acme\/db:5/);
    const cookie = [...visit.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const license = await store.request(`/v1/subscriptions/${id}/license`, { headers: { cookie } });
    assert.equal(license.status, 200);
    assert.deepEqual(Object.keys((await license.json()) as object), ['key_id', 'private_key', 'authorization']);
  });

  test('cancels to the end of what is paid for, and takes that back', async () => {
    const { visit, id } = await holder('cem');
    await visit.open('/account/subscriptions');
    const cancelled = await visit.submit('/account/subscriptions/cancel', { subscription: id });
    assert.match(cancelled.done ?? '', /It is cancelled/);
    assert.match(cancelled.text, /ends on/);
    const resumed = await visit.submit('/account/subscriptions/resume', { subscription: id });
    assert.match(resumed.done ?? '', /It goes on/);
  });

  test('changes nothing of somebody else’s', async () => {
    const { id } = await holder('dee');
    const { visit } = await holder('eli');
    await visit.open('/account/subscriptions');
    const seen = await visit.submit('/account/subscriptions/cancel', { subscription: id });
    assert.equal(seen.status, 409);
    assert.doesNotMatch(seen.text, new RegExp(id));
  });

  test('is where the addresses in mails lead, and for nobody who has not signed in', async () => {
    const { visit, id } = await holder('fay');
    assert.equal((await visit.open(`/account/subscriptions/${id}`)).path.split('#')[0], '/account/subscriptions');
    assert.match((await store.request('/account/subscriptions')).headers.get('location') ?? '', /^\/sign-in/);
  });
});

/** Who may be what in an organisation, asked of Better Auth's own addresses, as somebody does who does not use the store's pages. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { and, eq } from 'drizzle-orm';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { type TestStore, openTestStore } from '../server/test/store.ts';
import { joinPublisher } from './operator/join-publisher.ts';
import { invitations, members, organizations } from './tables.ts';
import { type SignedInPerson, openAccount } from './test/accounts.ts';

let store: TestStore;
let ann: SignedInPerson;
let bob: SignedInPerson;
let eve: SignedInPerson;
const ids = { team: '', customers: '' };

before(async () => {
  store = await openTestStore();
  [ann, bob, eve] = [await openAccount(store, 'ann'), await openAccount(store, 'bob'), await openAccount(store, 'eve')];
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await savePublisher(store.database, { slug: 'basalt', name: 'Basalt' });
  await joinPublisher(store.database, 'ann', 'acme', 'owner');
  await joinPublisher(store.database, 'bob', 'acme', 'analyst');
  const made = await ann.browser.post('/auth/organization/create', { name: 'Customers', slug: 'customers' });
  ids.customers = ((await made.json()) as { id: string }).id;
  const [team] = await store.database.select().from(organizations).where(eq(organizations.slug, 'publisher-acme'));
  ids.team = team?.id ?? '';
  await store.database.insert(members).values({
    id: 'bob-at-customers',
    organizationId: ids.customers,
    userId: bob.id,
    role: 'member',
    createdAt: new Date(),
  });
});
after(() => store.close());

const bobIn = async (organization: keyof typeof ids) => {
  const [member] = await store.database
    .select()
    .from(members)
    .where(and(eq(members.organizationId, ids[organization]), eq(members.userId, bob.id)));
  return member ?? assert.fail('bob has gone');
};

const fitting = { team: ['owner', 'editor', 'analyst'], customers: ['owner', 'member'] } as const;

for (const organization of ['team', 'customers'] as const) {
  const what = organization === 'team' ? 'a publisher’s team' : 'an organisation of customers';
  const roles: readonly string[] = fitting[organization];
  describe(what, () => {
    for (const role of [
      'owner',
      'editor',
      'analyst',
      'member',
      'admin',
      'owner,member',
      'analyst,editor',
      'root',
      '',
    ]) {
      const fits = roles.includes(role);
      test(`${fits ? 'invites as' : 'invites nobody as'} "${role}"`, async () => {
        const email = `${organization}-${role.replace(',', '-')}@example.com`;
        const body = { email, role, organizationId: ids[organization] };
        const { status } = await ann.browser.post('/auth/organization/invite-member', body);
        assert.equal(status, fits ? 200 : 400);
        const kept = await store.database.select().from(invitations).where(eq(invitations.email, email));
        assert.equal(kept.length, fits ? 1 : 0);
      });

      test(`${fits ? 'makes' : 'makes nobody'} "${role}" of a member`, async () => {
        const { id: memberId, role: was } = await bobIn(organization);
        const body = { memberId, role, organizationId: ids[organization] };
        const { status } = await ann.browser.post('/auth/organization/update-member-role', body);
        assert.equal(status, fits ? 200 : 400);
        assert.equal((await bobIn(organization)).role, fits ? role : was);
      });
    }

    test('takes no list of roles', async () => {
      const body = { email: `list-${organization}@example.com`, role: [...roles], organizationId: ids[organization] };
      assert.equal((await ann.browser.post('/auth/organization/invite-member', body)).status, 400);
    });
  });
}

test('an invitation to a role that the organisation does not give any more is not taken up', async () => {
  const made = await ann.browser.post('/auth/organization/create', { name: 'Basalt makers', slug: 'basalt-makers' });
  const { id: organizationId } = (await made.json()) as { id: string };
  const invited = await ann.browser.post('/auth/organization/invite-member', {
    email: 'eve@example.com',
    role: 'member',
    organizationId,
  });
  const { id: invitationId } = (await invited.json()) as { id: string };
  const [publisher] = await store.database.query.publishers.findMany({
    where: (row, { eq: is }) => is(row.slug, 'basalt'),
  });
  await store.database
    .update(organizations)
    .set({ publisherId: publisher?.id ?? '' })
    .where(eq(organizations.id, organizationId));
  const { status } = await eve.browser.post('/auth/organization/accept-invitation', { invitationId });
  assert.equal(status, 400);
  assert.deepEqual(await store.database.select().from(members).where(eq(members.userId, eve.id)), []);
});

describe('nobody makes an organisation', () => {
  test('that is a publisher’s team', async () => {
    const [publisher] = await store.database.query.publishers.findMany({
      where: (row, { eq: is }) => is(row.slug, 'acme'),
    });
    const body = { name: 'Mine', slug: 'mine', publisherId: publisher?.id };
    await eve.browser.post('/auth/organization/create', body);
    const [made] = await store.database.select().from(organizations).where(eq(organizations.slug, 'mine'));
    if (made !== undefined) {
      const change = { organizationId: made.id, data: { publisherId: publisher?.id } };
      await eve.browser.post('/auth/organization/update', change);
    }
    const teams = await store.database
      .select({ slug: organizations.slug })
      .from(organizations)
      .where(eq(organizations.publisherId, publisher?.id ?? ''));
    assert.deepEqual(teams, [{ slug: 'publisher-acme' }]);
  });

  test('whose name is that of a publisher’s team', async () => {
    const body = { name: 'Theirs', slug: 'publisher-basalt' };
    assert.equal((await eve.browser.post('/auth/organization/create', body)).status, 400);
    const change = { organizationId: ids.customers, data: { slug: 'Publisher-corundum' } };
    assert.equal((await ann.browser.post('/auth/organization/update', change)).status, 400);
  });

  test('in somebody else’s name', async () => {
    const body = JSON.stringify({ name: 'Planted', slug: 'planted', userId: ann.id });
    const headers = { 'content-type': 'application/json' };
    const { status } = await store.request('/auth/organization/create', { method: 'POST', headers, body });
    assert.ok(status === 401 || status === 403, String(status));
  });
});

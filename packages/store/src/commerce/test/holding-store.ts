/** A real store with people who hold something of every kind, for tests of what is a customer's own. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { createAddresses } from '../../catalogue/addresses.ts';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { plans, publishers } from '../../catalogue/tables.ts';
import { planInput, productInput } from '../../catalogue/test/listings.ts';
import { createCommerce } from '../commerce.ts';
import { buy } from './buyer.ts';
import { sandboxTill } from './till.ts';
import { orderItems, orders, productKeys } from '../../compatible/fulfilment/tables.ts';
import { endSubscription, grantSubscription } from '../../entitlement/grant-subscription.ts';
import { createAccount } from '../../identity/operator/create-account.ts';
import { members, organizations } from '../../identity/tables.ts';
import { createKeyRing } from '../../keys/key-ring.ts';
import { createSandbox } from '../../payment/sandbox/sandbox.ts';
import { openTestStore } from '../../server/test/store.ts';
import { createSubscription } from '../../subscription/create-subscription.ts';

const secret = 'a secret that only these tests know';
export const password = 'the password of everybody';
const day = 86_400_000;
const days = (count: number): Date => new Date(Date.now() + count * day);

const seats = { name: 'Seats', min: 1, max: 100, default: 5 };
const paid = (slug: string, name: string, amount: number) =>
  planInput({
    slug,
    name,
    kind: 'paid',
    isDefault: slug === 'team',
    pullRequirement: 'subscribed',
    prices: [
      { amount, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Seats' },
      { amount: amount * 10, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Seats' },
    ],
    components: [seats],
    images: [{ repository: `store/kontor/${slug}`, tag: '5.2' }],
  });

const listing = productInput('kontor/books', {
  name: 'Kontor Books',
  terms: { version: '3', text: 'Keep your books in order.' },
  plans: [
    paid('team', 'Team', 1200),
    paid('business', 'Business', 2500),
    planInput({
      slug: 'free',
      name: 'Free',
      isDefault: false,
      pullRequirement: 'subscribed',
      images: [{ repository: 'store/kontor/free', tag: '5.2' }],
    }),
    planInput({
      slug: 'order',
      name: 'Enterprise',
      kind: 'byol',
      gated: true,
      isDefault: false,
      pullRequirement: 'subscribed',
      usesProductKeys: true,
      contactUrl: 'https://kontor.example/sales',
      images: [{ repository: 'store/kontor/enterprise', tag: '5.2' }],
    }),
  ],
});

/** @param origin where the public reaches the store */
export const openHoldingStore = async (origin: string) => {
  const keys = (database: Parameters<typeof createKeyRing>[0]) => createKeyRing(database, secret);
  const store = await openTestStore({ origin, registry: { url: 'https://registry.example' } });
  const { database } = store;
  await savePublisher(database, { slug: 'kontor', name: 'Kontor' });
  await saveListing(database, listing);
  const clock = () => new Date();
  const commerce = createCommerce({
    database,
    keys: keys(database),
    addresses: createAddresses(origin, 'registry.example'),
    clock,
    provider: createSandbox({ database, origin, clock }),
    secret,
    mode: 'development',
    allowsPrivate: true,
  });
  const pay = (url: string, card: string) => sandboxTill.pay(database, url, card, clock());
  const shop = { ...commerce, database, pay };

  const planId = async (slug: string): Promise<string> => {
    const [found] = await database.select({ id: plans.id }).from(plans).where(eq(plans.slug, slug));
    return found?.id ?? '';
  };

  const grant = (holderId: string, plan: string, start: number, end: number | null, graceDays = 0) =>
    grantSubscription(database, {
      holderId,
      product: 'kontor/books',
      plan,
      start: days(start),
      end: end === null ? null : days(end),
      graceDays,
      termsAcceptedBy: holderId,
    });

  /** From an order of the publisher's, with keys. */
  const order = async (holderId: string): Promise<void> => {
    const [publisher] = await database.select().from(publishers).where(eq(publishers.slug, 'kontor'));
    const [orderId, itemId, id] = [`ord-${randomUUID()}`, randomUUID(), await planId('order')];
    const now = new Date();
    const [{ productId = '' } = {}] = await database
      .select({ productId: plans.productId })
      .from(plans)
      .where(eq(plans.id, id));
    await database.insert(orders).values({
      id: orderId,
      publisherId: publisher?.id ?? '',
      mode: 'live',
      partnerId: 'crm',
      token: randomUUID(),
      state: 'fulfilled',
      holderId,
      createdAt: now,
      updatedAt: now,
    });
    await database
      .insert(orderItems)
      .values({ id: itemId, orderId, position: 0, productId, planId: id, components: [] });
    await database.insert(productKeys).values({
      id: randomUUID(),
      orderItemId: itemId,
      label: 'Activation code',
      mediaType: 'text/plain',
      fileName: 'activation.txt',
      value: 'KONTOR-1234',
      createdAt: now,
      updatedAt: now,
    });
    await database.transaction((transaction) =>
      createSubscription(
        transaction,
        {
          holderId,
          planId: id,
          start: days(-10),
          end: days(355),
          terms: { acceptedBy: holderId, acceptedAt: now },
          origin: 'order',
          orderId,
          orderItemId: itemId,
          usesProductKeys: true,
        },
        now,
      ),
    );
  };

  const organisation = async (accountId: string, role: 'owner' | 'member'): Promise<string> => {
    const id = randomUUID();
    const createdAt = new Date();
    await database.insert(organizations).values({ id, name: 'Nordhaven Hospitals', slug: id, createdAt });
    await database.insert(members).values({ id: randomUUID(), organizationId: id, userId: accountId, role, createdAt });
    return id;
  };

  const purchase = (accountId: string, plan = 'team') =>
    buy(shop, accountId, {
      termsVersion: '3',
      product: 'kontor/books',
      plan,
      quantities: [{ name: 'Seats', value: 5 }],
    });

  const scenarios = {
    nothing: async () => undefined,
    /** Five seats of a plan that is charged for. */
    team: purchase,
    /** The same, cancelled. */
    cancelled: async (id: string) => {
      const { id: subscription } = await purchase(id);
      const account = { id, organisations: [], publishers: [], country: null, isAdministrator: false };
      await commerce.own.change(account, subscription, { type: 'cancel' });
    },
    lapsed: async (id: string) => {
      const { id: subscription } = await purchase(id);
      await endSubscription(database, subscription);
    },
    terms: (id: string) =>
      grantSubscription(database, {
        holderId: id,
        product: 'kontor/books',
        plan: 'free',
        start: days(-1),
        end: null,
        termsAcceptedBy: null,
      }),
    order,
    /** A member of an organisation, which somebody else owns. */
    member: async (id: string) => grant(await organisation(id, 'member'), 'team', -3, 27),
    /** Their own, and those of an organisation that they own. */
    several: async (id: string) => {
      await grant(id, 'free', -2, null);
      await grant(id, 'team', -40, -2, 14);
      const owned = await organisation(id, 'owner');
      await grant(owned, 'business', -20, 40);
      await endSubscription(database, await grant(owned, 'team', -20, 40));
    },
    /** More than one page of two. */
    many: async (id: string) => {
      for (const start of [-5, -4, -3]) await grant(id, 'free', start, null);
    },
  } satisfies Record<string, (accountId: string) => Promise<unknown>>;

  /** Somebody new who holds what a scenario says. @returns their e-mail address */
  const newCustomer = async (scenario: keyof typeof scenarios): Promise<string> => {
    const username = `u${randomUUID().slice(0, 8)}`;
    const email = `${username}@example.com`;
    const id = await createAccount(database, { email, name: 'Ann Example', username, password });
    await scenarios[scenario](id);
    return email;
  };

  /** The same, signed in. @returns the cookies of their browser */
  const signInto = async (scenario: keyof typeof scenarios): Promise<readonly string[]> => {
    const response = await store.app.fetch(
      new Request(`${origin}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ email: await newCustomer(scenario), password }),
      }),
    );
    if (response.status !== 200) throw new Error(`nobody is signed in: ${await response.text()}`);
    return response.headers.getSetCookie();
  };

  return {
    close: store.close,
    fetch: (request: Request) => store.app.fetch(request),
    newCustomer,
    signInto,
    isScenario: (name: string): name is keyof typeof scenarios => Object.hasOwn(scenarios, name),
  };
};

export type HoldingStore = Awaited<ReturnType<typeof openHoldingStore>>;

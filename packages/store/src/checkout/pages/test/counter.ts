/** A store with something of every kind that is sold, and people who buy it on its pages. */
import { randomUUID } from 'node:crypto';
import type { NewCheckout } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { type Visit, openVisit } from '../../../account/test/visit.ts';
import { publishers } from '../../../catalogue/tables.ts';
import { fillShop, start } from '../../../commerce/test/shop.ts';
import { members, organizations } from '../../../identity/tables.ts';
import { type SignedInPerson, openAccount, passwordOf } from '../../../identity/test/accounts.ts';
import { createPublisherKey } from '../../../publisher-key/create-key.ts';
import type { AppOptions } from '../../../server/app.ts';
import { type TestStore, openTestStore } from '../../../server/test/store.ts';
import { type SubscriptionRow, subscriptions } from '../../../subscription/tables.ts';
import { findCheckout } from '../../change-checkout.ts';
import type { CheckoutRow } from '../../tables.ts';

export const vendorOrigin = 'https://www.acme.example';

export interface Started {
  readonly id: string;
  /** Path of its page. */
  readonly path: string;
  readonly ticket: string | null;
}

export interface Counter extends TestStore {
  readonly person: (username: string) => Promise<SignedInPerson>;
  readonly organisation: (slug: string, owner: string) => Promise<string>;
  /** Starts a checkout as a vendor's page does, or as somebody who is signed in on it. */
  readonly start: (body?: Partial<NewCheckout>, token?: string) => Promise<Started>;
  readonly row: (started: Started) => Promise<CheckoutRow>;
  /** What a checkout has become. */
  readonly made: (started: Started) => Promise<readonly SubscriptionRow[]>;
  /** Somebody's browser, signed in on the store. */
  readonly visitOf: (person: SignedInPerson, language?: string) => Promise<Visit>;
  /** A promotion of the shop's publisher, made by its server. */
  readonly promote: (promotion: object) => Promise<void>;
  /** Moves the store's clock, and does what the worker does. @param seconds */
  readonly pass: (seconds: number) => Promise<void>;
}

export const openCounter = async (options: Partial<AppOptions> = {}): Promise<Counter> => {
  let now = start;
  const store = await openTestStore({
    clock: () => now,
    proxyHeaders: { addressHeader: null, countryHeader: 'x-country' },
    ...options,
  });
  await fillShop(store.database);
  const [acme] = await store.database.select({ id: publishers.id }).from(publishers).where(eq(publishers.slug, 'acme'));
  const acmeId = acme?.id ?? '';
  const page = await createPublisherKey(
    store.database,
    acmeId,
    { kind: 'publishable', mode: 'live', name: 'page', origins: [vendorOrigin] },
    null,
  );
  const server = await createPublisherKey(
    store.database,
    acmeId,
    { kind: 'secret', mode: 'live', name: 'server', scopes: ['catalogue:write'] },
    null,
  );
  const send = async (path: string, bearer: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await store.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    ...store,
    person: (username) => openAccount(store, username),
    organisation: async (slug, owner) => {
      const id = randomUUID();
      await store.database.insert(organizations).values({ id, slug, name: slug.toUpperCase(), createdAt: now });
      await store.database
        .insert(members)
        .values({ id: randomUUID(), organizationId: id, userId: owner, role: 'owner', createdAt: now });
      return id;
    },
    start: async (body = {}, token = page.key) => {
      const wanted = { product: 'acme/db', ...body };
      const { id, url } = (await send('/v1/checkouts', token, wanted, { origin: vendorOrigin })) as {
        id: string;
        url: string;
      };
      const { pathname, searchParams } = new URL(url);
      return { id, path: pathname, ticket: searchParams.get('ticket') };
    },
    row: ({ id }) => findCheckout(store.database, id),
    made: ({ id }) => store.database.select().from(subscriptions).where(eq(subscriptions.checkoutId, id)),
    visitOf: async ({ username }, language = 'en') => {
      const visit = openVisit(store, language);
      await visit.open('/sign-in');
      await visit.submit('/sign-in', { login: username, password: passwordOf(username) });
      return visit;
    },
    promote: async (promotion) => {
      await send('/v1/promotions', server.key, promotion);
    },
    pass: async (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
      for (const { name, do: work } of store.app.work.chores) if (name !== 'commands') await work();
    },
  };
};

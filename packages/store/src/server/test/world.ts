/** A store with everybody who may ask something of it, and something that belongs to one of them. */
import { type PublisherKeyRequest, ServerScope } from '@chandlery/contract';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { publishers } from '../../catalogue/tables.ts';
import { planInput, productInput } from '../../catalogue/test/listings.ts';
import type { Database } from '../../database/database.ts';
import { grantSubscription } from '../../entitlement/grant-subscription.ts';
import { joinPublisher } from '../../identity/operator/join-publisher.ts';
import { type SignedInPerson, openAccount } from '../../identity/test/accounts.ts';
import { createPublisherKey } from '../../publisher-key/create-key.ts';
import { type TestStore, openTestStore } from './store.ts';

export interface World {
  readonly store: TestStore;
  readonly people: Readonly<Record<string, SignedInPerson>>;
  readonly keys: Readonly<Record<'page' | 'server' | 'otherServer' | 'limitedServer', string>>;
  /** Of `customer`, and of `acme`. */
  readonly ids: Readonly<Record<'subscription' | 'token' | 'key', string>>;
}

export const pageOrigin = 'https://www.acme.example';

const openPeople = async (store: TestStore): Promise<World['people']> => {
  const people: Record<string, SignedInPerson> = {};
  for (const name of ['customer', 'othercustomer', 'analyst', 'editor', 'owner', 'otherowner', 'operator'])
    people[name] = await openAccount(store, name, { staffRole: name === 'operator' ? 'admin' : null });
  for (const role of ['analyst', 'editor', 'owner'] as const) await joinPublisher(store.database, role, 'acme', role);
  await joinPublisher(store.database, 'otherowner', 'basalt', 'owner');
  return people;
};

const openKeys = async (database: Database) => {
  const rows = await database.select({ id: publishers.id, slug: publishers.slug }).from(publishers);
  const idOf = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? '';
  const make = (slug: string, request: PublisherKeyRequest) => createPublisherKey(database, idOf(slug), request, null);
  const page = (): PublisherKeyRequest => ({ kind: 'publishable', mode: 'live', name: 'page', origins: [pageOrigin] });
  const secret = (scopes: ServerScope[]): PublisherKeyRequest => ({ kind: 'secret', mode: 'live', name: 'CI', scopes });
  return {
    page: await make('acme', page()),
    spare: await make('acme', page()),
    server: await make('acme', secret([...ServerScope.options])),
    otherServer: await make('basalt', secret([...ServerScope.options])),
    limitedServer: await make('acme', secret([])),
  };
};

const tokenIdOf = async (person: SignedInPerson): Promise<string> => {
  await person.token('account:read');
  const { items } = (await (await person.browser.get('/v1/account/tokens')).json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
};

export const openWorld = async (): Promise<World> => {
  const store = await openTestStore();
  const { database } = store;
  for (const slug of ['acme', 'basalt']) await savePublisher(database, { slug, name: slug });
  await saveListing(database, productInput('acme/db', { plans: [planInput({ slug: 'only' })] }));
  const people = await openPeople(store);
  const { customer } = people;
  if (customer === undefined) throw new Error('nobody is there');
  const { page, spare, server, otherServer, limitedServer } = await openKeys(database);
  const subscription = await grantSubscription(database, {
    holderId: customer.id,
    product: 'acme/db',
    plan: 'only',
    start: new Date(0),
    end: null,
    termsAcceptedBy: customer.id,
  });
  return {
    store,
    people,
    keys: { page: page.key, server: server.key, otherServer: otherServer.key, limitedServer: limitedServer.key },
    ids: { subscription, token: await tokenIdOf(customer), key: spare.id },
  };
};

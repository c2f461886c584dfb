/** A test store with the shop, people, and keys of its publishers. */
import { randomUUID } from 'node:crypto';
import type { KeyMode, ServerScope } from '@chandlery/contract';
import { members, organizations } from '../../identity/tables.ts';
import { type SignedInPerson, openAccount, passwordOf } from '../../identity/test/accounts.ts';
import { createPublisherKey } from '../../publisher-key/create-key.ts';
import type { AppOptions } from '../../server/app.ts';
import { type TestStore, openTestStore } from '../../server/test/store.ts';
import { type Shop, openShop } from './shop.ts';

export interface Street extends TestStore {
  readonly shop: Shop;
  readonly person: (username: string) => Promise<SignedInPerson>;
  /** The token that login gives. */
  readonly logIn: (username: string, secret?: string) => Promise<string>;
  /** A customers' organisation. @returns its id */
  readonly organisation: (slug: string, roles: Readonly<Record<string, 'owner' | 'member'>>) => Promise<string>;
  readonly secretKey: (publisher: keyof Shop, mode?: KeyMode, scopes?: readonly ServerScope[]) => Promise<string>;
  /** Sends JSON with a bearer. */
  readonly send: (
    method: string,
    path: string,
    bearer: string | null,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

export const openStreet = async (options: Partial<AppOptions> = {}): Promise<Street> => {
  const store = await openTestStore(options);
  const shop = await openShop(store.database);
  const send: Street['send'] = (method, path, bearer, body, headers = {}) =>
    store.request(path, {
      method,
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    ...store,
    shop,
    send,
    person: (username) => openAccount(store, username),
    logIn: async (username, secret = passwordOf(username)) => {
      const answer = await send('POST', '/v2/users/login/', null, { username, password: secret });
      const { token } = (await answer.json()) as { token?: string };
      if (token === undefined) throw new Error(`${username} cannot log in: ${answer.status}`);
      return token;
    },
    organisation: async (slug, roles) => {
      const id = randomUUID();
      await store.database.insert(organizations).values({ id, slug, name: slug.toUpperCase(), createdAt: new Date() });
      for (const [userId, role] of Object.entries(roles))
        await store.database
          .insert(members)
          .values({ id: randomUUID(), organizationId: id, userId, role, createdAt: new Date() });
      return id;
    },
    secretKey: async (publisher, mode = 'live', scopes = ['fulfilment', 'catalogue:write']) => {
      const request = { kind: 'secret' as const, mode, name: 'server', scopes: [...scopes] };
      return (await createPublisherKey(store.database, shop[publisher], request, null)).key;
    },
  };
};

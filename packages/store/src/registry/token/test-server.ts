/** A token server on a small catalogue, asked over HTTP; every token that it gives is verified with the keys it publishes. */
import { Hono } from 'hono';
import { type JWTPayload, createLocalJWKSet, jwtVerify } from 'jose';
import { eq } from 'drizzle-orm';
import { publishers } from '../../catalogue/tables.ts';
import { watchCatalogueVersion } from '../../catalogue/version.ts';
import { type TestDatabase, openTestDatabase } from '../../database/test-database.ts';
import { createEntitlement } from '../../entitlement/entitlement.ts';
import { grantSubscription } from '../../entitlement/grant-subscription.ts';
import { fillCatalogue } from '../../entitlement/test/catalogue.ts';
import { createRequestOrigins } from '../../http/request-origin.ts';
import { keySet } from '../../keys/jwks.ts';
import { type KeyRing, createKeyRing } from '../../keys/key-ring.ts';
import { createLog } from '../../log/log.ts';
import { type People, createPeople, passwordOf, person } from '../test/people.ts';
import { createRefreshTokens } from './refresh-tokens.ts';
import { createTokenEndpoint } from './endpoint.ts';
import { tokenRoutes } from './routes.ts';
import { createTokenServer } from './token-server.ts';

export const service = 'registry.example:5000';
const issuer = 'https://store.example';
export const day = 86_400_000;

/** The header of somebody who signs in, by default with the right password. */
export const basic = (id: string, password = passwordOf(id)): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`,
});

export type Answer = Record<string, unknown> & { readonly status: number };

export const answerOf = async (response: Response): Promise<Answer> => ({
  ...((await response.json()) as object),
  status: response.status,
});

export interface Claims extends JWTPayload {
  readonly access: readonly { type: string; name: string; actions: string[] }[];
}

export interface TestServer {
  /** Its time, which stands still. */
  time: Date;
  readonly opened: TestDatabase;
  readonly keys: KeyRing;
  /** `ann` has nothing, `sue` a subscription, `pia` edits for the publisher, `ops` is an administrator. */
  readonly people: People;
  /** Id of sue's subscription, which ends in 400 days. */
  readonly subscription: string;
  readonly request: Hono['request'];
  /** The answer to `GET /token` for the registry, with more of a query. */
  readonly get: (query: string, headers?: Record<string, string>) => Promise<Answer>;
  /** The answer to `POST /token` for the registry, with more of a form. */
  readonly post: (form: Readonly<Record<string, string>>) => Promise<Answer>;
  /** The claims of a token. */
  readonly verified: (token: unknown) => Promise<Claims>;
  /** What a token permits, as scopes. */
  readonly permitted: (answer: Answer) => Promise<readonly string[]>;
}

const fill = async ({ database }: TestDatabase, people: People, time: Date): Promise<string> => {
  await fillCatalogue(database);
  const [acme] = await database.select().from(publishers).where(eq(publishers.slug, 'acme'));
  people.add(person('pia', { publishers: [{ publisherId: acme?.id ?? '', role: 'editor' }] }));
  return grantSubscription(database, {
    holderId: 'sue',
    product: 'acme/db',
    plan: 'subscribed',
    start: new Date(time.getTime() - day),
    end: new Date(time.getTime() + 400 * day),
    termsAcceptedBy: 'sue',
  });
};

export const openTestServer = async (): Promise<TestServer> => {
  const opened = await openTestDatabase();
  const { database } = opened;
  const people = createPeople(person('ann'), person('sue'), person('ops', { isAdministrator: true }));
  const keys = createKeyRing(database, 'a secret that only this test knows, long enough');
  const version = watchCatalogueVersion(database, 0, (error) => {
    throw error;
  });
  const tokens = createTokenServer({
    entitlement: createEntitlement(database, version),
    identity: people,
    refreshTokens: createRefreshTokens(database),
    keys,
    issuer,
    service,
    log: createLog('silent'),
    clock: () => server.time,
  });
  const endpoint = createTokenEndpoint(tokens);
  const app = new Hono().route(
    '/',
    tokenRoutes(endpoint, createRequestOrigins({ addressHeader: null, countryHeader: 'X-Country' }).ofContext),
  );
  const verified = async (token: unknown): Promise<Claims> => {
    const set = createLocalJWKSet({ keys: [...keySet(await keys.published()).keys] });
    const expected = { issuer, audience: service, currentDate: server.time };
    return (await jwtVerify<Claims>(String(token), set, expected)).payload;
  };
  const time = new Date();
  const server: TestServer = {
    time,
    opened,
    keys,
    people,
    subscription: await fill(opened, people, time),
    request: app.request,
    get: async (query, headers = {}) =>
      answerOf(await app.request(`/token?service=${encodeURIComponent(service)}&${query}`, { headers })),
    post: async (form) =>
      answerOf(await app.request('/token', { method: 'POST', body: new URLSearchParams({ service, ...form }) })),
    verified,
    permitted: async (answer) =>
      (await verified(answer['access_token'])).access.map(
        ({ type, name, actions }) => `${type}:${name}:${actions.join(',')}`,
      ),
  };
  return server;
};

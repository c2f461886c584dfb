/** The store's side of its registry: who may do what there, and what has happened there. */
import type { IncomingMessage } from 'node:http';
import { Hono } from 'hono';
import type { Database } from '../database/database.ts';
import { createEntitlement } from '../entitlement/entitlement.ts';
import type { CatalogueVersion } from '../http/answer-cache.ts';
import type { RequestOrigin, RequestOrigins } from '../http/request-origin.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Logger } from '../log/log.ts';
import { derivedSecret } from '../keys/derived-secret.ts';
import type { RegistryEvent } from './events/event.ts';
import { receiveEvents } from './events/receive-events.ts';
import { eventRoutes } from './events/routes.ts';
import type { Identity } from './identity.ts';
import { type RegistryClient, type RegistryTokens, createRegistryClient } from './images/registry-client.ts';
import { createOwnTokens } from './own-tokens.ts';
import { createRefreshTokens } from './token/refresh-tokens.ts';
import { type TokenEndpoint, createTokenEndpoint } from './token/endpoint.ts';
import { tokenRoutes } from './token/routes.ts';
import { createTokenServer } from './token/token-server.ts';

/** What an operator decides about the registry. */
export interface RegistrySettings {
  /** Where the registry is, without a slash at the end. */
  readonly url: string;
}

export interface RegistryOptions extends RegistrySettings {
  readonly database: Database;
  readonly identity: Identity;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  readonly keys: KeyRing;
  /** Says when what is known of the catalogue is too old. */
  readonly version: CatalogueVersion;
  /** The store's. */
  readonly origin: string;
  readonly origins: RequestOrigins;
  readonly log: Logger;
  /** By which subscriptions begin and end. */
  readonly clock: () => Date;
}

export interface Registry {
  readonly routes: Hono;
  readonly endpoint: TokenEndpoint;
  readonly originOf: (message: IncomingMessage) => RequestOrigin;
  /** The name that the registry goes by in tokens and in what people pull: its host and port. */
  readonly service: string;
  readonly url: string;
  readonly client: RegistryClient;
  readonly tokens: RegistryTokens;
  /** What the registry shows with its notifications. */
  readonly notificationToken: string;
  /** Repositories that must be looked at again, for what was pushed there had not come yet. */
  readonly unsettled: Set<string>;
}

export const createRegistry = (options: RegistryOptions): Registry => {
  const { database, keys, secret, identity, version, origin, origins, url, log } = options;
  const service = new URL(url).host;
  const tokens = createOwnTokens(keys, origin, service);
  const client = createRegistryClient(url, tokens);
  const notificationToken = derivedSecret(secret, 'registry notifications');
  const server = createTokenServer({
    entitlement: createEntitlement(database, version),
    identity,
    refreshTokens: createRefreshTokens(database),
    keys,
    issuer: origin,
    service,
    log,
    storeClock: options.clock,
  });
  const endpoint = createTokenEndpoint(server);
  const unsettled = new Set<string>();
  const receive = (events: readonly RegistryEvent[]) =>
    receiveEvents(database, client, events, (repository) => unsettled.add(repository));
  const routes = new Hono()
    .route('/', tokenRoutes(endpoint, origins.ofContext))
    .route('/', eventRoutes({ token: notificationToken, receive, log }));
  return { routes, endpoint, originOf: origins.ofMessage, unsettled, service, url, client, tokens, notificationToken };
};

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { ownPages } from '../account/subscriptions/routes.ts';
import { accountPages } from '../account/pages.ts';
import { accountHandlers } from '../account/routes.ts';
import { createAddresses } from '../catalogue/addresses.ts';
import { createCatalogueReader } from '../catalogue/reader.ts';
import { catalogueHandlers } from '../catalogue/routes.ts';
import { createCertificateReader } from '../certification/reader.ts';
import { createRevocationList } from '../certification/revocation-list.ts';
import { certificationHandlers, certificationRoutes } from '../certification/routes.ts';
import { clockRoutes } from '../clock/routes.ts';
import { watchCatalogueVersion } from '../catalogue/version.ts';
import { externalNameHandlers } from '../compatible/external-id/routes.ts';
import { checkoutPages } from '../checkout/pages/pages.ts';
import { ownInvoices } from '../compatible/billing/own-invoices.ts';
import { redeemPages } from '../compatible/redeem/pages.ts';
import { compatibleRoutes } from '../compatible/routes.ts';
import { createCommerce } from '../commerce/commerce.ts';
import { type CommerceWork, commerceWork } from '../commerce/work.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { openBundle } from '../embed/bundle.ts';
import { embedRoutes } from '../embed/routes.ts';
import { type AnswerCache, createAnswerCache } from '../http/answer-cache.ts';
import { createOnce } from '../http/idempotency.ts';
import { mountRoutes } from '../http/mount-routes.ts';
import { problemResponse } from '../http/problem-response.ts';
import { type ProxyHeaders, createRequestOrigins } from '../http/request-origin.ts';
import type { Logger } from '../log/log.ts';
import { requestLog } from '../log/request-log.ts';
import type { Mailer } from '../mail/mail.ts';
import { createOutboxMailer } from '../mail/outbox/outbox.ts';
import { outboxRoutes } from '../mail/outbox/routes.ts';
import { mediaRoutes } from '../media/routes.ts';
import { type Metrics, createMetrics } from '../metrics/metrics.ts';
import { measureRequests, metricsRoutes } from '../metrics/routes.ts';
import { keyRoutes } from '../keys/routes.ts';
import { type IdentityService, openIdentity } from '../identity/service.ts';
import { createFindPeople } from '../identity/find-people.ts';
import { createLetters } from '../identity/send-letters.ts';
import { type SingleSignOn, singleSignOnId } from '../identity/single-sign-on.ts';
import { signedInRoutes } from '../identity/page-client/routes.ts';
import { authRoutes } from '../identity/routes.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { openApiRoutes } from '../openapi/routes.ts';
import { type CreateProvider, chooseProvider } from '../payment/choose-provider.ts';
import { sandboxPages } from '../payment/sandbox/pages/pages.ts';
import { hostedPages } from '../pages/pages.ts';
import type { Identity } from '../registry/identity.ts';
import { publisherKeyHandlers } from '../publisher-key/routes.ts';
import { type Registry, type RegistrySettings, createRegistry } from '../registry/registry.ts';
import { createPostgresSearch } from '../search/postgres-search.ts';
import { answerFailures } from './failure.ts';
import { healthRoutes } from './health.ts';
import { securityDefaults } from './security.ts';
import { createSite } from './site.ts';
import { storeHandlers } from './store-handlers.ts';

export interface AppOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly mode: Config['mode'];
  /** `STORE_NAME`; Chandlery unless told. */
  readonly name?: string;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
  readonly keys: KeyRing;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  /** What mails are sent by; the outbox unless told. */
  readonly mailer?: Mailer;
  /** What a proxy says of where requests come from; nothing unless told. */
  readonly proxyHeaders?: ProxyHeaders;
  /** Who can sign in to the registry; everybody with an account unless told. */
  readonly identity?: Identity;
  /** An OpenID provider through which people may sign in; none unless told. */
  readonly singleSignOn?: SingleSignOn | null;
  /** By which subscriptions begin, are paid and end; the machine's unless told. */
  readonly clock?: () => Date;
  /** What takes money: the sandbox in development and nothing in production, unless told. */
  readonly createProvider?: CreateProvider;
  /** Null: nothing can be pulled from a registry of the store's own. */
  readonly registry: RegistrySettings | null;
  /** Milliseconds after which a change by any process is seen here; 250 unless told. */
  readonly maxStaleness?: number;
  /** Whether the store has finished starting; always unless told. */
  readonly isReady?: () => boolean;
  /** Folder of the built bundle of elements, where it is not the usual one. */
  readonly embedFolder?: string;
}

export interface App {
  readonly fetch: (request: Request, environment?: object) => Response | Promise<Response>;
  /** Every address that it answers, and by which method, for what has to hold of all of them. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly answers: AnswerCache;
  readonly metrics: Metrics;
  readonly registry: Registry | null;
  readonly identity: IdentityService;
  readonly work: CommerceWork;
}

/** Largest request body, in bytes. */
const maxBody = 1_000_000;
const noProxy: ProxyHeaders = { addressHeader: null, countryHeader: null };
const tooLarge = { detail: `At most ${maxBody} bytes are taken.` };

/** The store as one function from requests to responses. */
export const createApp = (options: AppOptions): App => {
  const { database, log, mode, origin, keys, secret, maxStaleness = 250, embedFolder, isReady = () => true } = options;
  const mailer = options.mailer ?? createOutboxMailer(database);
  const clock = options.clock ?? (() => new Date());
  const app = new Hono();
  const metrics = createMetrics();
  const onDatabaseError = (error: unknown) => log.error({ err: error }, 'the database does not answer');
  const version = watchCatalogueVersion(database, maxStaleness, onDatabaseError);
  const answers = createAnswerCache(version);
  const origins = createRequestOrigins(options.proxyHeaders ?? noProxy);
  const bundle = openBundle(database, embedFolder);
  const { name = 'Chandlery', singleSignOn = null } = options;
  const site = createSite(name, origin, bundle);
  const letters = createLetters({ site, database, secret });
  const identity = openIdentity({ name, database, secret, origin, keys, letters, log, mode, singleSignOn });
  const registry =
    options.registry &&
    createRegistry({
      ...options.registry,
      database,
      secret,
      keys,
      version,
      origin,
      origins,
      log,
      clock,
      identity: options.identity ?? identity.registry,
    });
  const search = createPostgresSearch(database);
  const catalogue = createCatalogueReader(database, search, origin, registry?.service ?? null);
  const addresses = createAddresses(origin, registry?.service ?? null);
  const once = createOnce(database, clock);
  const allowsPrivate = mode === 'development';
  const createProvider = options.createProvider ?? chooseProvider({ paymentProvider: null, stripe: null, mode });
  const provider = createProvider({ database, origin, clock });
  const commerce = createCommerce({
    database,
    keys,
    addresses,
    clock,
    provider,
    secret,
    mode,
    allowsPrivate,
  });

  app.use(requestId({ limitLength: 64 }), measureRequests(metrics), requestLog(log), securityDefaults(origin));
  app.use(bodyLimit({ maxSize: maxBody, onError: (context) => problemResponse(context, 'too_large', tooLarge) }));
  app.route('/', healthRoutes(database, isReady));
  app.route('/', metricsRoutes(metrics));
  app.route('/', mediaRoutes(database));
  app.route('/', signedInRoutes());
  app.route('/', embedRoutes(bundle));
  app.route('/', openApiRoutes(origin));
  app.route('/', keyRoutes(keys));
  app.route('/', authRoutes(identity.auth, origins));
  const revocations = createRevocationList({ database, keys, origin, version, clock: () => new Date() });
  app.route('/', certificationRoutes({ database, site, answers, revocations }));
  app.route(
    '/',
    compatibleRoutes({
      database,
      search,
      answers,
      origin,
      origins,
      keys,
      identity,
      once,
      clock,
      log,
      store: site.name,
    }),
  );
  if (registry !== null) app.route('/', registry.routes);
  mountRoutes(app, {
    handlers: {
      ...storeHandlers(origin, registry?.service ?? null),
      ...catalogueHandlers(catalogue),
      ...accountHandlers(database, identity.auth),
      ...publisherKeyHandlers(database),
      ...certificationHandlers(database, origin),
      ...externalNameHandlers(database),
      ...commerce.handlers,
    },
    once,
    callers: identity.callers,
    origins,
    answers,
    checkAnswers: mode === 'development',
  });
  // Before the pages beside it, which take nothing but what their own forms send.
  if (provider.name === 'sandbox') app.route('/', clockRoutes(database, origin));
  app.route(
    '/',
    accountPages({
      database,
      site,
      auth: identity.auth,
      origins,
      letters,
      mailer,
      registry: registry?.service ?? null,
      providers: singleSignOn === null ? [] : [{ id: singleSignOnId, name: singleSignOn.name }],
      further: [
        redeemPages({ database, addresses, origins, clock }),
        checkoutPages({
          database,
          provider,
          payments: commerce.checkoutPayments,
          holders: commerce.holders,
          addresses,
          origins,
          log,
          clock,
        }),
        ...(provider.name === 'sandbox' ? [sandboxPages({ database, clock })] : []),
        ownPages({
          people: createFindPeople(database),
          commerce,
          catalogue,
          origins,
          invoices: ownInvoices({ database, holders: commerce.holders, store: site.name }),
        }),
      ],
    }),
  );
  if (provider.routes !== null) app.route('/', provider.routes);
  if (mailer.hasOutbox) app.route('/', outboxRoutes(database, site));
  app.route('/', hostedPages({ site, catalogue, certificates: createCertificateReader(database, origin), answers }));
  answerFailures(app, site, log);
  return {
    fetch: (request, environment) => app.fetch(request, environment),
    routes: app.routes,
    answers,
    metrics,
    registry,
    identity,
    work: commerceWork(commerce, { database, keys, addresses, site, mailer, clock, secret, allowsPrivate, log }),
  };
};

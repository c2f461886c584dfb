import type { RequestListener } from 'node:http';
import { createTestClock, systemClock } from '../clock/clock.ts';
import { watchClock } from '../clock/watch-clock.ts';
import type { Config } from '../config/config.ts';
import { startCertificationUpkeep } from '../certification/upkeep.ts';
import { connectDatabase } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import type { DemoSurroundings } from '../demo/index.ts';
import { serveExamples } from '../examples/serve.ts';
import { createKeyRing } from '../keys/key-ring.ts';
import { openSecret } from '../keys/secret.ts';
import { createLog } from '../log/log.ts';
import { createMailer } from '../mail/create-mailer.ts';
import { outboxPath } from '../mail/outbox/pages.ts';
import type { Identity } from '../registry/identity.ts';
import { chooseProvider } from '../payment/choose-provider.ts';
import { freePort } from '../registry/local/local-registry.ts';
import { startRegistry } from '../registry/start-registry.ts';
import { reindexOutdated } from '../search/reindex.ts';
import { workInBackground } from '../worker/worker.ts';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { createListener } from './listener.ts';
import { workerListener } from './worker-listener.ts';

/** A store that is running. */
export interface RunningStore {
  /** Where the public reaches it, without a slash at the end. */
  readonly origin: string;
  /** The address on this machine. */
  readonly address: string;
  /** The example sites' address. */
  readonly examples: string;
  /** The registry's address; null where there is none. */
  readonly registry: string | null;
  /** Where the local operator reads mails that no mail server gets; null where one does. */
  readonly outbox: string | null;
  readonly database: Database;
  /** Finishes requests under way, then closes the database. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** Fills an empty catalogue. Requests are taken meanwhile, and `GET /readyz` says that it is not done. */
  readonly loadDemo?: (database: Database, surroundings: DemoSurroundings) => Promise<unknown>;
  /** Whether events are acted on and time passes here (`worker`), requests are answered (`web`), or both, unless told. */
  readonly role?: 'all' | 'web' | 'worker';
  /** Starts a registry beside the store. */
  readonly withRegistry?: boolean;
  /** Who can sign in to the registry; everybody with an account unless told. */
  readonly identity?: Identity;
  /** Milliseconds after which a change by any process is seen here. */
  readonly maxStaleness?: number;
}

/** The port of the registry to start on this machine; null where none is wanted. */
const localRegistryPort = async ({ registryPort }: Config, { withRegistry = false }: StartOptions) =>
  withRegistry ? registryPort || freePort() : null;

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('The store is starting.\n');
};

/**
 * Starts the store: when this resolves, `GET /healthz` and `GET /readyz` are 200.
 * @throws ConfigError, FolderInUseError, or what the database or the network says
 */
export const startStore = async (config: Config, options: StartOptions = {}): Promise<RunningStore> => {
  const { role = 'all' } = options;
  const log = createLog(config.logLevel);
  const opened: (() => Promise<void>)[] = [];
  const stop = async () => {
    const outcomes: PromiseSettledResult<void>[] = [];
    // The last opened first, each whatever became of the others.
    for (const close of opened.splice(0).toReversed()) outcomes.push(...(await Promise.allSettled([close()])));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  };
  try {
    const connection = await connectDatabase(config, (error) =>
      log.warn({ err: error }, 'an idle database connection broke'),
    );
    opened.push(connection.close);
    const { database, queue } = connection;
    const mailer = createMailer(config, database, log);
    opened.push(mailer.close);
    await reindexOutdated(database);
    // The port is known only once it is listened on, and addresses in answers hold it.
    let listener = starting;
    let isReady = false;
    const listening = await listen(config.port, config.host, (request, response) => listener(request, response));
    opened.push(listening.close);
    const address = `http://localhost:${listening.port}`;
    const origin = config.publicUrl ?? address;
    const secret = openSecret(config);
    const keys = createKeyRing(database, secret);
    const localPort = await localRegistryPort(config, options);
    const registryUrl = localPort === null ? config.registryUrl : `http://localhost:${localPort}`;
    const createProvider = chooseProvider(config);
    const clock = config.mode === 'production' ? systemClock : createTestClock(database);
    opened.push(await watchClock(clock, log));
    const app = createApp({
      database,
      log,
      mode: config.mode,
      name: config.storeName,
      singleSignOn: config.singleSignOn,
      createProvider,
      clock: clock.now,
      origin,
      keys,
      mailer,
      secret,
      isReady: () => isReady,
      proxyHeaders: config,
      ...(options.identity === undefined ? {} : { identity: options.identity }),
      registry: registryUrl === null ? null : { url: registryUrl },
      ...(options.maxStaleness === undefined ? {} : { maxStaleness: options.maxStaleness }),
    });
    listener =
      role === 'worker' ? workerListener(database, () => isReady, app.metrics) : createListener(app, origin, log);
    const examples = await serveExamples(config.examplesPort, config.host, origin);
    opened.push(examples.close);
    const authority = async () => ({ signer: await keys.signer('certification'), issuer: origin });
    const exampleOrigins = [`http://localhost:${examples.port}`, `http://127.0.0.1:${examples.port}`];
    const surroundings = { authority, exampleOrigins, hasPeople: config.mode === 'development' };
    await options.loadDemo?.(database, surroundings);
    opened.push(startCertificationUpkeep({ database, authority, issuer: origin, log }));
    isReady = true;
    // Nobody's first sign-in waits for it.
    if (config.mode === 'production')
      app.identity.auth.$context.catch((error: unknown) => log.error({ err: error }, 'identity did not start'));
    if (role !== 'web') opened.push(workInBackground({ database, queue, ...app.work, clock: clock.now, log }));
    const { registry } = app;
    if (registry !== null)
      opened.push(
        await startRegistry({
          config,
          database,
          keys,
          secret,
          registry,
          localPort,
          demo: options.loadDemo === undefined ? null : surroundings,
          origin,
          address,
          log,
        }),
      );
    return {
      origin,
      address,
      examples: `http://localhost:${examples.port}`,
      registry: registryUrl,
      outbox: mailer.hasOutbox ? `${address}${outboxPath}` : null,
      database,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

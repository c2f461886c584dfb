import { getRequestListener } from '@hono/node-server';
import type { RequestListener } from 'node:http';
import type { Config } from '../config/config.ts';
import { connectDatabase } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import { serveExamples } from '../examples/serve.ts';
import { createLog } from '../log/log.ts';
import { reindexOutdated } from '../search/reindex.ts';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { sendHot } from './send-hot.ts';

/** A store that is running. */
export interface RunningStore {
  /** Where the public reaches it, without a slash at the end. */
  readonly origin: string;
  /** The address on this machine. */
  readonly address: string;
  /** The example sites' address. */
  readonly examples: string;
  readonly database: Database;
  /** Finishes requests under way, then closes the database. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** Fills an empty catalogue; called before the first request is taken. */
  readonly loadDemo?: (database: Database) => Promise<void>;
  /** Milliseconds after which a change by any process is seen here. */
  readonly maxStaleness?: number;
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('The store is starting.\n');
};

/**
 * Starts the store: when this resolves, `GET /healthz` is 200.
 * @throws ConfigError, FolderInUseError, or what the database or the network says
 */
export const startStore = async (config: Config, options: StartOptions = {}): Promise<RunningStore> => {
  const log = createLog(config.logLevel);
  const opened: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  try {
    const connection = await connectDatabase(config, (error) =>
      log.warn({ err: error }, 'an idle database connection broke'),
    );
    opened.push(connection.close);
    const { database } = connection;
    await reindexOutdated(database);
    await options.loadDemo?.(database);
    // The port is known only once it is listened on, and addresses in answers hold it.
    let listener = starting;
    const listening = await listen(config.port, config.host, (request, response) => listener(request, response));
    opened.push(listening.close);
    const address = `http://localhost:${listening.port}`;
    const origin = config.publicUrl ?? address;
    const app = createApp({
      database,
      log,
      mode: config.mode,
      origin,
      ...(options.maxStaleness === undefined ? {} : { maxStaleness: options.maxStaleness }),
    });
    const general = getRequestListener(app.fetch);
    listener = (request, response) => {
      if (sendHot(app.answers, request, response)) app.metrics.answeredHot();
      else void general(request, response);
    };
    const examples = await serveExamples(config.examplesPort, config.host, origin);
    opened.push(examples.close);
    return { origin, address, examples: `http://localhost:${examples.port}`, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { createCatalogueReader } from '../catalogue/reader.ts';
import { catalogueHandlers } from '../catalogue/routes.ts';
import { watchCatalogueVersion } from '../catalogue/version.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { type AnswerCache, createAnswerCache } from '../http/answer-cache.ts';
import { mountRoutes } from '../http/mount-routes.ts';
import { problemResponse } from '../http/problem-response.ts';
import type { Logger } from '../log/log.ts';
import { requestLog } from '../log/request-log.ts';
import { mediaRoutes } from '../media/routes.ts';
import { createPostgresSearch } from '../search/postgres-search.ts';
import { answerFailure } from './failure.ts';
import { healthRoutes } from './health.ts';

export interface AppOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly mode: Config['mode'];
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
  /** Milliseconds after which a change by any process is seen here; 250 unless told. */
  readonly maxStaleness?: number;
}

export interface App {
  readonly fetch: (request: Request, environment?: object) => Response | Promise<Response>;
  readonly answers: AnswerCache;
}

/** Largest request body, in bytes. */
const maxBody = 1_000_000;

/** The store as one function from requests to responses. */
export const createApp = ({ database, log, mode, origin, maxStaleness = 250 }: AppOptions): App => {
  const app = new Hono();
  const search = createPostgresSearch(database);
  const catalogue = createCatalogueReader(database, search, origin);
  const version = watchCatalogueVersion(database, maxStaleness, (error) => log.error({ err: error }, 'the database does not answer'));
  const answers = createAnswerCache(version);

  app.use(requestId({ limitLength: 64 }));
  app.use(requestLog(log));
  app.use(bodyLimit({ maxSize: maxBody, onError: (context) => problemResponse(context, 'too_large', { detail: `At most ${maxBody} bytes are taken.` }) }));
  app.route('/', healthRoutes(database));
  app.route('/', mediaRoutes(database));
  mountRoutes(app, { handlers: catalogueHandlers(catalogue), answers, checkAnswers: mode === 'development' });
  app.notFound((context) => problemResponse(context, 'not_found', { detail: 'Nothing is at this address.' }));
  app.onError((error, context) => answerFailure(error, context, log));
  return { fetch: (request, environment) => app.fetch(request, environment), answers };
};

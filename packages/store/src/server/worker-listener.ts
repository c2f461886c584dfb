import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { RequestListener } from 'node:http';
import type { Database } from '../database/database.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { metricsRoutes } from '../metrics/routes.ts';
import { healthRoutes } from './health.ts';

/** Of a process that only works: what watches it asks how it is, and nobody asks anything else. */
export const workerListener = (database: Database, isReady: () => boolean, metrics: Metrics): RequestListener => {
  const app = new Hono().route('/', healthRoutes(database, isReady)).route('/', metricsRoutes(metrics));
  return getRequestListener(app.fetch);
};

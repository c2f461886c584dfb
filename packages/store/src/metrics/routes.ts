import { Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Metrics } from './metrics.ts';

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Counts every request that comes through. */
export const measureRequests =
  (metrics: Metrics): MiddlewareHandler =>
  async (context, next) => {
    const startedAt = performance.now();
    await next();
    const { method } = context.req;
    // Names that callers make up would fill the memory with figures nobody reads.
    metrics.answered(
      methods.has(method) ? method : 'other',
      routePath(context, -1),
      context.res.status,
      (performance.now() - startedAt) / 1000,
    );
  };

/** `/metrics`, for Prometheus. */
export const metricsRoutes = (metrics: Metrics): Hono =>
  new Hono().get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'content-type': metrics.type, 'cache-control': 'no-store' }),
  );

import type { MiddlewareHandler } from 'hono';
import type { Logger } from './log.ts';

/**
 * One line for each request: its id, method, path (not the query: people search for private things), status and time. Reads that went
 * well are at `debug`, for there are a million of them to each purchase.
 */
export const requestLog =
  (log: Logger): MiddlewareHandler =>
  async (context, next) => {
    const startedAt = performance.now();
    await next();
    const { status } = context.res;
    const { method, path } = context.req;
    const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
    const level = status >= 500 ? 'error' : isRead && status < 400 ? 'debug' : 'info';
    const requestId: unknown = context.get('requestId');
    log[level]({ requestId, method, path, status, milliseconds: Math.round(performance.now() - startedAt) }, 'request');
  };

import type { MiddlewareHandler } from 'hono';

/**
 * Whether a form was sent from one of the store's own pages. Browsers say where a request comes from in `Origin` (RFC 6454) and, those of
 * today, in `Sec-Fetch-Site`; no page can make them say something else.
 */
const isOwnForm = (headers: Headers, origin: string): boolean => {
  const from = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  return from === null ? site !== null : from === origin;
};

/**
 * Lets only forms of the store's own pages through.
 * @param refuse answers all others
 */
export const ownFormsOnly =
  (origin: string, refuse: MiddlewareHandler): MiddlewareHandler =>
  (context, next) =>
    context.req.method !== 'POST' || isOwnForm(context.req.raw.headers, origin) ? next() : refuse(context, next);

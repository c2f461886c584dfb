import type { MiddlewareHandler } from 'hono';

/** What holds for an answer that says nothing of its own. */
const defaults = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Two years, as browsers' preload lists ask. */
const httpsOnly = 'max-age=63072000; includeSubDomains';

/** What every answer has. @param origin where the public reaches the store; over HTTPS, browsers are told to come by nothing else */
export const securityHeaders = (origin: string): Readonly<Record<string, string>> =>
  origin.startsWith('https:') ? { ...defaults, 'strict-transport-security': httpsOnly } : defaults;

/** @param origin where the public reaches the store; over HTTPS, browsers are told to come by nothing else */
export const securityDefaults =
  (origin: string): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
    if (origin.startsWith('https:')) headers.set('strict-transport-security', httpsOnly);
  };

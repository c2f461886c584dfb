import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { RequestOrigins } from '../http/request-origin.ts';
import { withAddress } from './address-header.ts';
import { type Auth, authPath } from './auth.ts';

/** As a program discovers what the store offers: RFC 8414 and OpenID Connect Discovery. */
const metadataHeaders = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' };

/** Pages of vendors ask for tokens themselves: with a proof key, and never with a cookie. */
const forPages = cors({ origin: (origin) => origin, allowMethods: ['POST'], maxAge: 86_400 });

/** Better Auth's own routes, kept by no cache, and what programs find them by. */
export const authRoutes = (auth: Auth, origins: RequestOrigins): Hono => {
  return new Hono()
    .get('/.well-known/oauth-authorization-server', async (context) => {
      const { oauthProviderAuthServerMetadata } = await import('@better-auth/oauth-provider');
      return oauthProviderAuthServerMetadata(auth, { headers: metadataHeaders })(context.req.raw);
    })
    .get('/.well-known/openid-configuration', async (context) => {
      const { oauthProviderOpenIdConfigMetadata } = await import('@better-auth/oauth-provider');
      return oauthProviderOpenIdConfigMetadata(auth, { headers: metadataHeaders })(context.req.raw);
    })
    .use(`${authPath}/oauth2/:endpoint{token|revoke}`, forPages)
    .all(`${authPath}/*`, async (context) => {
      const { address } = origins.ofContext(context);
      const request = new Request(context.req.raw, { headers: withAddress(context.req.raw.headers, address) });
      const answer = await auth.handler(request);
      const response = new Response(answer.body, answer);
      response.headers.set('cache-control', 'private, no-store');
      return response;
    });
};

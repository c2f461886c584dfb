import { type Context, Hono } from 'hono';
import { problemResponse } from '../../http/problem-response.ts';
import type { RequestOrigin } from '../../http/request-origin.ts';
import type { TokenAnswer, TokenEndpoint } from './endpoint.ts';

const allow = 'GET, HEAD, POST';

const respond = ({ status, headers, body }: TokenAnswer): Response => new Response(body, { status, headers });

/** @param originOf where a request comes from */
export const tokenRoutes = (endpoint: TokenEndpoint, originOf: (context: Context) => RequestOrigin): Hono =>
  new Hono()
    .get('/token', async (context) => {
      const query = new URL(context.req.url).searchParams.toString();
      return respond(await endpoint.get(query, context.req.header('authorization'), originOf(context)));
    })
    .post('/token', async (context) => respond(await endpoint.post(await context.req.text(), originOf(context))))
    .all('/token', (context) =>
      problemResponse(context, 'method_not_allowed', { detail: `This address takes ${allow}.` }, { allow }),
    );

import { openApi } from '@chandlery/contract/openapi';
import { Hono } from 'hono';
import { createContent } from '../http/representation.ts';
import { sendContent } from '../http/send-content.ts';
import { publicHeaders } from '../http/public-headers.ts';

/** The API's description, made from the contract. @param origin where the public reaches the store */
export const openApiRoutes = (origin: string): Hono => {
  const document = createContent(JSON.stringify(openApi(origin)), publicHeaders);
  return new Hono().get('/v1/openapi.json', (context) => sendContent(context, document));
};

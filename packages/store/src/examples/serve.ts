/** The example vendor sites, on an origin of their own, as a vendor's pages are. */
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { type Listening, listen } from '../server/listen.ts';

const folder = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** What the pages call the store: the address at which `start` runs it by default, so that they also work when copied elsewhere. */
const writtenOrigin = 'http://localhost:8080';

const callStore =
  (origin: string): MiddlewareHandler =>
  async (context, next) => {
    await next();
    if (context.res.headers.get('content-type')?.startsWith('text/html') !== true) return;
    const page = (await context.res.text()).replaceAll(writtenOrigin, origin);
    context.res = new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  };

/** @param storeOrigin what pages are to call the store */
export const examplesApp = (storeOrigin: string): Hono => {
  const app = new Hono();
  app.get('/', (context) => context.redirect('/html/'));
  app.get(
    '*',
    callStore(storeOrigin),
    serveStatic({ root: folder, onFound: (_path, context) => context.header('cache-control', 'no-cache') }),
  );
  return app;
};

/** @param port 0 takes any free one */
export const serveExamples = (port: number, host: string | null, storeOrigin: string): Promise<Listening> =>
  listen(port, host, getRequestListener(examplesApp(storeOrigin).fetch));

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
    const type = /^text\/(?:html|javascript)/.exec(context.res.headers.get('content-type') ?? '')?.[0];
    if (type === undefined) return;
    const text = (await context.res.text()).replaceAll(writtenOrigin, origin);
    context.res = new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
    // It was the file's own.
    context.res.headers.delete('content-length');
  };

/** Sites that have a build are served as it leaves them: `/react/` is `react/dist/`. */
const builtFolder = (path: string): string => path.replace(/^\/(react|vue|svelte)(?=\/)/, '/$1/dist');

/** @param storeOrigin what pages are to call the store */
export const examplesApp = (storeOrigin: string): Hono => {
  const app = new Hono();
  app.get('/', (context) => context.redirect('/html/'));
  app.get(
    '*',
    callStore(storeOrigin),
    serveStatic({
      root: folder,
      rewriteRequestPath: builtFolder,
      onFound: (_path, context) => context.header('cache-control', 'no-cache'),
    }),
  );
  return app;
};

/** @param port 0 takes any free one */
export const serveExamples = (port: number, host: string | null, storeOrigin: string): Promise<Listening> =>
  listen(port, host, getRequestListener(examplesApp(storeOrigin).fetch));

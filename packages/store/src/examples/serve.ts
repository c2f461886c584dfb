/** The example vendor sites, on an origin of their own, as a vendor's pages are. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { type Listening, listen } from '../server/listen.ts';

const folder = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** What the pages call the store: the address at which `start` runs it by default, so that they also work when copied elsewhere. */
const writtenOrigin = 'http://localhost:8080';

/** Paths of pages under the examples' folder; a folder's page is its index. */
const pagePath = (path: string): string | null => {
  if (path.includes('..') || path.includes('\0')) return null;
  if (path.endsWith('/')) return `${path}index.html`;
  return path.endsWith('.html') ? path : null;
};

const readPage = async (path: string): Promise<string | null> => {
  try {
    return await readFile(join(folder, path), 'utf8');
  } catch {
    return null;
  }
};

/** @param storeOrigin what pages are to call the store */
export const examplesApp = (storeOrigin: string): Hono => {
  const app = new Hono();
  app.get('/', (context) => context.redirect('/html/'));
  app.get('*', async (context, next) => {
    const path = pagePath(decodeURIComponent(context.req.path));
    const page = path === null ? null : await readPage(path);
    if (page === null) return next();
    return context.html(page.replaceAll(writtenOrigin, storeOrigin), 200, { 'cache-control': 'no-cache' });
  });
  app.use('*', serveStatic({ root: folder }));
  return app;
};

/** @param port 0 takes any free one */
export const serveExamples = (port: number, host: string | null, storeOrigin: string): Promise<Listening> =>
  listen(port, host, getRequestListener(examplesApp(storeOrigin).fetch));

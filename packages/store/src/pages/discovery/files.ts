import { type Context, Hono } from 'hono';
import type { CatalogueReader } from '../../catalogue/reader.ts';
import type { AnswerCache } from '../../http/answer-cache.ts';
import { type Content, createContent } from '../../http/representation.ts';
import { sendContent } from '../../http/send-content.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { checkoutScript } from '../checkout/script/checkout-script.ts';
import { formScript } from '../form/script/form-script.ts';
import type { Html } from '../html.ts';
import type { Site } from '../site.ts';
import { stylesheet } from '../stylesheet.ts';
import { favicon } from './favicon.ts';
import { openSearch } from './opensearch.ts';
import { robots } from './robots.ts';
import { sitemap, sitemapPart } from './sitemap.ts';

const day = 'public, max-age=86400';
const forGood = 'public, max-age=31536000, immutable';

const file = (type: string, cacheControl: string, text: string): Content =>
  createContent(text, { 'content-type': type, 'cache-control': cacheControl, 'x-content-type-options': 'nosniff' });

const xml = (markup: unknown): string => `<?xml version="1.0" encoding="UTF-8"?>\n${String(markup)}`;

/** Files that belong to the pages: their looks, and what leads to them. */
export const discoveryFiles = (site: Site, catalogue: CatalogueReader, answers: AnswerCache): Hono => {
  const files = new Hono();
  const fixed = {
    [stylesheet.path]: file('text/css; charset=utf-8', forGood, stylesheet.text),
    ...Object.fromEntries(
      [formScript, checkoutScript].map(({ path, text }) => [
        path,
        file('text/javascript; charset=utf-8', forGood, text),
      ]),
    ),
    '/favicon.svg': file('image/svg+xml', day, favicon),
    '/robots.txt': file('text/plain; charset=utf-8', day, robots(site)),
    '/opensearch.xml': file('application/opensearchdescription+xml', day, xml(openSearch(site))),
  };
  for (const [path, content] of Object.entries(fixed)) files.get(path, (context) => sendContent(context, content));
  files.get('/favicon.ico', (context) => context.redirect('/favicon.svg', 308));
  const sendSitemap = async (context: Context, key: string, make: () => Promise<Html | null>) => {
    const content = async () => {
      const markup = await make();
      if (markup === null) throw new StoreProblem('not_found');
      return file('application/xml', 'public, max-age=3600', xml(markup));
    };
    return sendContent(context, await answers.get(key, content));
  };
  files.get('/sitemap.xml', (context) => sendSitemap(context, 'sitemap', () => sitemap(site, catalogue)));
  files.get('/sitemaps/:part{\\d{1,6}\\.xml}', (context) => {
    const part = Number.parseInt(context.req.param('part'), 10);
    return sendSitemap(context, `sitemap ${part}`, () => sitemapPart(site, catalogue, part));
  });
  return files;
};

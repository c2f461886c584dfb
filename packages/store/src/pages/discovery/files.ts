import { Hono } from 'hono';
import type { CatalogueReader } from '../../catalogue/reader.ts';
import type { AnswerCache } from '../../http/answer-cache.ts';
import { type Content, createContent } from '../../http/representation.ts';
import { sendContent } from '../../http/send-content.ts';
import type { Site } from '../site.ts';
import { stylesheet } from '../stylesheet.ts';
import { favicon } from './favicon.ts';
import { openSearch } from './opensearch.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';

const day = 'public, max-age=86400';

const file = (type: string, cacheControl: string, text: string): Content =>
  createContent(text, { 'content-type': type, 'cache-control': cacheControl, 'x-content-type-options': 'nosniff' });

const xml = (markup: unknown): string => `<?xml version="1.0" encoding="UTF-8"?>\n${String(markup)}`;

/** Files that belong to the pages: their looks, and what leads to them. */
export const discoveryFiles = (site: Site, catalogue: CatalogueReader, answers: AnswerCache): Hono => {
  const files = new Hono();
  const fixed = {
    [stylesheet.path]: file('text/css; charset=utf-8', 'public, max-age=31536000, immutable', stylesheet.text),
    '/favicon.svg': file('image/svg+xml', day, favicon),
    '/robots.txt': file('text/plain; charset=utf-8', day, robots(site)),
    '/opensearch.xml': file('application/opensearchdescription+xml', day, xml(openSearch(site))),
  };
  for (const [path, content] of Object.entries(fixed)) files.get(path, (context) => sendContent(context, content));
  files.get('/favicon.ico', (context) => context.redirect('/favicon.svg', 308));
  files.get('/sitemap.xml', async (context) =>
    sendContent(
      context,
      await answers.get('sitemap', async () =>
        file('application/xml', 'public, max-age=3600', xml(await sitemap(site, catalogue))),
      ),
    ),
  );
  return files;
};

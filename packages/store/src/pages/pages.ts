/** Hosted pages: what the public sees of the store, rendered on the server, the same for everyone who reads the same language. */
import { type ProblemCode, ProductSlug, Slug } from '@chandlery/contract';
import { openApi } from '@chandlery/contract/openapi';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { inLanguage } from '../catalogue/in-language.ts';
import type { CatalogueReader } from '../catalogue/reader.ts';
import type { CertificateReader } from '../certification/reader.ts';
import type { AnswerCache } from '../http/answer-cache.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { categoryPage } from './category/category.ts';
import { certificatePage } from './certificate/certificate.ts';
import { discoveryFiles } from './discovery/files.ts';
import { createFaultPages } from './fault/fault-pages.ts';
import { homePage, readShelves } from './home/home.ts';
import { productPage } from './product/product.ts';
import { publisherPage } from './publisher/publisher.ts';
import { OpenApiDocument } from './reference/document.ts';
import { referencePage } from './reference/reference.ts';
import { readInstead } from './search/nothing-found.ts';
import { lenientQuery } from './search/query.ts';
import { searchPage } from './search/search.ts';
import { createPageSender } from './send.ts';
import type { Site } from './site.ts';
import type { Visitor } from './visitor.ts';

export interface HostedPagesOptions {
  readonly site: Site;
  readonly catalogue: CatalogueReader;
  readonly certificates: CertificateReader;
  readonly answers: AnswerCache;
}

const releasesShown = 20;

/** What is there, or a refusal that becomes the page for a wrong address. */
const found = <Thing>(thing: Thing | null | undefined, code: ProblemCode): Thing => {
  if (thing === null || thing === undefined) throw new StoreProblem(code);
  return thing;
};

/** A page's address without what says where a list starts. */
const withoutCursor = (address: string): string => {
  const url = new URL(address);
  url.searchParams.delete('cursor');
  url.searchParams.delete('releases');
  return url.pathname + url.search;
};

export const hostedPages = ({ site, catalogue, certificates, answers }: HostedPagesOptions): Hono => {
  const pages = new Hono();
  const faults = createFaultPages(site);
  const send = createPageSender(site, answers);
  const readFor = ({ locale }: Visitor) => inLanguage(catalogue, locale);

  pages.get('/', (context) =>
    send(context, async (visitor) => homePage(site, visitor, await readShelves(readFor(visitor)))),
  );

  pages.get('/search', (context) =>
    send(context, async (visitor) => {
      const query = lenientQuery(context.req.query());
      const translated = readFor(visitor);
      const results = await translated.search(query);
      return searchPage(
        site,
        visitor,
        query,
        results,
        results.total === 0 ? await readInstead(translated, query) : null,
      );
    }),
  );

  pages.get('/products/:publisher/:name', (context) =>
    send(context, async (visitor) => {
      const slug = `${context.req.param('publisher')}/${context.req.param('name')}`;
      const isSlug = z.safeParse(ProductSlug, slug).success;
      const cursor = context.req.query('releases') || undefined;
      const product = found(isSlug ? await readFor(visitor).product(slug) : null, 'product_not_found');
      const releases = found(await catalogue.releases(slug, { cursor, limit: releasesShown }), 'product_not_found');
      const certificateId = product.certification === null ? null : await certificates.currentOf(slug);
      return productPage(site, visitor, product, releases, cursor ?? null, certificateId);
    }),
  );

  pages.get('/certificates/:id', (context) =>
    send(context, async (visitor) =>
      certificatePage(site, visitor, found(await certificates.byId(context.req.param('id')), 'certificate_not_found')),
    ),
  );

  pages.get('/publishers/:slug', (context) =>
    send(context, async (visitor) => {
      const slug = context.req.param('slug');
      const publisher = found(
        z.safeParse(Slug, slug).success ? await catalogue.publisher(slug) : null,
        'publisher_not_found',
      );
      const { publisher: _named, ...query } = lenientQuery(context.req.query());
      const results = await readFor(visitor).search({ ...query, publisher: slug });
      return publisherPage(site, visitor, publisher, query, results);
    }),
  );

  pages.get('/categories/:slug', (context) =>
    send(context, async (visitor) => {
      const slug = context.req.param('slug');
      const translated = readFor(visitor);
      const category = found(
        (await translated.categories()).items.find((one) => one.slug === slug),
        'not_found',
      );
      const { category: _named, ...query } = lenientQuery(context.req.query());
      return categoryPage(site, visitor, category, query, await translated.search({ ...query, category: [slug] }));
    }),
  );

  const document = z.parse(OpenApiDocument, openApi(site.origin));
  pages.get('/docs/api', (context) =>
    send(context, async (visitor) => {
      const { items } = await catalogue.search({ sort: 'popular', limit: 1 });
      return referencePage(site, visitor, document, {
        slug: items[0]?.slug ?? 'acme/db',
        certificateId: (await certificates.newestId()) ?? 'cert_0000000000000000000000',
      });
    }),
  );

  pages.route('/', discoveryFiles(site, catalogue, answers));

  pages.onError((error, context) => {
    if (!(error instanceof StoreProblem)) throw error;
    // An old cursor in a bookmark is no fault of the visitor's: the list starts anew.
    if (error.code === 'invalid_cursor') return context.redirect(withoutCursor(context.req.url), 302);
    return faults.notFound(context);
  });
  return pages;
};

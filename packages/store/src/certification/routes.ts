import { ProductSlug } from '@chandlery/contract';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import type { AnswerCache } from '../http/answer-cache.ts';
import type { Handlers } from '../http/handlers.ts';
import { type Content, createContent } from '../http/representation.ts';
import { sendContent } from '../http/send-content.ts';
import type { Site } from '../pages/site.ts';
import { visitorOf } from '../pages/visitor.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { badgeImage } from './badge/badge.ts';
import { readBadge } from './badge/read-badge.ts';
import { getCertificate } from './get-certificate.ts';
import { productCertification } from './product-certification.ts';

const productNotFound = (slug: string) =>
  new StoreProblem('product_not_found', { detail: `No product is listed as ${slug}.` });

/** @param origin the store's */
export const certificationHandlers = (
  database: Database,
  origin: string,
): Pick<Handlers, 'products.certification' | 'certificates.get'> => ({
  'products.certification': async ({ params, query }) => {
    const slug = `${params.publisher}/${params.name}`;
    const certification = await productCertification(database, slug, query.plan);
    if (certification === null) throw productNotFound(slug);
    return certification;
  },
  'certificates.get': async ({ params }) => {
    const certificate = await getCertificate(database, params.id, origin, new Date());
    if (certificate === null)
      throw new StoreProblem('certificate_not_found', { detail: `There is no certificate ${params.id}.` });
    return certificate;
  },
});

/** Two minutes from any cache and nothing stale after them: what was revoked is gone within minutes. */
const badgeHeaders = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'cache-control': 'public, max-age=120',
  // An SVG file that somebody opens by itself may draw and style, and nothing else.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};

const themeOf = (text: string | undefined) => (text === 'light' || text === 'dark' ? text : 'auto');

export interface CertificationRoutesOptions {
  readonly database: Database;
  readonly site: Site;
  readonly answers: AnswerCache;
  readonly revocations: () => Promise<Content>;
}

/** The list of revoked certificates, and the mark as a picture. */
export const certificationRoutes = ({ database, site, answers, revocations }: CertificationRoutesOptions): Hono =>
  new Hono()
    .get('/.well-known/revoked.jwt', async (context) => sendContent(context, await revocations()))
    .get('/badges/:publisher/:file{.+\\.svg}', async (context) => {
      const { publisher, file } = context.req.param();
      const slug = `${publisher}/${file.slice(0, -'.svg'.length)}`;
      if (!z.safeParse(ProductSlug, slug).success) throw productNotFound(slug);
      const theme = themeOf(context.req.query('theme'));
      // The language is the address's alone: a picture in a README is the same for everyone who reads it.
      const visitor = visitorOf(context.req.query('lang'), undefined);
      const content = await answers.get(`badge ${slug} ${theme} ${visitor.locale}`, async () => {
        const badge = await readBadge(database, slug, { store: site.name, visitor, theme });
        if (badge === null) throw productNotFound(slug);
        return createContent(String(await badgeImage(badge)), badgeHeaders);
      });
      return sendContent(context, content);
    });

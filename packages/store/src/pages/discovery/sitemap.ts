import type { CatalogueReader } from '../../catalogue/reader.ts';
import { type Html, html as xml } from '../html.ts';
import { type Site, categoryPath, productPath, publisherPath } from '../site.ts';

interface Address {
  readonly path: string;
  /** RFC 3339; null where no day is known. */
  readonly changed: string | null;
}

/** Products in one sitemap. With the other pages it stays below the 50 000 addresses that sitemaps.org allows. */
const productsPerPart = 40_000;

const undated = (path: string): Address => ({ path, changed: null });

const categoryAddresses = async (catalogue: CatalogueReader): Promise<readonly Address[]> =>
  (await catalogue.categories()).items
    .filter(({ products }) => products > 0)
    .map(({ slug }) => undated(categoryPath(slug)));

const entry = (site: Site, { path, changed }: Address): Html =>
  xml`<url><loc>${site.origin}${path}</loc>${changed === null ? null : xml`<lastmod>${changed}</lastmod>`}</url>\n`;

const urlSet = (site: Site, addresses: readonly Address[]): Html =>
  xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map((address) => entry(site, address))}</urlset>\n`;

/** The sitemap of one part of the catalogue, counted from 0; null where there is no such part. The first has the other pages too. */
export const sitemapPart = async (
  site: Site,
  catalogue: CatalogueReader,
  part: number,
  partSize: number = productsPerPart,
): Promise<Html | null> => {
  const { items } = await catalogue.slugs({ offset: part * partSize, limit: partSize });
  if (part > 0 && items.length === 0) return null;
  const publishers = new Set(items.map(({ slug }) => slug.slice(0, slug.indexOf('/'))));
  const fixed = part === 0 ? ['/', '/search', '/docs/api'].map(undated) : [];
  const categories = part === 0 ? await categoryAddresses(catalogue) : [];
  return urlSet(site, [
    ...fixed,
    ...categories,
    ...[...publishers].map((slug) => undated(publisherPath(slug))),
    ...items.map(({ slug, updatedAt }) => ({ path: productPath(slug), changed: updatedAt })),
  ]);
};

/** Every page worth finding, for search engines: one sitemap, or where that would be too long the list of its parts. */
export const sitemap = async (
  site: Site,
  catalogue: CatalogueReader,
  partSize: number = productsPerPart,
): Promise<Html | null> => {
  const { total } = await catalogue.slugs({ offset: 0, limit: 1 });
  const parts = Math.ceil(total / partSize);
  if (parts <= 1) return sitemapPart(site, catalogue, 0, partSize);
  const locations = Array.from(
    { length: parts },
    (_, part) => xml`<sitemap><loc>${site.origin}/sitemaps/${part}.xml</loc></sitemap>\n`,
  );
  return xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations}</sitemapindex>\n`;
};

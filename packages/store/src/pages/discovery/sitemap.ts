import type { CatalogueReader } from '../../catalogue/reader.ts';
import { type Html, html } from '../html.ts';
import { type Site, categoryPath, productPath, publisherPath } from '../site.ts';

interface Address {
  readonly path: string;
  /** RFC 3339; null where no day is known. */
  readonly changed: string | null;
}

/** Most addresses that one sitemap may hold (sitemaps.org). */
const mostAddresses = 50_000;

const productAddresses = async (catalogue: CatalogueReader): Promise<readonly Address[]> => {
  const addresses: Address[] = [];
  const publishers = new Set<string>();
  let cursor: string | undefined;
  do {
    const found = await catalogue.search({ sort: 'name', limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    for (const product of found.items) {
      addresses.push({ path: productPath(product.slug), changed: product.updatedAt });
      publishers.add(product.publisher.slug);
    }
    cursor = found.nextCursor ?? undefined;
  } while (cursor !== undefined && addresses.length < mostAddresses);
  return [...[...publishers].map((slug) => ({ path: publisherPath(slug), changed: null })), ...addresses];
};

const entry = (site: Site, { path, changed }: Address): Html => html`
  <url><loc>${site.origin}${path}</loc>${changed === null ? null : html`<lastmod>${changed}</lastmod>`}</url>
`;

/** Every page worth finding, for search engines. */
export const sitemap = async (site: Site, catalogue: CatalogueReader): Promise<Html> => {
  const [categories, products] = await Promise.all([catalogue.categories(), productAddresses(catalogue)]);
  const stocked = categories.items
    .filter(({ products: count }) => count > 0)
    .map(({ slug }) => ({ path: categoryPath(slug), changed: null }));
  const fixed = ['/', '/search', '/docs/api'].map((path) => ({ path, changed: null }));
  const addresses = [...fixed, ...stocked, ...products].slice(0, mostAddresses);
  return html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    ${addresses.map((address) => entry(site, address))}</urlset
  > `;
};

import type { Category, Product, SearchPage } from '@chandlery/contract';
import type { CatalogueReader } from '../../catalogue/reader.ts';
import { cards } from '../card/card.ts';
import { type Html, html } from '../html.ts';
import { searchForm } from '../layout/header.ts';
import { icon } from '../layout/icon.ts';
import { page } from '../layout/page.ts';
import { type Site, categoryPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { embedBand } from './embed.ts';

const shelfSize = 8;
/** Categories within reach of the search box. */
const quickCategories = 6;

interface Shelves {
  readonly categories: readonly Category[];
  readonly popular: SearchPage;
  /** Of publishers, what is not among the popular already. */
  readonly fromPublishers: readonly Product[];
  readonly newest: SearchPage;
}

export const readShelves = async (catalogue: CatalogueReader): Promise<Shelves> => {
  const [categories, popular, published, newest] = await Promise.all([
    catalogue.categories(),
    catalogue.search({ sort: 'popular', limit: shelfSize }),
    catalogue.search({ sort: 'popular', source: ['store'], limit: 2 * shelfSize }),
    catalogue.search({ sort: 'newest', limit: 4 }),
  ]);
  const shown = new Set(popular.items.map(({ id }) => id));
  const stocked = categories.items.filter(({ products }) => products > 0);
  return {
    categories: stocked.toSorted((one, other) => other.products - one.products),
    popular,
    fromPublishers: published.items.filter(({ id }) => !shown.has(id)).slice(0, shelfSize),
    newest,
  };
};

const hero = (visitor: Visitor, { categories, popular }: Shelves): Html =>
  html` <div class="hero">
    <div class="frame">
      <h1>${visitor.text('heroTitle')}</h1>
      <p class="lead">${visitor.text('heroText')}</p>
      ${searchForm(visitor, '', 'hero')}
      ${
        categories.length === 0
          ? null
          : html`<ul class="chips">
              ${categories.slice(0, quickCategories).map(({ slug, name }) => html`<li><a class="chip" href="${visitor.link(categoryPath(slug))}" dir="auto">${name}</a></li>`)}
            </ul>`
      }
      ${
        popular.total === 0
          ? null
          : html`<p class="hero-figures">
              ${visitor.count('productCount', popular.total)} · ${visitor.count('categoryCount', categories.length)}
            </p>`
      }
    </div>
  </div>`;

const shelf = (visitor: Visitor, id: string, title: string, products: readonly Product[], more: string): Html =>
  html` <section class="shelf" aria-labelledby="${id}">
    <div class="shelf-head">
      <h2 id="${id}">${title}</h2>
      <a href="${more}" aria-label="${visitor.text('showAllOf', { name: title })}"
        >${visitor.text('showAll')}${icon('arrow')}</a
      >
    </div>
    ${cards(visitor, products, 3)}
  </section>`;

const categoryGrid = (visitor: Visitor, categories: readonly Category[]): Html =>
  html` <section class="shelf" aria-labelledby="categories">
    <h2 id="categories">${visitor.text('browseCategories')}</h2>
    <ul class="category-grid">
      ${categories.map(
        ({ slug, name, products }) =>
          html`<li>
            <a href="${visitor.link(categoryPath(slug))}"
              ><span dir="auto">${name}</span> <span class="count">${visitor.count('productCount', products)}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;

const shelves = (visitor: Visitor, { categories, popular, fromPublishers, newest }: Shelves): Html => html`
  ${shelf(visitor, 'popular', visitor.text('popular'), popular.items, visitor.link('/search', { sort: 'popular' }))}
  ${
    fromPublishers.length === 0
      ? null
      : shelf(
          visitor,
          'publishers',
          visitor.text('fromPublishers'),
          fromPublishers,
          visitor.link('/search', { source: 'store' }),
        )
  }
  ${categories.length === 0 ? null : categoryGrid(visitor, categories)}
  ${shelf(visitor, 'newest', visitor.text('newest'), newest.items, visitor.link('/search', { sort: 'newest' }))}
`;

const structuredData = (site: Site) => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: site.name,
  url: `${site.origin}/`,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.origin}/search?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

export const homePage = (site: Site, visitor: Visitor, content: Shelves): Html => {
  const { popular } = content;
  const options = {
    title: visitor.text('heroTitle'),
    description: visitor.text('heroText'),
    path: '/',
    searched: null,
    structuredData: structuredData(site),
  };
  return page(
    site,
    visitor,
    options,
    html` ${hero(visitor, content)}
      <div class="frame">
        ${
          popular.total === 0
            ? html`<div class="empty">
                <h2>${visitor.text('emptyStore')}</h2>
                <p>${visitor.text('emptyStoreText')}</p>
              </div>`
            : shelves(visitor, content)
        }
        ${embedBand(site, visitor, popular.items[0]?.slug ?? 'acme/db')}
      </div>`,
  );
};

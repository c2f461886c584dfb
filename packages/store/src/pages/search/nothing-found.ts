import type { Category, SearchPage, SearchQuery } from '@chandlery/contract';
import type { CatalogueReader } from '../../catalogue/reader.ts';
import { cards } from '../card/card.ts';
import { type Html, html } from '../html.ts';
import { categoryPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { facetNames, chosenValues } from './query.ts';

/** What is offered where a search found nothing. */
export interface Instead {
  /** The same words without filters; null where there were none to drop. */
  readonly withoutFilters: SearchPage | null;
  readonly popular: SearchPage;
  readonly categories: readonly Category[];
}

export const readInstead = async (catalogue: CatalogueReader, query: SearchQuery): Promise<Instead> => {
  const isFiltered = query.publisher !== undefined || facetNames.some((facet) => chosenValues(query, facet).length > 0);
  const [withoutFilters, popular, categories] = await Promise.all([
    isFiltered && query.q !== undefined ? catalogue.search({ q: query.q, limit: 4 }) : null,
    catalogue.search({ sort: 'popular', limit: 4 }),
    catalogue.categories(),
  ]);
  return { withoutFilters, popular, categories: categories.items.filter(({ products }) => products > 0) };
};

export const nothingFound = (
  visitor: Visitor,
  query: SearchQuery,
  { withoutFilters, popular, categories }: Instead,
): Html =>
  html` <p class="lead">${visitor.text('noResultsHelp')}</p>
    ${
      withoutFilters === null || withoutFilters.total === 0
        ? null
        : html`<section class="shelf" aria-labelledby="without-filters">
            <div class="shelf-head">
              <h2 id="without-filters">${visitor.text('withoutFilters')}</h2>
              <a href="${visitor.link('/search', { q: query.q ?? null })}"
                >${visitor.count('productCount', withoutFilters.total)}</a
              >
            </div>
            ${cards(visitor, withoutFilters.items, 3)}
          </section>`
    }
    <section class="shelf" aria-labelledby="categories">
      <h2 id="categories">${visitor.text('browseCategories')}</h2>
      <ul class="chips">
        ${categories.map(({ slug, name }) => html`<li><a class="chip" href="${visitor.link(categoryPath(slug))}" dir="auto">${name}</a></li>`)}
      </ul>
    </section>
    <section class="shelf" aria-labelledby="popular">
      <h2 id="popular">${visitor.text('popularInstead')}</h2>
      ${cards(visitor, popular.items, 3)}
    </section>`;

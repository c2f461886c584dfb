import type { SearchPage, SearchQuery, SearchSort } from '@chandlery/contract';
import { cards } from '../card/card.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import type { TextKey } from '../locale/messages.ts';
import type { Visitor } from '../visitor.ts';
import { activeFilters, facetPanel } from './facets.ts';
import { type FacetName, addressQuery } from './query.ts';

const sorts = {
  relevance: 'sortRelevance',
  popular: 'sortPopular',
  rating: 'sortRating',
  newest: 'sortNewest',
  updated: 'sortUpdated',
  name: 'sortName',
} as const satisfies Record<SearchSort, TextKey>;

/** The order that is used where none is asked for. */
const sortOf = ({ q, sort }: SearchQuery): SearchSort => {
  const hasWords = (q ?? '').trim() !== '';
  if (sort === undefined) return hasWords ? 'relevance' : 'popular';
  return sort === 'relevance' && !hasWords ? 'popular' : sort;
};

const isSort = (name: string): name is SearchSort => name in sorts;

const sortLinks = (visitor: Visitor, query: SearchQuery, path: string): Html => {
  const current = sortOf(query);
  const offered = Object.keys(sorts)
    .filter(isSort)
    .filter((sort) => sort !== 'relevance' || (query.q ?? '').trim() !== '');
  return html` <nav class="sort" aria-labelledby="sort-by">
    <span id="sort-by">${visitor.text('sortBy')}</span>
    <ul>
      ${offered.map(
        (sort) =>
          html`<li>
            <a
              href="${visitor.link(path, { ...addressQuery(query), sort, cursor: null })}"
              rel="nofollow"
              ${sort === current ? html`aria-current="true"` : null}
              >${visitor.text(sorts[sort])}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
};

const pager = (visitor: Visitor, query: SearchQuery, path: string, nextCursor: string | null): Html | null =>
  nextCursor === null && query.cursor === undefined
    ? null
    : html` <nav class="pager" aria-label="${visitor.text('paging')}">
        ${query.cursor === undefined ? null : html`<a class="button button-quiet" href="${visitor.link(path, { ...addressQuery(query), cursor: null })}">${visitor.text('firstPage')}</a>`}
        ${
          nextCursor === null
            ? null
            : html`<a
                class="button"
                rel="next"
                href="${visitor.link(path, { ...addressQuery(query), cursor: nextCursor })}"
                >${visitor.text('nextPage')}${icon('arrow')}</a
              >`
        }
      </nav>`;

/** Filters beside what they leave. `hidden` facets are those that the page itself stands for. */
export const results = (
  visitor: Visitor,
  query: SearchQuery,
  found: SearchPage,
  path: string,
  hidden: readonly FacetName[] = [],
): Html =>
  html` <div class="results">
    ${facetPanel(visitor, query, found.facets, path, hidden)}
    <div class="results-main">
      ${activeFilters(visitor, query, found.facets, path, hidden)} ${sortLinks(visitor, query, path)}
      ${cards(visitor, found.items, 2)} ${pager(visitor, query, path, found.nextCursor)}
    </div>
  </div>`;

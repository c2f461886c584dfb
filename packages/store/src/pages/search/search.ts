import type { SearchPage, SearchQuery } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { activeFilters } from './facets.ts';
import { type Instead, nothingFound } from './nothing-found.ts';
import { addressQuery } from './query.ts';
import { results } from './results.ts';

const titleOf = (visitor: Visitor, query: SearchQuery, found: SearchPage): string => {
  const words = query.q?.trim() ?? '';
  if (found.total === 0)
    return words === '' ? visitor.text('noResults') : visitor.text('noResultsFor', { query: words });
  return words === ''
    ? visitor.text('allProducts')
    : visitor.count('resultsFor', found.total, { query: found.correctedQuery ?? words });
};

/** `instead` is what to offer where nothing was found. */
export const searchPage = (
  site: Site,
  visitor: Visitor,
  query: SearchQuery,
  found: SearchPage,
  instead: Instead | null,
): Html => {
  const title = titleOf(visitor, query, found);
  const address = addressQuery(query);
  const isPlain = Object.values(address).every((value) => value === null);
  const options = {
    title,
    description: visitor.text('heroText'),
    path: '/search',
    query: address,
    isIndexed: isPlain,
    searched: query.q ?? '',
  };
  return page(
    site,
    visitor,
    options,
    html` <div class="frame">
      <div class="page-head">
        <h1 dir="auto">${title}</h1>
        ${
          found.correctedQuery === undefined
            ? null
            : html`<p class="corrected" role="status">
                ${visitor.text('corrected', { query: query.q ?? '', corrected: found.correctedQuery })}
              </p>`
        }
        ${query.q === undefined && found.total > 0 ? html`<p>${visitor.count('productCount', found.total)}</p>` : null}
      </div>
      ${
        instead === null
          ? results(visitor, query, found, '/search')
          : html`${activeFilters(visitor, query, found.facets, '/search', [])}${nothingFound(visitor, query, instead)}`
      }
    </div>`,
  );
};

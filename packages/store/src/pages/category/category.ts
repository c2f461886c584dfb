import type { Category, SearchPage, SearchQuery } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import { page } from '../layout/page.ts';
import { results } from '../search/results.ts';
import { type Site, categoryPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';

const structuredData = (site: Site, { name, slug }: Category) => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  name,
  url: `${site.origin}${categoryPath(slug)}`,
  isPartOf: { '@type': 'WebSite', name: site.name, url: `${site.origin}/` },
});

/** A category and what is in it. `query` are the visitor's filters beside the category, which the address already names. */
export const categoryPage = (
  site: Site,
  visitor: Visitor,
  category: Category,
  query: SearchQuery,
  found: SearchPage,
): Html => {
  const path = categoryPath(category.slug);
  const options = {
    title: category.name,
    description: `${visitor.text('categoryTitle', { name: category.name })}. ${visitor.count('categoryText', category.products)}`,
    path,
    isIndexed: Object.keys(query).length === 0,
    structuredData: structuredData(site, category),
  };
  return page(
    site,
    visitor,
    options,
    html` <div class="frame">
      <nav class="trail" aria-label="${visitor.text('categories')}">
        <ol>
          <li><a href="${visitor.link('/')}">${visitor.text('home')}</a></li>
          <li><span aria-current="page" dir="auto">${category.name}</span></li>
        </ol>
      </nav>
      <div class="page-head">
        <h1 dir="auto">${category.name}</h1>
        <p>${visitor.count('productCount', found.total)}</p>
      </div>
      ${results(visitor, query, found, path, ['category'])}
    </div>`,
  );
};

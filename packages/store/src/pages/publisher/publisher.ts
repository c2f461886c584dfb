import type { Publisher, SearchPage, SearchQuery } from '@chandlery/contract';
import { verifiedMark } from '../card/badge.ts';
import { logo } from '../card/logo.ts';
import { type Html, allowListed, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import { page } from '../layout/page.ts';
import { results } from '../search/results.ts';
import { type Site, publisherPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';

const structuredData = (site: Site, { name, slug, website, logo: image }: Publisher) => ({
  '@context': 'https://schema.org',
  '@type': 'ProfilePage',
  url: `${site.origin}${publisherPath(slug)}`,
  mainEntity: {
    '@type': 'Organization',
    name,
    ...(website === null ? {} : { url: website, sameAs: [website] }),
    ...(image === null ? {} : { logo: image }),
  },
});

/** A publisher and what they list. `query` are the visitor's filters beside the publisher, which the address already names. */
export const publisherPage = (
  site: Site,
  visitor: Visitor,
  publisher: Publisher,
  query: SearchQuery,
  found: SearchPage,
): Html => {
  const { name, slug, website, storyHtml } = publisher;
  const path = publisherPath(slug);
  const description = visitor.count('productCount', publisher.products);
  const options = {
    title: name,
    description: `${name}: ${description}`,
    path,
    isIndexed: Object.keys(query).length === 0,
    image: publisher.logo,
    kind: 'profile',
    structuredData: structuredData(site, publisher),
  } as const;
  return page(
    site,
    visitor,
    options,
    html` <div class="frame">
      <div class="product-head publisher-head">
        ${logo(publisher.logo, name, 96)}
        <div>
          <h1><span dir="auto">${name}</span>${verifiedMark(visitor, publisher)}</h1>
          <p>
            ${description}${website === null ? null : html` · <a href="${website}" rel="nofollow ugc noopener">${visitor.text('website')}${icon('external')}</a>`}
          </p>
        </div>
      </div>
      ${
        storyHtml === ''
          ? null
          : html`<section class="story" aria-labelledby="story">
              <h2 id="story">${visitor.text('story', { name })}</h2>
              <div class="prose" dir="auto">${allowListed(storyHtml)}</div>
            </section>`
      }
      ${results(visitor, query, found, path, [])}
    </div>`,
  );
};

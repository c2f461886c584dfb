import type { ProductDetail } from '@chandlery/contract';
import { certificationKey, sourceKey, typeKey } from '../card/badge.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import { categoryPath, certificatePath, publisherPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';

const pluginKey = {
  volume: 'pluginVolume',
  network: 'pluginNetwork',
  logging: 'pluginLogging',
  authorization: 'pluginAuthorization',
} as const;
const sourceHelpKey = {
  store: 'sourceStoreHelp',
  official: 'sourceOfficialHelp',
  community: 'sourceCommunityHelp',
} as const;

const fact = (term: string, content: Html | string | null): Html | null =>
  content === null
    ? null
    : html`<div>
        <dt>${term}</dt>
        <dd>${content}</dd>
      </div>`;

const day = (visitor: Visitor, time: string): Html => html`<time datetime="${time}">${visitor.date(time)}</time>`;

const links = (product: ProductDetail): Html | null =>
  product.links.length === 0
    ? null
    : html`<ul>
        ${product.links.map(
          ({ label, url }) =>
            html`<li><a href="${url}" rel="nofollow ugc noopener" dir="auto">${label}${icon('external')}</a></li>`,
        )}
      </ul>`;

const certified = (visitor: Visitor, level: NonNullable<ProductDetail['certification']>, id: string | null): Html => {
  const text = visitor.text(certificationKey[level]);
  return id === null ? html`${text}` : html`<a href="${visitor.link(certificatePath(id))}">${text}</a>`;
};

/** What is known about a product, in the column beside its texts. @param certificateId of the one that it is certified by */
export const factsPanel = (visitor: Visitor, product: ProductDetail, certificateId: string | null): Html => {
  const { type, pluginKind, source, publisher, certification } = product;
  return html` <section class="panel facts" aria-labelledby="details">
    <h2 id="details">${visitor.text('details')}</h2>
    <dl>
      ${fact(visitor.text('publisher'), html`<a href="${visitor.link(publisherPath(publisher.slug))}" dir="auto">${publisher.name}</a>`)}
      ${fact(visitor.text('type'), visitor.text(pluginKind === null ? typeKey[type] : pluginKey[pluginKind]))}
      ${fact(visitor.text('source'), html`${visitor.text(sourceKey[source])}<br /><small>${visitor.text(sourceHelpKey[source])}</small>`)}
      ${fact(visitor.text('facetCertified'), certification === null ? null : certified(visitor, certification, certificateId))}
      ${fact(visitor.text('latestVersion'), product.version === null ? null : html`<a href="#releases" dir="ltr">${product.version}</a>`)}
      ${fact(
        visitor.text('platforms'),
        product.platforms.length === 0
          ? null
          : html`<ul class="tags" dir="ltr">
              ${product.platforms.map((platform) => html`<li><code>${platform}</code></li>`)}
            </ul>`,
      )}
      ${fact(
        visitor.text('categories'),
        product.categories.length === 0
          ? null
          : html`<ul>
              ${product.categories.map(({ slug, name }) => html`<li><a href="${visitor.link(categoryPath(slug))}" dir="auto">${name}</a></li>`)}
            </ul>`,
      )}
      ${fact(visitor.text('links'), links(product))}
      ${fact(
        visitor.text('keywords'),
        product.tags.length === 0
          ? null
          : html`<ul class="tags">
              ${product.tags.map((tag) => html`<li><a href="${visitor.link('/search', { q: tag })}" rel="nofollow" dir="auto">${tag}</a></li>`)}
            </ul>`,
      )}
      ${fact(visitor.text('notSoldIn'), product.excludedCountries.length === 0 ? null : visitor.countries(product.excludedCountries))}
      ${fact(visitor.text('listedSince'), day(visitor, product.createdAt))}
      ${fact(visitor.text('updated'), day(visitor, product.updatedAt))}
    </dl>
  </section>`;
};

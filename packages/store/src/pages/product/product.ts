import type { ProductDetail, ReleasePage } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import { page } from '../layout/page.ts';
import { type Site, productPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import type { TextKey } from '../locale/messages.ts';
import { factsPanel } from './facts.ts';
import { getPanel } from './get.ts';
import { plansSection } from './plans.ts';
import { releasesSection } from './releases.ts';
import { aboutSection, installationSection, screenshotsSection, supportSection, termsSection } from './sections.ts';
import { structuredData } from './structured-data.ts';
import { summary } from './summary.ts';

const contents = (
  visitor: Visitor,
  sections: readonly { readonly key: TextKey; readonly content: Html | null }[],
): Html =>
  html` <nav class="contents" aria-label="${visitor.text('onThisPage')}">
    <ul>
      ${sections.filter(({ content }) => content !== null).map(({ key }) => html`<li><a href="#${key}">${visitor.text(key)}</a></li>`)}
    </ul>
  </nav>`;

/**
 * @param cursor where the list of releases starts; null at its top
 * @param certificateId of the certificate that certifies it; null where it is not certified
 */
export const productPage = (
  site: Site,
  visitor: Visitor,
  product: ProductDetail,
  releases: ReleasePage,
  cursor: string | null,
  certificateId: string | null,
): Html => {
  // Each section's key is also its id.
  const sections = [
    { key: 'screenshots', content: screenshotsSection(visitor, product) },
    { key: 'about', content: aboutSection(visitor, product) },
    { key: 'plans', content: plansSection(visitor, product) },
    { key: 'installation', content: installationSection(visitor, product) },
    { key: 'releases', content: releasesSection(visitor, product, releases, cursor) },
    { key: 'support', content: supportSection(visitor, product) },
    { key: 'terms', content: termsSection(visitor, product) },
  ] as const;
  const options = {
    title: product.name,
    description: product.shortDescription,
    path: productPath(product.slug),
    image: product.icon,
    kind: 'product',
    hasElements: true,
    structuredData: structuredData(site, product),
  } as const;
  return page(
    site,
    visitor,
    options,
    html` <div class="frame product">
      ${summary(visitor, product)} ${contents(visitor, sections)}
      <div class="product-columns">
        ${getPanel(visitor, product)}
        <div class="product-main">${sections.map(({ content }) => content)}</div>
        ${factsPanel(visitor, product, certificateId)}
      </div>
    </div>`,
  );
};

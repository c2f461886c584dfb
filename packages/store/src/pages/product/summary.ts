import type { ProductDetail } from '@chandlery/contract';
import { certifiedBadge, sourceBadge, typeBadge, verifiedMark } from '../card/badge.ts';
import { pullsText, ratingText } from '../card/card.ts';
import { logo } from '../card/logo.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import { categoryPath, publisherPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';

/** The warning above a product that is on hold or deprecated, with the reason that was given. */
const statusNotice = (visitor: Visitor, { status, statusReason }: ProductDetail): Html | null =>
  status === 'published'
    ? null
    : html` <div class="notice notice-${status}" role="note">
        ${icon('warning')}
        <div>
          <p>
            <strong>${visitor.text(status === 'on_hold' ? 'onHold' : 'deprecated')}.</strong>
            ${visitor.text(status === 'on_hold' ? 'onHoldText' : 'deprecatedText')}
          </p>
          ${statusReason === null ? null : html`<p>${visitor.text('statusReason')} <span dir="auto">${statusReason}</span></p>`}
        </div>
      </div>`;

const trail = (visitor: Visitor, product: ProductDetail): Html => {
  const [category] = product.categories;
  return html` <nav class="trail" aria-label="${visitor.text('categories')}">
    <ol>
      <li><a href="${visitor.link('/')}">${visitor.text('home')}</a></li>
      ${category === undefined ? null : html`<li><a href="${visitor.link(categoryPath(category.slug))}" dir="auto">${category.name}</a></li>`}
      <li><span aria-current="page" dir="auto">${product.name}</span></li>
    </ol>
  </nav>`;
};

export const summary = (visitor: Visitor, product: ProductDetail): Html => {
  const { publisher } = product;
  const maker = html`<a href="${visitor.link(publisherPath(publisher.slug))}" dir="auto">${publisher.name}</a>`;
  return html` ${trail(visitor, product)}
    <div class="product-head">
      ${logo(product.icon, product.name, 96)}
      <div>
        <h1 dir="auto">${product.name}</h1>
        <p class="product-by">
          ${visitor.around('by', 'publisher', maker)}${verifiedMark(visitor, publisher)}
          <code dir="ltr">${product.slug}</code>
        </p>
        <p class="lead" dir="auto">${product.shortDescription}</p>
        <p class="badges">
          ${sourceBadge(visitor, product)}${typeBadge(visitor, product)}${certifiedBadge(visitor, product)}
          ${product.rating === null ? null : html`${ratingText(visitor, product.rating)}<span class="reviews">${visitor.count('reviews', product.rating.count)}</span>`}${pullsText(visitor, product.pulls)}
        </p>
      </div>
    </div>
    ${statusNotice(visitor, product)}`;
};

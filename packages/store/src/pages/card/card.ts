import type { Product } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import { productPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { certifiedBadge, sourceBadge, statusBadge, typeBadge, verifiedMark } from './badge.ts';
import { logo } from './logo.ts';
import { offerText } from './price.ts';
import { systems } from './platform.ts';

export const ratingText = (visitor: Visitor, { average, count }: NonNullable<Product['rating']>): Html =>
  html`<span class="rating"
    >${icon('star')}<span class="visually-hidden"
      >${visitor.text('rating', { average: visitor.number(average) })}, ${visitor.count('reviews', count)}</span
    ><span aria-hidden="true">${visitor.number(average)}</span></span
  >`;

/** Pulls in round figures; none are not worth a word. */
export const pullsText = (visitor: Visitor, pulls: number): Html | null =>
  pulls === 0
    ? null
    : html`<span class="pulls"
        >${icon('download')}${visitor.count('pulls', pulls, { count: visitor.roundFigure(pulls) })}</span
      >`;

/** A product as a card. `level` is that of the heading its name is. */
const card = (visitor: Visitor, product: Product, level: 2 | 3): Html => {
  const name = html`<a href="${visitor.link(productPath(product.slug))}" dir="auto">${product.name}</a>`;
  return html` <article class="card">
    <div class="card-head">
      ${logo(product.icon, product.name, 48)}
      <div>
        ${level === 2 ? html`<h2 class="card-name">${name}</h2>` : html`<h3 class="card-name">${name}</h3>`}
        <p class="card-publisher">
          <span dir="auto">${product.publisher.name}</span>${verifiedMark(visitor, product.publisher)}
        </p>
      </div>
    </div>
    <p class="card-text" dir="auto">${product.shortDescription}</p>
    <p class="badges">
      ${statusBadge(visitor, product)}${certifiedBadge(visitor, product)}${sourceBadge(visitor, product)}${typeBadge(visitor, product)}
    </p>
    <p class="card-foot">
      <strong class="price">${offerText(visitor, product.offer)}</strong>
      <span class="card-facts"
        >${product.rating === null ? null : ratingText(visitor, product.rating)}${pullsText(visitor, product.pulls)}${systems(product.platforms)}</span
      >
    </p>
  </article>`;
};

/** Cards side by side, as many as fit. */
export const cards = (visitor: Visitor, products: readonly Product[], level: 2 | 3): Html =>
  html`<ul class="cards">
    ${products.map((product) => html`<li>${card(visitor, product, level)}</li>`)}
  </ul>`;

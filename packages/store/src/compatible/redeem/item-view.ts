import { raw } from 'hono/html';
import type { Addresses } from '../../catalogue/addresses.ts';
import { renderMarkdown } from '../../markdown/markdown.ts';
import { logo } from '../../pages/card/logo.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { RedeemableItem, RedeemableTerms } from './find-redeemable.ts';

const periodText = (visitor: Visitor, { start, end }: RedeemableItem): string => {
  const day = (moment: Date) => visitor.date(moment.toISOString());
  if (start === null) return end === null ? visitor.text('orderEndless') : visitor.text('orderTo', { end: day(end) });
  return end === null
    ? visitor.text('orderFrom', { start: day(start) })
    : visitor.text('orderFromTo', { start: day(start), end: day(end) });
};

/** The terms themselves: where they are, or folded away below what they are for. */
export const termsView = (visitor: Visitor, { version, url, text }: RedeemableTerms): Html => {
  const note = html`<small>${visitor.text('orderTermsVersion', { version })}</small>`;
  if (url !== null)
    return html`<p class="order-terms">
      <a href="${url}" target="_blank" rel="noopener">${visitor.text('readTerms')} ${icon('external')}</a> ${note}
    </p>`;
  return text === null
    ? html`<p class="order-terms">${note}</p>`
    : html`<details class="order-terms">
        <summary>${visitor.text('readTerms')} ${note}</summary>
        <div class="prose" dir="auto">${raw(renderMarkdown(text))}</div>
      </details>`;
};

/** What was ordered: product and plan, how much of it, and for how long. */
export const itemView = (visitor: Visitor, addresses: Addresses, item: RedeemableItem, more: Html | null): Html =>
  html`<li class="order-item">
    ${logo(addresses.image(item.icon), item.productName, 48)}
    <div class="order-item-text">
      <h2 dir="auto">${item.productName}</h2>
      <p dir="auto">${item.planName}</p>
      <dl class="order-facts">
        ${item.components.map(
          ({ name, value }) =>
            html`<div>
              <dt dir="auto">${name}</dt>
              <dd>${visitor.number(value)}</dd>
            </div>`,
        )}
        <div>
          <dt>${visitor.text('orderPeriod')}</dt>
          <dd>${periodText(visitor, item)}</dd>
        </div>
      </dl>
      ${more}
    </div>
  </li>`;

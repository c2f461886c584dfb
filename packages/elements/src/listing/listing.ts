import type { Connection } from '@chandlery/client/connection';
import { gatherProduct } from '@chandlery/client/gather-product';
import type { Product } from '@chandlery/contract';
import { type TemplateResult, html } from 'lit';
import { LiveElement } from '../live/live-element.ts';
import { roundCount } from '../locale/format.ts';
import { fill, say as speak } from '../locale/say.ts';
import { words } from './words.ts';
import { offerText } from './offer-text.ts';
import { settingOf } from '../settings/settings.ts';
import { styles } from './listing.styles.ts';

/**
 * One product as a card. What stands between its tags is shown until the card is ready, and if it cannot be.
 *
 * @element store-listing
 * @slot - content until the card is ready, and in its place where it cannot be shown
 * @slot actions - below the description, such as a `store-try-buy`
 * @csspart card - the whole card
 * @csspart icon - the product's logo, or its initial
 * @csspart name - the product's name, with the link to its page
 * @csspart publisher - who publishes it, and where it comes from
 * @csspart description - two lines of text
 * @csspart price - what it costs, in words
 * @csspart facts - pulls and platforms
 * @csspart status - why to be careful: on hold, deprecated
 * @fires store-select - the visitor chose the product; `detail.product`; cancel it to go nowhere
 */
export class StoreListing extends LiveElement<Product> {
  static override properties = {
    ...LiveElement.properties,
    product: { reflect: true },
    layout: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
  };
  static override styles = styles;

  /** Slug (`acme/db`) or id of the product. */
  declare product: string | undefined;
  /** `card`, `row` or `compact`. */
  declare layout: 'card' | 'row' | 'compact';
  /** Level of the name's heading on the page, 1 to 6; 3 unless told. */
  declare headingLevel: number;

  constructor() {
    super();
    this.layout = 'card';
    this.headingLevel = 3;
  }

  #words = words;
  /** Address of a logo that could not be had: the initial stands in for it. */
  #missing: string | undefined;

  protected async speak(locale: string): Promise<void> {
    this.#words = await speak(locale, 'listing', words);
  }

  protected get question(): string | undefined {
    return this.product;
  }

  protected load(connection: Connection): Promise<Product> {
    return gatherProduct(connection, this.product ?? '');
  }

  #select(event: Event, product: Product): void {
    if (!this.emit('store-select', { product })) event.preventDefault();
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div part="card" class="card"><i part="icon"></i><slot name="actions"></slot></div>`;
  }

  protected renderData(product: Product): TemplateResult {
    const { locale } = this;
    const say = this.#words;
    const { name, publisher, icon, platforms } = product;
    // There is no word for what is simply published.
    const warning = (say as Readonly<Record<string, string>>)[product.status];
    return html`<article part="card" class="card">
      ${
        icon && icon !== this.#missing
          ? html`<img
              part="icon"
              src=${icon}
              alt=""
              loading="lazy"
              referrerpolicy="no-referrer"
              @error=${() => {
                this.#missing = icon;
                this.requestUpdate();
              }}
            />`
          : html`<i part="icon" aria-hidden="true">${[...name][0]}</i>`
      }
      <b part="name" role="heading" aria-level=${this.headingLevel}>
        <a href=${product.url} @click=${(event: Event) => this.#select(event, product)}><bdi>${name}</bdi></a>
      </b>
      <small part="publisher">
        <bdi>${publisher.name}${publisher.verified ? ' ✓' : ''}</bdi><span>${say[product.source]}</span>
        ${product.certification && html`<span>✓ ${say.certified}</span>`}
        ${warning && html`<span part="status">${warning}</span>`}
      </small>
      <p part="description" dir="auto">${product.shortDescription}</p>
      <b part="price">${offerText(say, locale, product.offer, settingOf(this, 'currency'))}</b>
      <small part="facts">
        ${product.pulls ? `${fill(say.pulls, { count: roundCount(locale, product.pulls) })} · ` : ''}${platforms
          .slice(0, 4)
          .join(', ')
          .replaceAll('linux/', '')}
      </small>
      <slot name="actions"></slot>
    </article>`;
  }
}

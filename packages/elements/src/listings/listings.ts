import type { Connection } from '@chandlery/client/connection';
import { gatherProduct } from '@chandlery/client/gather-product';
import { getSearchPage } from '@chandlery/client/search-page';
import type { Product } from '@chandlery/contract';
import { type TemplateResult, html } from 'lit';
import type { StoreListing } from '../listing/listing.ts';
import { LiveElement } from '../live/live-element.ts';
import { styles } from './listings.styles.ts';

/**
 * Several products as cards: those named, or those of a publisher, a category or a search. One request for all of them.
 *
 * @element store-listings
 * @slot - content until the cards are ready, and in their place where they cannot be shown
 * @csspart list - the grid of cards
 */
export class StoreListings extends LiveElement<readonly Product[]> {
  static override properties = {
    ...LiveElement.properties,
    products: { reflect: true },
    publisher: { reflect: true },
    category: { reflect: true },
    query: { reflect: true },
    limit: { type: Number, reflect: true },
    layout: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
  };
  static override styles = styles;

  /** Slugs or ids, separated by commas or spaces; at most 100. Those the store does not have are left out. */
  declare products: string | undefined;
  /** Slug of the publisher whose products are shown. */
  declare publisher: string | undefined;
  /** Slug of the category whose products are shown. */
  declare category: string | undefined;
  /** Words to search for. */
  declare query: string | undefined;
  /** Most cards shown, 1 to 100; 6 unless told, and as many places are kept for them. */
  declare limit: number;
  /** Of each card: `card`, `row` or `compact`. */
  declare layout: StoreListing['layout'];
  /** Level of the names' headings on the page, 1 to 6; 3 unless told. */
  declare headingLevel: number;

  constructor() {
    super();
    this.limit = 6;
    this.layout = 'card';
    this.headingLevel = 3;
  }

  get #ids(): string[] {
    return (
      this.products
        ?.split(/[\s,]+/)
        .filter(Boolean)
        .slice(0, 100) ?? []
    );
  }

  protected get question(): string | undefined {
    const { products, publisher, category, query, limit } = this;
    return products || publisher || category || query
      ? JSON.stringify([products, publisher, category, query, limit])
      : undefined;
  }

  protected async load(connection: Connection): Promise<readonly Product[]> {
    if (this.products === undefined) return this.#search(connection);
    const found = await Promise.allSettled(this.#ids.map((id) => gatherProduct(connection, id)));
    const failed = found.find((one) => one.status === 'rejected' && one.reason.code !== 'product_not_found');
    if (failed?.status === 'rejected') throw failed.reason;
    return found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  async #search(connection: Connection): Promise<readonly Product[]> {
    const { publisher, category, query, limit } = this;
    const page = await getSearchPage(connection, {
      publisher,
      category: category ? [category] : undefined,
      q: query,
      limit,
    });
    return page.items;
  }

  protected async speak(): Promise<void> {}

  protected override isEmpty(products: readonly Product[]): boolean {
    return products.length === 0;
  }

  protected renderSkeleton(): TemplateResult {
    const places = this.#ids.length || this.limit;
    return html`<div part="list" class="list ${this.layout}">
      ${Array.from({ length: places }, () => html`<store-listing layout=${this.layout}></store-listing>`)}
    </div>`;
  }

  protected renderData(products: readonly Product[]): TemplateResult {
    return html`<ul part="list" class="list ${this.layout}" role="list">
      ${products.map(
        (product) =>
          html`<li>
            <store-listing
              exportparts="card,icon,name,publisher,description,price,facts,status"
              .data=${product}
              layout=${this.layout}
              heading-level=${this.headingLevel}
            ></store-listing>
          </li>`,
      )}
    </ul>`;
  }
}

import type { Connection } from '@chandlery/client/connection';
import { getSearchPage } from '@chandlery/client/search-page';
import type { StoreError } from '@chandlery/client/store-error';
import type { FacetValue, Product, SearchPage } from '@chandlery/contract';
import { type TemplateResult, html, nothing } from 'lit';
import type { StoreListing } from '../listing/listing.ts';
import { LiveElement } from '../live/live-element.ts';
import { fill, say } from '../locale/say.ts';
import { connectionOf, localeOf } from '../settings/settings.ts';
import { styles } from './catalog.styles.ts';
import {
  type Facet,
  type Filters,
  facets,
  filtersFrom,
  noFilters,
  parametersOf,
  queryOf,
  sorts,
  toggled,
} from './filters.ts';
import { type CatalogWords, words } from './words.ts';

/** Milliseconds without a key before what was typed is searched for. */
const typingPause = 250;

/**
 * A catalogue to search and filter.
 *
 * @element store-catalog
 * @slot - content until the catalogue is ready, and in place of its results where they cannot be shown
 * @csspart search - the search box
 * @csspart filters - the filters
 * @csspart results - the cards
 * @csspart more - the button for the next page
 * @fires store-search - other products are shown; `detail.filters`, `detail.total`
 */
export class StoreCatalog extends LiveElement<SearchPage> {
  static override properties = {
    ...LiveElement.properties,
    publisher: { reflect: true },
    limit: { type: Number, reflect: true },
    layout: { reflect: true },
    syncUrl: { attribute: 'sync-url', type: Boolean, reflect: true },
    filters: { state: true },
    following: { state: true },
    showsFilters: { state: true },
  };
  static override styles = styles;

  /** Slug of the only publisher whose products are searched. */
  declare publisher: string | undefined;
  /** Products in one page, 1 to 100; 12 unless told. */
  declare limit: number;
  /** Of each card: `card`, `row` or `compact`. */
  declare layout: StoreListing['layout'];
  /** Keeps the filters in the page's URL (`q`, `type`, `category`, `platform`, `price`, `source`, `certified`, `sort`), so that they can be linked to. */
  declare syncUrl: boolean;

  declare protected filters: Filters;
  /** Products of the pages after the first, and where the next begins. */
  declare protected following: { readonly items: readonly Product[]; readonly cursor: string | null };
  declare protected showsFilters: boolean;

  #words: CatalogWords = words;
  #page: SearchPage | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.limit = 12;
    this.layout = 'card';
    this.syncUrl = false;
    this.filters = noFilters;
    this.following = { items: [], cursor: null };
    this.showsFilters = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#readUrl);
    this.#readUrl();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#readUrl);
    clearTimeout(this.#typing);
  }

  protected get question(): string {
    return JSON.stringify([this.filters, this.publisher, this.limit]);
  }

  #pageAt(connection: Connection, cursor?: string): Promise<SearchPage> {
    const { publisher, limit } = this;
    const [language] = localeOf(this).split('-');
    // English is what everybody asks for who says nothing, and so the answer that caches have.
    const lang = language === 'en' ? undefined : language;
    return getSearchPage(connection, { ...queryOf(this.filters), publisher, limit, cursor, lang });
  }

  protected async load(connection: Connection): Promise<SearchPage> {
    const { filters } = this;
    const page = await this.#pageAt(connection);
    if (filters === this.filters) {
      this.#page = page;
      this.following = { items: [], cursor: page.nextCursor };
      this.emit('store-search', { filters, total: page.total });
    }
    return page;
  }

  protected async speak(locale: string): Promise<void> {
    this.#words = await say(locale, 'catalog', words);
  }

  readonly #readUrl = (): void => {
    if (this.syncUrl || this.hasAttribute('sync-url')) this.filters = filtersFrom(new URLSearchParams(location.search));
  };

  #choose(filters: Filters): void {
    this.filters = filters;
    if (!this.syncUrl) return;
    const parameters = parametersOf(filters, new URLSearchParams(location.search));
    history.pushState(
      history.state,
      '',
      `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ''}${location.hash}`,
    );
  }

  #type(event: Event): void {
    const q = (event.target as HTMLInputElement).value;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#choose({ ...this.filters, q }), typingPause);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    clearTimeout(this.#typing);
    const q = new FormData(event.target as HTMLFormElement).get('q');
    this.#choose({ ...this.filters, q: String(q ?? '') });
  }

  async #more(cursor: string): Promise<void> {
    const { filters } = this;
    try {
      const page = await this.#pageAt(connectionOf(this), cursor);
      if (filters === this.filters)
        this.following = { items: [...this.following.items, ...page.items], cursor: page.nextCursor };
    } catch (error) {
      this.emit('store-error', { error: error as StoreError });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#page ? html`${this.#renderSearch()}${super.render()}` : super.render();
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div class="bar"></div>
      <div class="columns">
        <div class="list">
          ${Array.from({ length: this.limit }, () => html`<store-listing layout=${this.layout}></store-listing>`)}
        </div>
      </div>`;
  }

  #renderSearch(): TemplateResult {
    const say = this.#words;
    const { filters } = this;
    return html`<form class="bar" role="search" @submit=${(event: SubmitEvent) => this.#submit(event)}>
      <input
        part="search"
        type="search"
        name="q"
        maxlength="200"
        autocomplete="off"
        placeholder=${say.search}
        aria-label=${say.search}
        .value=${filters.q}
        @input=${(event: Event) => this.#type(event)}
      />
      <button
        class="toggle"
        type="button"
        aria-expanded=${this.showsFilters}
        aria-controls="filters"
        @click=${() => (this.showsFilters = !this.showsFilters)}
      >
        ${say.filters}
      </button>
      <label>
        <span>${say.sort}</span>
        <select
          @change=${(event: Event) => this.#choose({ ...filters, sort: (event.target as HTMLSelectElement).value })}
        >
          ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === (filters.sort || (filters.q ? 'relevance' : 'popular'))}>${say[sort]}</option>`)}
        </select>
      </label>
    </form>`;
  }

  protected renderData(page: SearchPage): TemplateResult {
    const say = this.#words;
    const { cursor, items } = this.following;
    return html`<div class="columns">
      <div part="filters" id="filters" class="filters ${this.showsFilters ? 'shown' : ''}">
        ${facets.map((facet) => this.#renderFacet(facet, page.facets[facet]))}
        ${
          Object.keys(this.filters.chosen).length > 0
            ? html`<button type="button" @click=${() => this.#choose({ ...this.filters, chosen: {} })}>
                ${say.clear}
              </button>`
            : nothing
        }
      </div>
      <div>
        <p class="total" role="status">${this.#total(page)}</p>
        <ul part="results" class="list ${this.layout}" role="list" aria-label=${say.results}>
          ${[...page.items, ...items].map((product) => html`<li><store-listing .data=${product} layout=${this.layout}></store-listing></li>`)}
        </ul>
        ${cursor ? html`<button part="more" class="more" type="button" @click=${() => this.#more(cursor)}>${say.more}</button>` : nothing}
      </div>
    </div>`;
  }

  #total({ total, correctedQuery }: SearchPage): string {
    const say = this.#words;
    if (total === 0) return say.none;
    const form = say.total[new Intl.PluralRules(this.locale).select(total)] ?? say.total.other;
    const count = fill(form, { count: new Intl.NumberFormat(this.locale).format(total) });
    return correctedQuery
      ? `${fill(say.instead, { query: this.filters.q, corrected: correctedQuery })} ${count}`
      : count;
  }

  #renderFacet(facet: Facet, values: readonly FacetValue[]): TemplateResult {
    const say = this.#words;
    const label = ({ value, label: otherwise }: FacetValue) =>
      facet === 'category' || facet === 'platform' ? otherwise : (say[value as 'free'] ?? otherwise);
    const chosen = this.filters.chosen[facet] ?? [];
    const offered = values.filter(
      ({ value, count }) => (facet !== 'certified' || value === 'true') && (count > 0 || chosen.includes(value)),
    );
    if (offered.length === 0) return html``;
    return html`<fieldset>
      <legend>${say[facet]}</legend>
      ${offered.map(
        (one) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${chosen.includes(one.value)}
              @change=${() => this.#choose(toggled(this.filters, facet, one.value))}
            />
            <span dir="auto">${label(one)}</span
            ><span class="count">${new Intl.NumberFormat(this.locale).format(one.count)}</span>
          </label>`,
      )}
    </fieldset>`;
  }
}

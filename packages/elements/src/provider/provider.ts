import { LitElement, type TemplateResult, css, html } from 'lit';

/**
 * Settings for all elements inside it. None is needed on a page that loads its store's own script.
 *
 * @element store-provider
 * @slot - the page's own content, with elements of the store in it
 */
export class StoreProvider extends LitElement {
  static override properties = {
    store: { reflect: true },
    publishableKey: { attribute: 'publishable-key', reflect: true },
    locale: { reflect: true },
    currency: { reflect: true },
    theme: { reflect: true },
    checkout: { reflect: true },
  };
  static override styles = css`
    :host {
      display: contents;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
  `;

  /** The store's origin: `https://store.example.com`. */
  declare store: string | undefined;
  /** The vendor's publishable key, `pk_…`. Showing listings needs none. */
  declare publishableKey: string | undefined;
  /** BCP 47 tag; the nearest `lang` unless told. */
  declare locale: string | undefined;
  /** ISO 4217 code of the currency that prices are shown in, where a product has one in it. */
  declare currency: string | undefined;
  /** `light` or `dark`; the page's own `color-scheme` unless told. */
  declare theme: 'light' | 'dark' | undefined;
  /** How a checkout opens: `popup`, `redirect` or `embedded`. */
  declare checkout: 'popup' | 'redirect' | 'embedded' | undefined;

  protected override updated(changed: Map<string, unknown>): void {
    // Elements read these settings when they load; the first time they do so by themselves.
    const isFirst = [...changed.values()].every((value) => value === undefined);
    if (isFirst && !changed.has('locale') && !changed.has('currency') && !changed.has('store')) return;
    for (const element of this.querySelectorAll<Element & { reload?: () => void }>('*')) element.reload?.();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

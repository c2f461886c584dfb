import type { StoreError } from '@chandlery/client/store-error';
import { LitElement, type TemplateResult, css, html } from 'lit';
import { connectionOf } from '../settings/settings.ts';

/**
 * Settings for all elements inside it. None is needed on a page that loads its store's own script.
 *
 * @element store-provider
 * @slot - the page's own content, with elements of the store in it
 * @fires store-error - the publishable key is not for this page; `detail.error`. The console says what to do, and elements inside show that they are refused
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
    if (this.publishableKey && (changed.has('publishableKey') || changed.has('store'))) void this.#check();
    // Elements read these settings when they load; the first time they do so by themselves.
    const isFirst = [...changed.values()].every((value) => value === undefined);
    if (isFirst && !changed.has('locale') && !changed.has('currency') && !changed.has('store')) return;
    for (const element of this.querySelectorAll<Element & { reload?: () => void }>('*')) element.reload?.();
  }

  /** Tells whoever builds the page of a key that is not for it, whatever else is on the page. */
  async #check(): Promise<void> {
    try {
      const { checkKey } = await import('../settings/page-key.ts');
      await checkKey(connectionOf(this));
    } catch (error) {
      const detail = { error: error as StoreError | TypeError };
      this.dispatchEvent(new CustomEvent('store-error', { detail, bubbles: true, composed: true }));
    }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

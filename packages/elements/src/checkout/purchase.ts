import type { Connection } from '@chandlery/client/connection';
import { openWindow } from '@chandlery/client/open-window';
import type { Checkout, NewCheckout, Quote, Wanted } from '@chandlery/contract';
import { type ReactiveController, type ReactiveControllerHost, isServer } from 'lit';
import type { StoreEvents } from '../live/events.ts';
import { connectionOf, settingOf } from '../settings/settings.ts';
import type { Progress } from './progress.ts';

/** Starts a checkout at the store. */
export type Start = (
  connection: Connection,
  details: Required<Pick<NewCheckout, 'mode' | 'returnUrl'>>,
) => Promise<Checkout>;

/** The element that somebody buys with. */
export interface Shop extends ReactiveControllerHost, HTMLElement {
  readonly reload: () => void;
}

type Detail = StoreEvents['store-checkout-start']['detail'];

/** Whether a page can sell, with its own key or for whoever is signed in on it. */
export const canSell = ({ publishableKey, credential }: Connection): unknown => publishableKey || credential;

/** What is loaded when somebody is about to buy. */
export const loadBuying = () => import('./buy.ts');

/**
 * A purchase from its click to its end: what an element needs for it before the click, and what must happen in the click itself, because a
 * browser blocks a window that opens later. The rest is in `buy.ts`, loaded when a visitor comes near.
 */
export class Purchase implements ReactiveController {
  progress: Progress = { step: 'none', message: '' };
  /** The window in which it goes on. */
  #window: ReturnType<typeof openWindow> = null;
  #ending = new AbortController();
  readonly #host: Shop;
  readonly #concerns: (quote: Quote) => boolean;

  /** @param concerns whether a checkout that has led back to the page is of this element */
  constructor(host: Shop, concerns: (quote: Quote) => boolean) {
    this.#host = host;
    this.#concerns = concerns;
    host.addController(this);
  }

  get isUnderWay(): boolean {
    return /starting|open|processing/.test(this.progress.step);
  }

  hostConnected(): void {
    if (isServer) return;
    const { reload } = this.#host;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    for (const name of ['store-sign-in', 'store-sign-out']) document.addEventListener(name, reload, { signal });
    if (/[?&]checkout=/.test(location.search))
      void loadBuying().then(({ comeBack }) => comeBack(this.#host, this.#concerns, this.tell, signal));
  }

  hostDisconnected(): void {
    this.#ending.abort();
    this.progress = { step: 'none', message: '' };
  }

  readonly tell = (progress: Progress): void => {
    this.progress = progress;
    this.#host.requestUpdate();
    if (progress.step === 'complete') this.#host.reload();
  };

  /**
   * Begins to buy, in the click on a link that leads to the product's own page: there it goes where the page has no key to sell with.
   * @param start what is asked of the store, where it is not `wanted`
   */
  begin(event: MouseEvent, wanted: Wanted, start?: Start): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const host = this.#host;
    if (this.isUnderWay && (!this.#window || !this.#window.closed)) {
      event.preventDefault();
      this.#window?.focus();
      return;
    }
    const { product, plan, quantities = [] } = wanted;
    const detail: Detail = { product, plan, quantities };
    const isWanted = host.dispatchEvent(
      new CustomEvent('store-checkout-start', { detail, bubbles: true, composed: true, cancelable: true }),
    );
    const connection = connectionOf(host);
    if (isWanted && !canSell(connection)) return;
    event.preventDefault();
    if (!isWanted) return;
    const mode = settingOf(host, 'checkout') ?? 'popup';
    const popup = mode === 'popup' ? openWindow('chandlery-checkout') : null;
    this.#window = popup;
    this.tell({ step: 'starting', message: '' });
    const { signal } = this.#ending;
    loadBuying()
      .then(({ buy }) => buy({ host, connection, wanted, detail, mode, popup, start, tell: this.tell, signal }))
      .catch((error: unknown) => {
        popup?.close();
        this.fail(error, detail);
      });
  }

  /** Says that something did not work of which nothing better can be said: its code could not be loaded. */
  fail(error: unknown, detail: Partial<Detail> = {}): void {
    this.tell({ step: 'failed', message: '' });
    this.#host.dispatchEvent(
      new CustomEvent('store-checkout-error', { detail: { ...detail, error }, bubbles: true, composed: true }),
    );
  }
}

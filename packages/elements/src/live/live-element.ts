import type { Connection } from '@chandlery/client/connection';
import type { StoreError } from '@chandlery/client/store-error';
import { LitElement, type PropertyDeclarations, type TemplateResult, html, isServer } from 'lit';
import { connectionOf, localeOf } from '../settings/settings.ts';

/** What an element is doing; each is a custom state: `store-listing:state(loading)`. */
export type Phase = 'loading' | 'ready' | 'empty' | 'not-found' | 'offline' | 'refused' | 'error';

/**
 * An element that shows something of the store's: asks for it, says what it is doing, and shows the vendor's own content
 * until it has it and whenever it cannot get it.
 *
 * @fires store-load - its data is shown; `detail.data`
 * @fires store-error - its data cannot be had; `detail.error` is a `StoreError`
 */
export abstract class LiveElement<Data> extends LitElement {
  static override properties: PropertyDeclarations = { data: { attribute: false } };

  /** What to show. Given by the page, nothing is asked of the store. */
  declare data: Data | undefined;

  /** BCP 47 tag of what is shown. */
  protected locale = 'en';

  #phase: Phase = 'loading';
  #shown: Data | undefined;
  #failure: TemplateResult | undefined;
  #asked: unknown;
  #asking = new AbortController();
  readonly #internals = this.attachInternals();

  /** What is asked for; when it changes, it is asked for anew. Nothing is asked while it is empty. */
  protected abstract get question(): unknown;
  protected abstract load(connection: Connection, signal: AbortSignal): Promise<Data>;
  /** Gets what the element says in a language. */
  protected abstract speak(locale: string): Promise<void>;
  protected abstract renderData(data: Data): TemplateResult;
  /** As large as what will come. */
  protected abstract renderSkeleton(): TemplateResult;

  protected isEmpty(_data: Data): boolean {
    return false;
  }

  /** Asks the store again; `store-provider` calls it when what it says changes. */
  readonly reload = (): void => {
    this.#asked = undefined;
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.abort();
    this.#asked = undefined;
  }

  protected override willUpdate(): void {
    const asked = this.data ?? this.question;
    if (isServer) {
      if (this.data) this.#show(this.data);
    } else if (asked && asked !== this.#asked && this.isConnected) {
      this.#asked = asked;
      void this.#ask();
    }
  }

  protected override render(): TemplateResult {
    if (this.#phase === 'ready' && this.#shown) return this.renderData(this.#shown);
    const own = this.#failure ?? this.renderSkeleton();
    // White space between the tags is not content, but a slot would take it for that.
    return isServer || this.textContent?.trim() || this.firstElementChild ? html`<slot>${own}</slot>` : own;
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    states.add(this.#phase);
    this.#internals.ariaBusy = `${this.#phase === 'loading'}`;
  }

  /** False where a listener has cancelled it. */
  protected emit(name: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  #show(data: Data): void {
    this.#shown = data;
    this.#phase = this.isEmpty(data) ? 'empty' : 'ready';
  }

  async #ask(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (!this.#shown) this.#phase = 'loading';
    this.#failure = undefined;
    const locale = localeOf(this);
    let error: unknown;
    try {
      const [data] = await Promise.all([this.data ?? this.load(connectionOf(this), signal), this.speak(locale)]);
      if (signal.aborted) return;
      this.locale = locale;
      this.#show(data);
    } catch (reason) {
      error = reason;
      this.#phase = 'error';
    }
    if (this.#phase !== 'ready') {
      const { phaseOf, failureView } = await import('./failure-view.ts').catch(() => ({
        phaseOf: undefined,
        failureView: undefined,
      }));
      if (signal.aborted) return;
      this.#phase = phaseOf?.(error as StoreError | undefined) ?? this.#phase;
      this.#failure = await failureView?.(this.#phase, locale, this.reload);
    }
    this.requestUpdate();
    if (error) this.emit('store-error', { error });
    else this.emit('store-load', { data: this.#shown });
  }
}

import type { Connection } from '@chandlery/client/connection';
import type { StoreError } from '@chandlery/client/store-error';
import { LitElement, type PropertyDeclarations, type TemplateResult, html, isServer, nothing } from 'lit';
import { connectionOf, localeOf } from '../settings/settings.ts';
import type { StoreEvents } from './events.ts';

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
  /** What a server has rendered (declarative shadow DOM): shown until there is something newer. */
  #served: ChildNode[] = [];
  /** Counts what was asked, so that only the last answer is shown. */
  #turn = 0;
  /** Its states are set anew with each update. */
  protected readonly internals = this.attachInternals();

  /** What is asked for; when it changes, it is asked for anew. Nothing is asked while it is empty. */
  protected abstract get question(): unknown;
  protected abstract load(connection: Connection): Promise<Data>;
  /** Gets what the element says in a language. */
  protected abstract speak(locale: string): Promise<void>;
  protected abstract renderData(data: Data): TemplateResult;
  /** As large as what will come. */
  protected abstract renderSkeleton(): TemplateResult;

  /** Whether there is nothing in it to show; never, unless an element says so. */
  protected isEmpty?(data: Data): boolean;

  /** Asks the store again; `store-provider` calls it when what it says changes. */
  readonly reload = (): void => {
    this.#asked = undefined;
    this.requestUpdate();
  };

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = [...(this.shadowRoot?.childNodes ?? [])];
    const root = super.createRenderRoot();
    this.renderOptions.renderBefore = null;
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn += 1;
    this.#asked = undefined;
  }

  protected override willUpdate(): void {
    const asked = this.data ?? this.question;
    if (isServer) {
      this.#shown = this.data;
      if (this.data) this.#phase = 'ready';
    } else if (asked && asked !== this.#asked && this.isConnected) {
      this.#asked = asked;
      void this.#ask();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#phase === 'loading' && this.#served.length > 0) return nothing;
    if (this.#phase === 'ready' && this.#shown) return this.renderData(this.#shown);
    const own = this.#failure ?? this.renderSkeleton();
    // White space between the tags is not content, but a slot would take it for that.
    return isServer || this.textContent?.trim() || this.firstElementChild ? html`<slot>${own}</slot>` : own;
  }

  protected override updated(): void {
    if (this.#phase !== 'loading') for (const node of this.#served.splice(0)) node.remove();
    const { states } = this.internals;
    states.clear();
    states.add(this.#phase);
    this.internals.ariaBusy = `${this.#phase === 'loading'}`;
  }

  /** False where a listener has cancelled it. */
  protected emit<Name extends keyof StoreEvents>(name: Name, detail: StoreEvents[Name]['detail']): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  async #load(): Promise<Data> {
    const connection = connectionOf(this);
    const [data] = await Promise.all([
      this.load(connection),
      // A page with no key has nothing to be refused, and does not load this.
      connection.publishableKey && import('../settings/page-key.ts').then(({ checkKey }) => checkKey(connection)),
    ]);
    return data;
  }

  async #ask(): Promise<void> {
    const turn = (this.#turn += 1);
    if (!this.#shown) this.#phase = 'loading';
    this.#failure = undefined;
    const locale = localeOf(this);
    try {
      const [data] = await Promise.all([this.data ?? this.#load(), this.speak(locale)]);
      if (turn !== this.#turn) return;
      this.locale = locale;
      this.#shown = data;
      if (this.isEmpty?.(data)) throw undefined;
      this.#phase = 'ready';
      this.emit('store-load', { data });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#phase = 'error';
      // Where even this cannot be loaded, what the vendor wrote is all there is.
      await import('./failure-view.ts').then(
        async ({ failureView }) => {
          [this.#phase, this.#failure] = await failureView(error, locale, this.reload);
        },
        () => undefined,
      );
      if (error) this.emit('store-error', { error: error as StoreError });
    }
    this.requestUpdate();
  }
}

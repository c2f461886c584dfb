import type { Connection } from '@chandlery/client/connection';
import { getPagePermission } from '@chandlery/client/get-page-permission';
import { type AccountSession, accountSession } from '@chandlery/client/sign-in';
import { StoreError } from '@chandlery/client/store-error';
import type { Account } from '@chandlery/contract';
import { type TemplateResult, html, nothing } from 'lit';
import { LiveElement } from '../live/live-element.ts';
import { fill, say } from '../locale/say.ts';
import { connectionOf } from '../settings/settings.ts';
import { styles } from './account.styles.ts';
import { words } from './words.ts';

/** Who is signed in on the page. */
export interface SignedIn {
  /** Null: nobody. */
  readonly account: Account | null;
}

/**
 * Lets a visitor sign in to the store from the vendor's page, shows who is signed in, and lets them sign out again. The link
 * underneath leads to the store's own account page, where that is not possible.
 *
 * @element store-account
 * @slot - content until the element is ready, and in its place where it cannot be shown
 * @csspart button - the button to sign in, or with the name of whoever is signed in
 * @csspart menu - what opens below it
 * @csspart item - a line of the menu
 * @csspart message - what went wrong with signing in
 * @fires store-sign-in-start - the visitor wants to sign in; cancel it to do something else
 * @fires store-sign-in - somebody signed in, or was already; `detail.account`
 * @fires store-sign-out - nobody is signed in any more
 */
export class StoreAccount extends LiveElement<SignedIn> {
  static override properties = {
    ...LiveElement.properties,
    progress: { state: true },
    open: { state: true },
  };
  static override styles = styles;

  declare protected progress: 'none' | 'signing-in' | 'failed';
  declare protected open: boolean;

  #words = words;
  #session: AccountSession | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.progress = 'none';
    this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#session = undefined;
  }

  protected get question(): string {
    return 'account';
  }

  protected async speak(locale: string): Promise<void> {
    this.#words = await say(locale, 'account', words);
  }

  protected async load(connection: Connection): Promise<SignedIn> {
    // Without a key nobody can sign in from here, and the link alone is shown.
    if (!connection.publishableKey) return { account: null };
    await getPagePermission(connection);
    const session = accountSession(connection);
    const isNew = session !== this.#session;
    if (isNew) {
      this.#unsubscribe?.();
      this.#session = session;
      this.#unsubscribe = session.subscribe((account) => this.#tell(account));
    }
    const before = session.current;
    const account = await session.resume();
    // Whoever signs in later is told of by the session.
    if (isNew && account !== null && account === before) this.emit('store-sign-in', { account });
    return { account };
  }

  #tell(account: Account | null): void {
    this.progress = 'none';
    this.open = false;
    if (account === null) this.emit('store-sign-out', {});
    else this.emit('store-sign-in', { account });
    this.reload();
  }

  async #signIn(event: Event): Promise<void> {
    if (!this.emit('store-sign-in-start', {})) {
      event.preventDefault();
      return;
    }
    const session = this.#session;
    if (!session) return;
    event.preventDefault();
    this.progress = 'signing-in';
    try {
      // In the click itself: a browser blocks a window that opens later.
      await session.signIn();
    } catch (error) {
      const wasCancelled = error instanceof StoreError && error.code === 'sign_in_cancelled';
      this.progress = wasCancelled ? 'none' : 'failed';
      if (!wasCancelled) this.emit('store-error', { error: error as StoreError });
    }
  }

  #close(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.shadowRoot?.querySelector('button')?.focus();
  }

  #leave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.shadowRoot?.contains(relatedTarget))) this.open = false;
  }

  protected renderSkeleton(): TemplateResult {
    return html`<span part="button" class="button waiting">${this.#words.signIn}</span>`;
  }

  protected renderData({ account }: SignedIn): TemplateResult {
    const { store } = connectionOf(this);
    return account ? this.#renderMenu(account, store) : this.#renderSignIn(store);
  }

  #renderSignIn(store: string): TemplateResult {
    const say = this.#words;
    const isBusy = this.progress === 'signing-in';
    return html`<a
        part="button"
        class="button"
        href="${store}/account"
        aria-busy=${isBusy}
        @click=${(event: Event) => this.#signIn(event)}
        >${isBusy ? say.signingIn : say.signIn}</a
      >
      <span part="message" class="message" role="status">${this.progress === 'failed' ? say.failed : nothing}</span>`;
  }

  #renderMenu({ name }: Account, store: string): TemplateResult {
    const say = this.#words;
    return html`<div
      class="box"
      @keydown=${(event: KeyboardEvent) => this.#close(event)}
      @focusout=${(event: FocusEvent) => this.#leave(event)}
    >
      <button
        part="button"
        class="button"
        type="button"
        aria-expanded=${this.open}
        aria-controls="menu"
        aria-label=${fill(say.menu, { name })}
        @click=${() => (this.open = !this.open)}
      >
        <i class="initial" data-initial=${[...name][0] ?? ''}></i><bdi class="name">${name}</bdi>
      </button>
      <div part="menu" class="menu" id="menu" ?hidden=${!this.open}>
        <a part="item" href="${store}/account/subscriptions">${say.subscriptions}</a>
        <a part="item" href="${store}/account">${say.settings}</a>
        <button part="item" type="button" @click=${() => this.#session?.signOut()}>${say.signOut}</button>
      </div>
    </div>`;
  }
}

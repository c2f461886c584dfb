/** Knows who is signed in, for an element that shows what is theirs, and lets them sign in. */
import type { Connection } from '@chandlery/client/connection';
import { StoreError } from '@chandlery/client/store-error';
import type { Account } from '@chandlery/contract';
import { type ReactiveController, type ReactiveElement, type TemplateResult, html, nothing } from 'lit';
import type { AccountWords } from '../account/words.ts';
import type { StoreEvents } from '../live/events.ts';
import { type Customer, customerOf } from './customer.ts';

type Host = ReactiveElement & { readonly reload: () => void };

export class SignIn implements ReactiveController {
  readonly #host: Host;
  #connection: Connection | undefined;
  #customer: Customer | null = null;
  #unsubscribe: (() => void) | undefined;
  #progress: 'none' | 'signing-in' | 'failed' = 'none';
  #isResuming = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#connection = undefined;
  }

  /** Null where nobody can sign in from the page. The host is reloaded whenever somebody signs in or out. */
  customer(connection: Connection): Customer | null {
    if (connection === this.#connection) return this.#customer;
    this.#unsubscribe?.();
    this.#connection = connection;
    this.#customer = customerOf(connection);
    this.#unsubscribe = this.#customer?.subscribe(() => {
      this.#progress = 'none';
      // What is being loaded just now is theirs already.
      if (!this.#isResuming) this.#host.reload();
    });
    return this.#customer;
  }

  /** Whoever is signed in; null where nobody is, or can be. */
  async account(connection: Connection): Promise<Account | null> {
    this.#isResuming = true;
    try {
      return (await this.customer(connection)?.resume()) ?? null;
    } finally {
      this.#isResuming = false;
    }
  }

  /** A button to sign in; a link to the store underneath. */
  button(words: AccountWords, store: string): TemplateResult {
    const isBusy = this.#progress === 'signing-in';
    return html`<a
        part="sign-in"
        class="sign-in"
        href="${store}/account/subscriptions"
        aria-busy=${isBusy}
        @click=${(event: Event) => this.#start(event)}
        >${isBusy ? words.signingIn : words.signIn}</a
      >
      <span part="message" class="message" role="status"
        >${this.#progress === 'failed' ? words.failed : nothing}</span
      >`;
  }

  #emit<Name extends 'store-sign-in-start' | 'store-sign-in' | 'store-error'>(
    name: Name,
    detail: StoreEvents[Name]['detail'],
  ): boolean {
    const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true });
    return this.#host.dispatchEvent(event);
  }

  #show(progress: 'none' | 'signing-in' | 'failed'): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }

  async #start(event: Event): Promise<void> {
    const customer = this.#customer;
    const goesOn = this.#emit('store-sign-in-start', {});
    if (!goesOn || customer !== null) event.preventDefault();
    if (!goesOn || customer === null) return;
    // Now, not after an await: a browser blocks a window that opens later.
    const signingIn = customer.signIn();
    this.#show('signing-in');
    const told = new AbortController();
    // A `store-account` on the page tells of everybody who signs in there.
    document.addEventListener('store-sign-in', () => told.abort(), { signal: told.signal });
    try {
      const account = await signingIn;
      // Others on the page are told: a button to buy may be one to manage now.
      if (!told.signal.aborted) this.#emit('store-sign-in', { account });
    } catch (error) {
      const wasCancelled = error instanceof StoreError && error.code === 'sign_in_cancelled';
      this.#show(wasCancelled ? 'none' : 'failed');
      if (!wasCancelled) this.#emit('store-error', { error: error as StoreError });
    } finally {
      told.abort();
    }
  }
}

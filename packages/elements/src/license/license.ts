import { StoreError } from '@chandlery/client/store-error';
import type { LicenseInput, TrustedKeys } from '@chandlery/license';
import { LitElement, type TemplateResult, html, isServer, nothing } from 'lit';
import { type AccountWords, words as accountWords } from '../account/words.ts';
import type { StoreEvents } from '../live/events.ts';
import type { Phase } from '../live/live-element.ts';
import { say } from '../locale/say.ts';
import { connectionOf, localeOf } from '../settings/settings.ts';
import type { OwnLicenses } from './account-licenses.ts';
import { type CheckedLicense, checkLicense } from './check.ts';
import { chooserStyles } from './chooser.styles.ts';
import { chooser } from './chooser.ts';
import { FileDrop } from './file-drop.ts';
import { styles } from './license.styles.ts';
import { printAlone } from './print.ts';
import { printStyles } from './print.styles.ts';
import { saveFile } from './save.ts';
import { skeleton } from './skeleton.ts';
import { type LicenseSource, fileSource, pageSource } from './source.ts';
import { viewStyles } from './view.styles.ts';
import { type ViewOptions, licenseView, verdictOf } from './view.ts';
import { type LicenseWords, words } from './words.ts';

/** Milliseconds: the longest that a timer takes. */
const longestTimer = 2 ** 31 - 1;

type Refusal = 'not-found' | 'offline' | 'refused' | 'signed-out' | 'not-held' | 'unavailable';
type Failure = Refusal | 'error' | 'keys' | 'insecure';

const failures: Readonly<Record<string, Refusal>> = {
  offline: 'offline',
  forbidden: 'refused',
  origin_not_allowed: 'refused',
  not_found: 'not-found',
  unauthenticated: 'signed-out',
  subscription_not_found: 'not-held',
  license_unavailable: 'unavailable',
};

/** Custom states are fewer than what is said. */
const phases: Readonly<Record<Refusal, Phase | 'signed-out' | 'unavailable'>> = {
  offline: 'offline',
  refused: 'refused',
  'not-found': 'not-found',
  'not-held': 'not-found',
  'signed-out': 'signed-out',
  unavailable: 'unavailable',
};

/**
 * One licence: who holds it, what is licensed, until when, who signed it, and what is wrong with it if anything is. From a file that the
 * visitor drops or chooses, unless the page gives one or names a subscription of theirs. It is verified here, in the browser, and nothing of it is taken for markup.
 *
 * @element store-license
 * @slot - content until the element is ready, and in its place where a licence cannot be shown
 * @slot prompt - in place of the words in the drop zone
 * @slot actions - further buttons, beside those there are
 * @csspart card - all of it
 * @csspart chooser - the drop zone; once a licence is shown, the button to check another
 * @csspart verdict - the outcome, what to do, and how long is left
 * @csspart icon - the outcome's sign
 * @csspart outcome - the outcome in words
 * @csspart advice - what to do
 * @csspart left - how long is left
 * @csspart holder - who holds the licence
 * @csspart components - what is licensed
 * @csspart period - when it was signed, when it ends
 * @csspart time-line - the same as a line
 * @csspart details - product, plan, subscription, signature
 * @csspart key-id - the key that signed
 * @csspart claimed - what a file says that is not proved
 * @csspart where - what is wrong with a file that is no licence
 * @csspart actions - the buttons
 * @csspart copy - the button that copies the file
 * @csspart download - the button that downloads it
 * @csspart print - the button that prints it
 * @csspart failure - why nothing can be shown
 * @csspart retry - the button that tries again
 * @csspart sign-in - the button to sign in, where the licence is from the visitor's account
 * @csspart message - what went wrong with signing in
 * @fires store-license-choose - the visitor chose or dropped a file; `detail.file`; cancel it to take the file yourself
 * @fires store-license-verified - a licence was looked at; `detail.result` as `verifyLicense` gives it
 * @fires store-license-copy - the file was copied
 * @fires store-license-download - the visitor downloads the file; cancel it to do it yourself
 * @fires store-license-print - the visitor prints it; cancel it to do it yourself
 * @fires store-sign-in-start - the visitor wants to sign in; cancel it to do something else
 * @fires store-sign-in - the visitor has signed in; `detail.account`
 * @fires store-error - the licence or the store's keys cannot be had; `detail.error`
 */
export class StoreLicense extends LitElement {
  static override properties = {
    src: { reflect: true },
    subscription: { reflect: true },
    data: { attribute: false },
    trustedKeys: { attribute: 'trusted-keys' },
    headingLevel: { attribute: 'heading-level', type: Number },
    now: { attribute: false },
    copied: { state: true },
  };
  static override styles = [styles, viewStyles, chooserStyles, printStyles];

  /** Address of a licence file, such as one of the page's own. */
  declare src: string | undefined;
  /** Id of a subscription of the visitor's own, `sub-…`, whose licence is shown once they have signed in. */
  declare subscription: string | undefined;
  /** A licence file: its text, its bytes, or a `File`. It is verified like any other. */
  declare data: LicenseInput | undefined;
  /** Whose licences count: key ids apart by spaces, or a JSON Web Key Set; the store's keys unless told. Given, nothing is asked of the store. */
  declare trustedKeys: TrustedKeys | string | undefined;
  /** Level of the verdict's heading on the page, 1 to 6; 3 unless told. */
  declare headingLevel: number;
  /** The moment to judge at; the visitor's clock unless told. */
  declare now: Date | undefined;
  declare protected copied: boolean;

  #phase: Phase | 'signed-out' | 'unavailable' = isServer ? 'loading' : 'empty';
  /** Undefined until they have come in the visitor's language. */
  #words: LicenseWords | undefined;
  #locale = 'en';
  #accountWords: AccountWords | undefined;
  #own: OwnLicenses | undefined;
  /** What the visitor chose. */
  #file: File | undefined;
  #shown: CheckedLicense | undefined;
  /** The moment that what is shown was judged at. */
  #judgedAt = new Date(0);
  /** Why nothing can be shown. */
  #failure: Failure = 'error';
  #asked: unknown;
  /** Counts what was asked, so that only the last answer is shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What a screen reader says. */
  #announcement = '';
  readonly #internals = this.attachInternals();
  readonly #drop = new FileDrop(this, { isOpen: () => this.#isChoosable, take: (file) => this.#choose(file) });

  constructor() {
    super();
    this.headingLevel = 3;
    this.copied = false;
  }

  /** Checks the licence again; `store-provider` calls it when what it says changes. */
  readonly reload = (): void => {
    this.#asked = undefined;
    this.requestUpdate();
  };

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server has rendered is this element's own beginning: it is rendered again.
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn += 1;
    this.#asked = undefined;
    clearTimeout(this.#timer);
  }

  /** While the page gives nothing, the visitor may choose. */
  get #isChoosable(): boolean {
    return !isServer && this.#pageSource === undefined;
  }

  get #pageSource(): LicenseSource | undefined {
    return pageSource(this, { read: (subscription) => this.#readOwn(subscription) });
  }

  get #source(): LicenseSource | undefined {
    return this.#pageSource ?? (this.#file && fileSource(this.#file));
  }

  async #readOwn(subscription: string): Promise<string> {
    const { OwnLicenses } = await import('./account-licenses.ts');
    this.#own ??= new OwnLicenses(this);
    return this.#own.read(subscription);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (isServer) return;
    if (changed.has('trustedKeys') || changed.has('now')) this.#asked = undefined;
    const source = this.#source;
    const asked = source?.key ?? 'nothing';
    if (asked === this.#asked || !this.isConnected) return;
    this.#asked = asked;
    void this.#ask(source);
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    states.add(this.#phase);
    if (this.#phase === 'ready' && this.#shown) states.add(this.#shown.result.outcome.replaceAll('_', '-'));
    if (this.#drop.isOver) states.add('dragging');
    this.#internals.ariaBusy = `${this.#phase === 'loading'}`;
  }

  /** False where a listener has cancelled it. */
  #emit<Name extends keyof StoreEvents>(name: Name, detail: StoreEvents[Name]['detail']): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  async #ask(source: LicenseSource | undefined): Promise<void> {
    const turn = (this.#turn += 1);
    clearTimeout(this.#timer);
    if (!this.#shown) this.#phase = source ? 'loading' : 'empty';
    const speaking = this.#speak(localeOf(this));
    let missing: 'error' | 'keys' = 'error';
    let answer: () => void;
    try {
      const input = await source?.read();
      missing = 'keys';
      const checked = source && input !== undefined ? await this.#check(input, source.name) : undefined;
      answer = () => this.#show(checked);
    } catch (error) {
      answer = () => this.#fail(error, missing);
    }
    await speaking;
    if (turn !== this.#turn) return;
    answer();
    this.requestUpdate();
  }

  #check(input: LicenseInput, name: string): Promise<CheckedLicense> {
    const { trustedKeys } = this;
    this.#judgedAt = this.now ?? new Date();
    return checkLicense(input, name, { trustedKeys, now: this.#judgedAt, connection: () => connectionOf(this) });
  }

  async #speak(locale: string): Promise<void> {
    this.#words = await say(locale, 'license', words);
    if (this.subscription) this.#accountWords = await say(locale, 'account', accountWords);
    this.#locale = locale;
  }

  get #view(): ViewOptions {
    return { words: this.#words ?? words, locale: this.#locale, now: this.#judgedAt, headingLevel: this.headingLevel };
  }

  #show(checked: CheckedLicense | undefined): void {
    this.#shown = checked;
    this.#phase = checked ? 'ready' : 'empty';
    if (!checked) return;
    const { result } = checked;
    const { title, advice } = verdictOf(result, this.#view);
    this.#announcement = `${title}. ${advice}`;
    if ('license' in result && !this.now) this.#askAgainAt([result.license.expiration, result.license.graceEnd]);
    this.#emit('store-license-verified', { result });
  }

  /** What is shown must not go on saying that a licence is valid when it no longer is. */
  #askAgainAt(moments: readonly Date[]): void {
    const next = moments.map((moment) => moment.getTime() - this.#judgedAt.getTime()).find((left) => left > 0);
    if (next !== undefined) this.#timer = setTimeout(this.reload, Math.min(next, longestTimer));
  }

  /** @param missing what could not be had */
  #fail(error: unknown, missing: 'error' | 'keys'): void {
    const refusal = failures[error instanceof StoreError ? error.code : ''] ?? 'error';
    const isOurs = missing === 'keys' && refusal !== 'offline';
    this.#shown = undefined;
    this.#phase = isOurs || refusal === 'error' ? 'error' : phases[refusal];
    this.#failure = isSecureContext ? (this.#phase === 'error' ? missing : refusal) : 'insecure';
    if (this.#phase === 'signed-out') return;
    this.#emit('store-error', { error: error as StoreError | TypeError });
  }

  #choose(file: File): void {
    if (!this.#emit('store-license-choose', { file })) return;
    this.#file = file;
    this.reload();
  }

  async #copy({ text }: CheckedLicense): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = true;
    this.#announcement = this.#view.words.copied;
    this.#emit('store-license-copy', {});
  }

  #download({ text, name }: CheckedLicense): void {
    if (this.#emit('store-license-download', {})) saveFile(text, name);
  }

  #print(): void {
    if (this.#emit('store-license-print', {})) printAlone(this);
  }

  protected override render(): TemplateResult {
    const outcome = this.#phase === 'ready' ? this.#shown?.result.outcome : '';
    const content = this.#renderContent();
    const isBare = this.#phase !== 'ready' && this.#phase !== 'empty' && this.#hasOwnContent;
    const manner = [isBare ? 'bare' : 'card', this.#drop.isOver && 'dragging', !this.#words && 'silent'];
    return html`<div part="card" class="${this.#phase} ${outcome} ${manner.filter(Boolean).join(' ')}">
      ${content}
      <div part="actions" class="actions">
        ${this.#phase === 'ready' && this.#shown?.text ? this.#renderButtons(this.#shown) : nothing}
        ${
          this.#isChoosable ? chooser(this.#view.words, this.#phase === 'empty', (file) => this.#choose(file)) : nothing
        }
      </div>
      <span class="spoken" role="status">${this.#announcement}</span>
    </div>`;
  }

  #renderContent(): TemplateResult | typeof nothing {
    if (this.#phase === 'ready' && this.#shown) return licenseView(this.#shown.result, this.#view);
    if (this.#phase === 'empty') return nothing;
    const own = this.#phase === 'loading' ? skeleton(this.#view) : this.#renderFailure();
    return this.#hasOwnContent ? html`<slot>${own}</slot>` : own;
  }

  /** White space between the tags is not content, but a slot would take it for that. A server cannot know. */
  get #hasOwnContent(): boolean {
    return (
      isServer ||
      [...this.childNodes].some((node) =>
        node instanceof Element ? !node.slot : node instanceof Text && node.data.trim() !== '',
      )
    );
  }

  #renderFailure(): TemplateResult {
    const { words } = this.#view;
    const mayPass = this.#phase === 'offline' || this.#phase === 'error';
    return html`<div part="failure" class="failure" role="alert">
      <p>${words[this.#failure]}</p>
      ${mayPass ? html`<button part="retry" type="button" @click=${this.reload}>${words.retry}</button>` : nothing}
      ${this.#phase === 'signed-out' ? this.#own?.signIn.button(this.#accountWords ?? accountWords, connectionOf(this).store) : nothing}
    </div>`;
  }

  #renderButtons(checked: CheckedLicense): TemplateResult {
    const { words } = this.#view;
    return html`<button
        part="copy"
        type="button"
        @click=${() => this.#copy(checked)}
        @blur=${() => (this.copied = false)}
      >
        ${this.copied ? words.copied : words.copy}
      </button>
      <button part="download" type="button" @click=${() => this.#download(checked)}>${words.download}</button>
      <button part="print" type="button" @click=${() => this.#print()}>${words.print}</button>
      <slot name="actions"></slot>`;
  }
}

import { type Evidence, getEvidence } from '@chandlery/client/get-evidence';
import type { StoreError } from '@chandlery/client/store-error';
import type { Phase } from '../live/live-element.ts';
import { fill, say as speak } from '../locale/say.ts';
import { connectionOf, localeOf } from '../settings/settings.ts';
import { styles } from './certified-badge.styles.ts';
import { make, shield } from './make.ts';
import { type Refusal, type Statement, verify } from './verify.ts';
import { words } from './words.ts';

/** There is no such thing on a server, where this may still be imported. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** Milliseconds after which what was verified is verified again, when somebody looks. */
const trustedFor = 300_000;

const phases: Readonly<Record<string, Phase>> = {
  none: 'empty',
  product_not_found: 'not-found',
  offline: 'offline',
};

const attributes = ['product', 'plan', 'digest', 'variant'] as const;

let sheet: CSSStyleSheet | undefined;

const openRoot = (element: HTMLElement): ShadowRoot => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
};

const loadPanel = () => import('./panel.ts');

/**
 * The mark of a certified product. It is shown only where the store's signed statement verifies in this browser: for this product, on this
 * site, now, not revoked, and for the very images that the store offers. Otherwise nothing of it is shown, and an event says why.
 *
 * The space is kept in either case, so nothing moves. It opens to what was checked, when, by whom, for which images, until when.
 *
 * Written without Lit, so that a page that shows nothing but a mark loads a third of what it would.
 *
 * @element store-certified-badge
 * @attr {string} product - slug of the product, `acme/db`
 * @attr {string} plan - slug of one of its plans; the first that is certified unless told
 * @attr {string} digest - a manifest digest that the page speaks of, which the certificate must cover too
 * @attr {"compact" | "full"} variant - `compact` unless told: one line; `full`: with release and end
 * @slot - content in its place where the mark cannot be shown; write something that is true either way
 * @csspart mark - the mark, a link to the certificate's page that opens the panel
 * @csspart label - what it is certified as
 * @csspart detail - of the full mark: release and end
 * @csspart panel - what it opens to, a dialog
 * @csspart close - the panel's button
 * @fires store-load - the mark is shown; `detail.data` is the statement
 * @fires store-uncertified - nothing is shown; `detail.reason` says why
 * @fires store-error - the store cannot be asked; `detail.error` is a `StoreError`
 * @fires store-certificate - the visitor opens the mark; `detail.certificate` is the statement; cancel it to open nothing
 */
export class StoreCertifiedBadge extends Base {
  static readonly observedAttributes: readonly string[] = attributes;

  /** Slug of the product, `acme/db`. */
  declare product: string | null;
  /** Slug of one of its plans; the first that is certified unless told. */
  declare plan: string | null;
  /** A manifest digest that the page speaks of, which the certificate must cover too. */
  declare digest: string | null;
  /** `compact` unless told: one line; `full`: with release and end. */
  declare variant: 'compact' | 'full' | null;

  #data: Evidence | undefined;
  #words = words;
  #locale = 'en';
  #shown: Statement | undefined;
  /** What the mark in the page was made from. */
  #made = '';
  #verifiedAt = -Infinity;
  #isAsked = false;
  /** Counts what was asked, so that only the last answer is shown. */
  #turn = 0;
  readonly #root = openRoot(this);
  readonly #internals = this.attachInternals();

  /** What to verify. Given by the page, nothing is asked of the store. */
  get data(): Evidence | undefined {
    return this.#data;
  }

  set data(data: Evidence | undefined) {
    this.#data = data;
    this.#askAnew();
  }

  connectedCallback(): void {
    // What a framework has set before this was defined stands in the way of the accessors.
    for (const name of [...attributes, 'data'] as const) {
      const value: unknown = Object.hasOwn(this, name) && this[name];
      if (value && Reflect.deleteProperty(this, name)) Reflect.set(this, name, value);
    }
    document.addEventListener('visibilitychange', this.#look);
    this.#show('loading');
    this.reload();
  }

  disconnectedCallback(): void {
    this.#turn += 1;
    document.removeEventListener('visibilitychange', this.#look);
  }

  attributeChangedCallback(name: string): void {
    if (name === 'variant') this.#render();
    else this.#askAnew();
  }

  /** Asks the store again; `store-provider` calls it when what it says changes. */
  readonly reload = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      if (this.isConnected && this.product) void this.#check(this.product);
    });
  };

  /** What holds for one product says nothing of another. */
  #askAnew(): void {
    this.#show('loading');
    this.reload();
  }

  readonly #look = (): void => {
    if (!document.hidden && performance.now() - this.#verifiedAt > trustedFor) this.reload();
  };

  async #check(product: string): Promise<void> {
    const turn = (this.#turn += 1);
    const locale = localeOf(this);
    try {
      const [verdict, say] = await Promise.all([this.#verdict(product), speak(locale, 'certifiedBadge', words)]);
      if (turn !== this.#turn) return;
      this.#words = say;
      this.#locale = locale;
      if (typeof verdict === 'string') return this.#refuse(verdict === 'none' ? 'empty' : 'refused', verdict);
      this.#verifiedAt = performance.now();
      this.#show('ready', verdict);
      this.#emit('store-load', { data: verdict });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#emit('store-error', { error });
      this.#refuse(phases[(error as Partial<StoreError>).code ?? ''] ?? 'error', 'unreachable');
    }
  }

  async #verdict(product: string): Promise<Statement | Refusal> {
    const connection = connectionOf(this);
    const occasion = { store: connection.store, product, digest: this.digest, origin: globalThis.origin };
    const attempt = async (cache?: RequestCache) =>
      verify(this.#data ?? (await getEvidence(connection, product, this.plan, cache)), {
        ...occasion,
        now: Date.now() / 1000,
      });
    const verdict = await attempt();
    // What the browser has kept may be older than a certificate, a key or a list: nothing is refused for that.
    return typeof verdict === 'string' && !this.#data ? attempt('reload') : verdict;
  }

  #refuse(phase: Phase, reason: Refusal | 'unreachable'): void {
    this.#show(phase);
    this.#emit('store-uncertified', { reason });
  }

  #show(phase: Phase, statement?: Statement): void {
    this.#shown = statement;
    const { states } = this.#internals;
    states.clear();
    states.add(phase);
    this.#internals.ariaBusy = `${phase === 'loading'}`;
    this.#render();
  }

  /** False where a listener has cancelled it. */
  #emit(name: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  readonly #open = (event: MouseEvent): void => {
    const certificate = this.#shown;
    // With a key held down it is the link that was meant: another tab, another window.
    if (!certificate || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!this.#emit('store-certificate', { certificate })) return;
    this.#look();
    const { href } = event.currentTarget as HTMLAnchorElement;
    loadPanel()
      .then(({ openPanel }) => openPanel(this.#root, certificate, this.#words, this.#locale))
      // The page of the certificate says the same.
      .catch(() => location.assign(href));
  };

  #render(): void {
    const { variant } = this;
    const made = this.#shown ? [this.#shown.jti, this.#locale, variant].join() : 'nothing';
    // What is open stays open, and what has the focus keeps it.
    if (made === this.#made) return;
    this.#made = made;
    this.#root.replaceChildren(this.#shown ? this.#makeMark(this.#shown, variant === 'full') : make('slot'));
  }

  #makeMark({ iss, sub, jti, version, level, exp }: Statement, isFull: boolean): HTMLElement {
    const say = this.#words;
    const date = new Intl.DateTimeFormat(this.#locale, { dateStyle: 'medium' }).format(exp * 1000);
    const text = isFull
      ? [
          make('span', { part: 'label', class: 'label' }, say[level]),
          make('span', { part: 'detail', class: 'detail' }, fill(say.until, { version, date })),
        ]
      : [make('span', { part: 'label', class: 'label' }, say.certified)];
    const mark = make(
      'a',
      {
        part: 'mark',
        class: 'mark',
        href: `${iss}/certificates/${jti}`,
        'aria-haspopup': 'dialog',
        lang: this.#locale,
      },
      shield(),
      make('span', { class: 'text' }, ...text),
    );
    if (!isFull) mark.setAttribute('aria-label', `${say.certified}: ${sub} ${version}`);
    mark.addEventListener('click', this.#open);
    mark.addEventListener('pointerenter', loadPanel);
    return mark;
  }
}

for (const name of attributes)
  Object.defineProperty(StoreCertifiedBadge.prototype, name, {
    get(this: Element) {
      return this.getAttribute(name);
    },
    set(this: Element, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, `${value}`);
    },
  });

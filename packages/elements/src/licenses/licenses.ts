import type { Connection } from '@chandlery/client/connection';
import { listSubscriptions } from '@chandlery/client/list-subscriptions';
import { renewSubscription } from '@chandlery/client/renew-subscription';
import type { Quote, Subscription } from '@chandlery/contract';
import { type TemplateResult, html, isServer, nothing } from 'lit';
import { type AccountWords, words as accountWords } from '../account/words.ts';
import { Purchase, canSell } from '../checkout/purchase.ts';
import { SignIn } from '../customer/sign-in.ts';
import type { StoreEvents } from '../live/events.ts';
import { LiveElement } from '../live/live-element.ts';
import { licensesWords } from '../locale/licenses/words.ts';
import { say } from '../locale/say.ts';
import { connectionOf } from '../settings/settings.ts';
import { type Group, groupByHolder } from './group.ts';
import { holdingView } from './holding-view.ts';
import { Holding, type HoldingList } from './holding.ts';
import { isOver } from './manner.ts';
import { skeleton } from './skeleton.ts';
import { styles } from './licenses.styles.ts';
import { words } from './words.ts';

/** What whoever is signed in holds. */
export interface HeldSubscriptions {
  /** Null: nobody is signed in. */
  readonly items: readonly Subscription[] | null;
  /** Where the next page begins; null where there is none. */
  readonly nextCursor: string | null;
}

type Filter = 'all' | 'current' | 'over';
const filters: readonly Filter[] = ['all', 'current', 'over'];

/**
 * What the signed-in customer and their organisations hold: subscriptions with their licences, pull commands and product keys, to change,
 * cancel, renew and download. On the store's own pages it is the browser's session that counts; elsewhere the visitor signs in as with
 * `store-account`.
 *
 * @element store-licenses
 * @slot - content until the element is ready, and in its place where it cannot be shown
 * @slot empty - in place of the words for those who hold nothing
 * @csspart sign-in - the button to sign in
 * @csspart message - what went wrong with signing in
 * @csspart filter - the choice between all, current and ended
 * @csspart group - what one account or organisation holds
 * @csspart holder - its name
 * @csspart item - one subscription
 * @csspart icon - the product's icon
 * @csspart name - the product's name
 * @csspart facts - plan and quantities
 * @csspart state - how it stands
 * @csspart period - the line from the period's beginning to its end
 * @csspart left - the days that are left
 * @csspart command - a line to copy
 * @csspart copy - the button that copies it
 * @csspart actions - the buttons of a subscription
 * @csspart panel - what opens below them
 * @csspart preview - what a change costs
 * @csspart confirm - the button that does it
 * @csspart notice - what has been done
 * @csspart failure - what went wrong
 * @csspart retry - the button that tries again
 * @csspart more - the button for the next page
 * @fires store-sign-in-start - the visitor wants to sign in; cancel it to do something else
 * @fires store-sign-in - the visitor has signed in; `detail.account`
 * @fires store-subscription-start - the visitor cancels, resumes, changes, renews, or accepts terms; `detail.action`, `.subscriptionId`, `.product`, `.plan`; cancel it to do it yourself
 * @fires store-subscription-change - that has been done; the same detail
 * @fires store-checkout-start - the visitor is about to pay for something again; `detail` has `product`, `plan`, `quantities`; cancel it to do something else
 * @fires store-checkout-complete - it is theirs again; `detail` also has `checkout`, `total` and `currency`
 * @fires store-checkout-cancel - the visitor left the checkout
 * @fires store-checkout-error - the checkout could not be started, or the payment failed for good; `detail.error`
 * @fires store-license-download - the visitor downloads a licence file; cancel it to do it yourself
 * @fires store-copy - a pull command was copied; `detail.command`
 * @fires store-error - something did not work; `detail.error`
 */
export class StoreLicenses extends LiveElement<HeldSubscriptions> {
  static override properties = {
    ...LiveElement.properties,
    product: { reflect: true },
    holder: { reflect: true },
    limit: { type: Number, reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    now: { attribute: false },
    filter: { state: true },
    isLoadingMore: { state: true },
  };
  static override styles = styles;

  /** Slug of the product to which the list is limited, `acme/db`. */
  declare product: string | undefined;
  /** Id of the account or organisation to which it is limited. */
  declare holder: string | undefined;
  /** Subscriptions to a page, 1 to 100; 24 unless told. */
  declare limit: number;
  /** Level of the holders' headings on the page, 1 to 5, those of products being one below; 2 unless told. */
  declare headingLevel: number;
  /** The moment to count days from; the visitor's clock unless told. */
  declare now: Date | undefined;
  declare protected filter: Filter;
  declare protected isLoadingMore: boolean;

  #words = words;
  #accountWords: AccountWords = accountWords;
  #holdings = new Map<string, Holding>();
  /** What is shown, so that the same is not taken for new. */
  #page: HeldSubscriptions | undefined;
  #nextCursor: string | null = null;
  /** What a screen reader says. */
  #announcement = '';
  #focus: readonly [id: string, action: string] | undefined;
  readonly #signIn = new SignIn(this);
  /** Id of the subscription that is being paid for again. */
  #renewed = '';
  readonly #purchase = new Purchase(this, (quote) => this.#isOfRenewed(quote));

  constructor() {
    super();
    this.limit = 24;
    this.headingLevel = 2;
    this.filter = 'all';
    this.isLoadingMore = false;
  }

  protected get question(): string {
    return JSON.stringify([this.product, this.holder, this.limit]);
  }

  protected async speak(locale: string): Promise<void> {
    [this.#words, this.#accountWords] = await Promise.all([
      licensesWords(locale).then((found) => found ?? words),
      say(locale, 'account', accountWords),
    ]);
  }

  protected async load(connection: Connection): Promise<HeldSubscriptions> {
    const account = await this.#signIn.account(connection);
    return account === null ? { items: null, nextCursor: null } : this.#ask(connection, null);
  }

  #ask(connection: Connection, cursor: string | null): Promise<HeldSubscriptions> {
    const { product, holder, limit } = this;
    const customer = this.#signIn.customer(connection);
    return listSubscriptions(customer?.connection ?? connection, {
      product,
      holder,
      limit,
      cursor: cursor ?? undefined,
    });
  }

  async #more(): Promise<void> {
    this.isLoadingMore = true;
    try {
      const { items, nextCursor } = await this.#ask(connectionOf(this), this.#nextCursor);
      for (const subscription of items ?? []) this.#take(subscription);
      this.#nextCursor = nextCursor;
      const [first] = items ?? [];
      if (first) this.#focus = [first.id, ''];
    } catch (error) {
      this.emit('store-error', { error: error as StoreEvents['store-error']['detail']['error'] });
    } finally {
      this.isLoadingMore = false;
    }
  }

  #take(subscription: Subscription): void {
    const known = this.#holdings.get(subscription.id);
    if (known) known.subscription = subscription;
    else this.#holdings.set(subscription.id, new Holding(this.#list, subscription));
  }

  /** What those in the list see of it. */
  readonly #list: HoldingList = ((element: StoreLicenses) => ({
    get words() {
      return element.#words;
    },
    get locale() {
      return element.locale;
    },
    get now() {
      return element.now ?? new Date();
    },
    get connection() {
      const connection = connectionOf(element);
      return element.#signIn.customer(connection)?.connection ?? connection;
    },
    emit: (name, detail) => element.emit(name, detail),
    reload: () => element.reload(),
    requestUpdate: () => element.requestUpdate(),
    announce: (text) => {
      element.#announcement = text;
      element.requestUpdate();
    },
    renew: (subscription, event) => element.#renew(subscription, event),
    progressOf: (id) => (id === element.#renewed ? element.#purchase.progress.message : ''),
    focusOn: (id, action) => {
      element.#focus = [id, action];
      element.requestUpdate();
    },
  }))(this);

  /** A checkout that has led back to this page is told of at what it was for. */
  #isOfRenewed({ product, plan }: Quote): boolean {
    const found = [...this.#holdings.values()].find(
      ({ subscription }) => subscription.product.slug === product.slug && subscription.plan.slug === plan.slug,
    );
    this.#renewed = found?.subscription.id ?? '';
    return found !== undefined;
  }

  /** @returns whether it goes on in a window of this page's, or otherwise beside it */
  #renew({ id, product, plan, quantities }: Subscription, event: MouseEvent): boolean {
    if (!canSell(connectionOf(this))) return false;
    this.#renewed = id;
    const wanted = { product: product.slug, plan: plan.slug, quantities };
    this.#purchase.begin(event, wanted, (connection, details) => renewSubscription(connection, id, details));
    return true;
  }

  protected override updated(): void {
    super.updated();
    const { states } = this.internals;
    if (!states.has('ready')) return;
    if (this.#holdings.size > 0) {
      this.#moveFocus();
      return;
    }
    states.delete('ready');
    states.add(this.#page?.items ? 'empty' : 'signed-out');
  }

  #moveFocus(): void {
    if (!this.#focus) return;
    const [id, action] = this.#focus;
    const name = this.shadowRoot?.getElementById(id);
    const button = name?.closest('article')?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    this.#focus = undefined;
    (button ?? name)?.focus();
  }

  /** What was open or said below a subscription that is still there stays. */
  #adopt(page: HeldSubscriptions): void {
    const items = page.items ?? [];
    const kept = new Set(items.map(({ id }) => id));
    for (const id of this.#holdings.keys()) if (!kept.has(id)) this.#holdings.delete(id);
    for (const subscription of items) this.#take(subscription);
    // Mails lead to one of them.
    const [, wanted = ''] = isServer ? [] : location.hash.split('#');
    if (this.#page === undefined && kept.has(wanted)) this.#focus = [wanted, ''];
    this.#page = page;
    this.#nextCursor = page.nextCursor;
  }

  protected renderSkeleton(): TemplateResult {
    return skeleton();
  }

  protected renderData(page: HeldSubscriptions): TemplateResult {
    if (page !== this.#page) this.#adopt(page);
    if (page.items === null) return this.#renderSignedOut();
    return this.#holdings.size === 0 ? this.#renderEmpty() : this.#renderList();
  }

  #renderSignedOut(): TemplateResult {
    const { store } = connectionOf(this);
    return html`<div class="card">
      <p>${this.#words.signedOut}</p>
      <div class="buttons">${this.#signIn.button(this.#accountWords, store)}</div>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    const { store } = connectionOf(this);
    return html`<div class="card">
      <slot name="empty"
        ><p>${this.#words.none}</p>
        <div class="buttons"><a class="button" href="${store}/search">${this.#words.browse}</a></div></slot
      >
    </div>`;
  }

  #isShown(holding: Holding): boolean {
    return this.filter === 'all' || isOver(holding.subscription) === (this.filter === 'over');
  }

  #renderList(): TemplateResult {
    const all = [...this.#holdings.values()];
    const shown = all.filter((holding) => this.#isShown(holding));
    const groups = groupByHolder(shown.map(({ subscription }) => subscription));
    return html`${this.#renderFilter(all)}
      ${groups.map((group) => this.#renderGroup(group, groups.length > 1 || group.holder.kind === 'organisation'))}
      ${shown.length === 0 ? html`<p class="card quiet">${this.#words.noneShown}</p>` : nothing}
      ${
        this.#nextCursor === null
          ? nothing
          : html`<button
              part="more"
              class="more"
              type="button"
              aria-busy=${this.isLoadingMore}
              @click=${() => this.#more()}
            >
              ${this.#words.more}
            </button>`
      } <span class="spoken" role="status">${this.#announcement || this.#purchase.progress.message}</span>`;
  }

  #renderFilter(all: readonly Holding[]): TemplateResult | typeof nothing {
    const over = all.filter(({ subscription }) => isOver(subscription)).length;
    if (over === 0 && this.filter === 'all') return nothing;
    const counts = { all: all.length, current: all.length - over, over };
    const number = new Intl.NumberFormat(this.locale);
    return html`<div part="filter" class="filter" role="group" aria-label=${this.#words.filter}>
      ${filters.map(
        (filter) =>
          html`<button type="button" aria-pressed=${filter === this.filter} @click=${() => (this.filter = filter)}>
            ${this.#words[filter]} <span class="count">${number.format(counts[filter])}</span>
          </button>`,
      )}
    </div>`;
  }

  #renderGroup({ holder, ids }: Group, hasHeading: boolean): TemplateResult {
    const kind = holder.kind === 'account' ? this.#words.own : this.#words.organisation;
    const headingLevel = this.headingLevel + Number(hasHeading);
    const items = ids.flatMap((id) => this.#holdings.get(id) ?? []);
    return html`<section part="group" class="group">
      ${
        hasHeading
          ? html`<div part="holder" class="holder" role="heading" aria-level=${this.headingLevel}>
              <bdi>${holder.name}</bdi> <span class="quiet">${kind}</span>
            </div>`
          : nothing
      }
      ${items.map((holding) => holdingView(holding, { headingLevel }))}
    </section>`;
  }
}

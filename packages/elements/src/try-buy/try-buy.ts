import type { Connection } from '@chandlery/client/connection';
import { gatherProduct } from '@chandlery/client/gather-product';
import type { Interval, Offer, Product, Quantity, Subscription, Wanted } from '@chandlery/contract';
import { type TemplateResult, html } from 'lit';
import { Purchase, canSell, loadBuying } from '../checkout/purchase.ts';
import { LiveElement } from '../live/live-element.ts';
import { say } from '../locale/say.ts';
import { connectionOf, settingOf } from '../settings/settings.ts';
import { label } from './label.ts';
import { styles } from './try-buy.styles.ts';
import { words } from './words.ts';

/** What a button is about. */
export interface TryBuyData {
  readonly product: Product;
  /** What its plan offers, where that is not the product's own offer. */
  readonly offer?: Offer | undefined;
  /** Where a plan is to be had that its publisher alone sells. */
  readonly contactUrl?: string | null | undefined;
  /** What the signed-in visitor holds of it. */
  readonly subscription?: Pick<Subscription, 'id'> | undefined;
}

/**
 * The button to try or buy a product, or whatever else the first step is. Its label and what it does follow from the product, the plan and the
 * customer. Underneath it is a link to the product's page at the store.
 *
 * @element store-try-buy
 * @slot - content until the button is ready, and in its place where it cannot be shown
 * @csspart button - the button
 * @csspart message - how it goes on, below the button
 * @csspart dialog - the choice among plans, and a checkout inside the page
 * @csspart plan - a plan to choose
 * @csspart frame - a checkout inside the page
 * @csspart close - what closes the dialog
 * @fires store-checkout-start - the visitor is about to buy; `detail` has `product`, `plan`, `quantities`; cancel it to do something else
 * @fires store-checkout-complete - it is theirs; `detail` also has `checkout`, `total` and `currency`
 * @fires store-checkout-cancel - the visitor left the checkout
 * @fires store-checkout-error - the checkout could not be started, or the payment failed for good; `detail.error`
 * @fires store-select - the visitor goes to the product's page, or to choose a plan; `detail.product`; cancel it to do something else
 */
export class StoreTryBuy extends LiveElement<TryBuyData> {
  static override properties = {
    ...LiveElement.properties,
    product: { reflect: true },
    plan: { reflect: true },
    interval: { reflect: true },
    quantities: { type: Object },
    promotionCode: { attribute: 'promotion-code' },
  };
  static override styles = styles;

  /** Slug of the product, `acme/db`. */
  declare product: string | undefined;
  /** Slug of the plan; where there are several and none is told, the visitor chooses. */
  declare plan: string | undefined;
  /** `month`, `year` or `once`; the plan's first unless told. */
  declare interval: Interval | undefined;
  /** How many of what: `{"Seats": 5}`; the plan's own unless told. */
  declare quantities: Readonly<Record<string, number>> | undefined;
  /** A promotion code that goes with the purchase. */
  declare promotionCode: string | undefined;

  #words = words;
  readonly #purchase = new Purchase(
    this,
    ({ product, plan }) => product.slug === this.product && (!this.plan || plan.slug === this.plan),
  );

  get #quantities(): Quantity[] {
    return Object.entries(this.quantities ?? {}).map(([name, value]) => ({ name, value }));
  }

  protected get question(): string | undefined {
    return this.product && JSON.stringify([this.product, this.plan, this.interval, this.quantities]);
  }

  protected async speak(locale: string): Promise<void> {
    this.#words = await say(locale, 'tryBuy', words);
  }

  protected async load(connection: Connection): Promise<TryBuyData> {
    const { plan, product: slug = '', interval } = this;
    const more = () => import('./more.ts');
    // Whether somebody holds it is nice to know, and no reason to show nothing.
    const held =
      connection.credential &&
      more().then(
        (is) => is.heldSubscription(connection, slug, plan),
        () => undefined,
      );
    const product = await gatherProduct(connection, slug);
    const isOther = plan || product.offer.action === 'contact';
    const choice = { interval, quantities: this.#quantities };
    const [offer, subscription] = await Promise.all([
      isOther && more().then((is) => is.offerOfPlan(connection, slug, plan, choice)),
      held || undefined,
    ]);
    return { product, ...offer, subscription };
  }

  protected override updated(): void {
    super.updated();
    const { step } = this.#purchase.progress;
    if (step !== 'none') this.internals.states.add(step);
  }

  /** Loads what the click needs, when a visitor comes near. */
  #prepare({ action }: Offer): void {
    const connection = connectionOf(this);
    if (/page|contact/.test(action) || !canSell(connection)) return;
    const isChoice = action === 'choose';
    const coming = isChoice
      ? import('./choose.ts').then((is) => is.prepareChoice(connection, this.product ?? ''))
      : loadBuying();
    // Should it fail, it fails again at the click, where something can be said of it.
    coming.catch(() => undefined);
  }

  #click(event: MouseEvent, { product, offer = product.offer, subscription }: TryBuyData): void {
    const { interval, promotionCode } = this;
    const currency = settingOf(this, 'currency');
    if (subscription || /page|contact/.test(offer.action)) {
      if (!this.emit('store-select', { product })) event.preventDefault();
      return;
    }
    const wanted: Wanted = {
      product: product.slug,
      ...(this.plan && { plan: this.plan }),
      ...(interval && { interval }),
      ...(this.quantities && { quantities: this.#quantities }),
      ...(offer.prices.some((one) => one.currency === currency) && { currency: currency ?? '' }),
      ...(promotionCode && { promotionCode }),
    };
    if (offer.action === 'choose' && canSell(connectionOf(this))) this.#choose(event, product, wanted);
    else this.#purchase.begin(event, wanted);
  }

  #choose(event: MouseEvent, product: Product, wanted: Wanted): void {
    event.preventDefault();
    const root = this.shadowRoot;
    if (this.#purchase.isUnderWay) this.#purchase.begin(event, wanted);
    else if (root && this.emit('store-select', { product }))
      import('./choose.ts')
        .then(({ openChooser }) =>
          openChooser({
            root,
            connection: connectionOf(this),
            product: product.slug,
            choice: { interval: this.interval, quantities: this.#quantities },
            locale: this.locale,
            currency: settingOf(this, 'currency'),
            words: this.#words,
            onChoose: (chosen, { slug }) => this.#purchase.begin(chosen, { ...wanted, plan: slug }),
          }),
        )
        .catch((error: unknown) => this.#purchase.fail(error));
  }

  protected renderSkeleton(): TemplateResult {
    return html`<span part="button" class="button waiting"></span>`;
  }

  protected renderData(data: TryBuyData): TemplateResult {
    const { product, offer = product.offer, subscription, contactUrl } = data;
    const { step, message } = this.#purchase.progress;
    const say = this.#words;
    const isBusy = this.#purchase.isUnderWay;
    const href = subscription ? `${connectionOf(this).store}/account/subscriptions` : (contactUrl ?? product.url);
    const prepare = () => this.#prepare(offer);
    return html`<a
        part="button"
        class="button"
        href=${href}
        aria-busy=${isBusy}
        @click=${(event: MouseEvent) => this.#click(event, data)}
        @pointerenter=${prepare}
        @focus=${prepare}
        ><span>${subscription ? say.manage : label(say, this.locale, offer, settingOf(this, 'currency'))}</span></a
      >
      <p part="message" class="message" role="status">${message || (step === 'failed' ? say.failed : '')}</p>`;
  }
}

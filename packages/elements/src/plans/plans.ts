import type { Connection } from '@chandlery/client/connection';
import { listPlans } from '@chandlery/client/list-plans';
import type { Currency, Interval, Plan, ProductPlans, Quantity } from '@chandlery/contract';
import { type TemplateResult, html, nothing } from 'lit';
import { currenciesOf } from '../checkout/plan-offer.ts';
import { Purchase } from '../checkout/purchase.ts';
import { LiveElement } from '../live/live-element.ts';
import { fill, say } from '../locale/say.ts';
import { connectionOf, settingOf } from '../settings/settings.ts';
import { words as buttonWords } from '../try-buy/words.ts';
import { type PlanView, planView } from './plan-view.ts';
import { styles } from './plans.styles.ts';
import { leastSaving } from './saving.ts';
import { words } from './words.ts';

/** What is compared. */
export interface PlansData {
  readonly plans: ProductPlans;
  /** Slugs of those plans that the signed-in visitor holds. */
  readonly held?: readonly string[] | undefined;
}

/**
 * A product's plans side by side, each with its price for the chosen interval, currency and quantities, what is included, and its button.
 *
 * @element store-plans
 * @slot - content until the plans are ready, and in their place where they cannot be shown
 * @slot plan-… - what the page says of a plan, below what is included; named after the plan's slug: `plan-team`
 * @csspart controls - interval and currency
 * @csspart intervals - the switch between month and year
 * @csspart currency - the choice of a currency
 * @csspart plans - all columns
 * @csspart plan - one column
 * @csspart recommended - the column of the plan that the publisher recommends
 * @csspart name - a plan's name
 * @csspart badge - *Recommended*, *Your plan*
 * @csspart description - a line about a plan
 * @csspart price - what it costs
 * @csspart quantity - how many of something
 * @csspart button - a plan's button
 * @csspart message - how buying goes on, below the button
 * @csspart features - what is included
 * @csspart terms - the link to the terms
 * @csspart dialog - a checkout inside the page
 * @csspart frame - the same
 * @csspart close - what closes it
 * @fires store-checkout-start - the visitor is about to buy; `detail` has `product`, `plan`, `quantities`; cancel it to do something else
 * @fires store-checkout-complete - it is theirs; `detail` also has `checkout`, `total` and `currency`
 * @fires store-checkout-cancel - the visitor left the checkout
 * @fires store-checkout-error - the checkout could not be started, or the payment failed for good; `detail.error`
 */
export class StorePlans extends LiveElement<PlansData> {
  static override properties = {
    ...LiveElement.properties,
    product: { reflect: true },
    interval: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    currency: { state: true },
    counted: { state: true },
  };
  static override styles = styles;

  /** Slug of the product, `acme/db`. */
  declare product: string | undefined;
  /** `month` or `year`: what is shown first; changes with the visitor's choice. */
  declare interval: Interval | undefined;
  /** Level of the plans' headings on the page, 1 to 6; 3 unless told. */
  declare headingLevel: number;
  /** What the visitor has chosen. */
  declare protected currency: Currency | undefined;
  declare protected counted: Readonly<Record<string, number>>;

  #words = words;
  #buttonWords = buttonWords;
  /** Slug of the plan that is being bought. */
  #bought = '';
  readonly #purchase = new Purchase(this, ({ product, plan }) => {
    const isOurs = product.slug === this.product;
    if (isOurs) this.#bought = plan.slug;
    return isOurs;
  });

  constructor() {
    super();
    this.headingLevel = 3;
    this.counted = {};
  }

  protected get question(): string | undefined {
    return this.product;
  }

  protected async speak(locale: string): Promise<void> {
    [this.#words, this.#buttonWords] = await Promise.all([
      say(locale, 'plans', words),
      say(locale, 'tryBuy', buttonWords),
    ]);
  }

  protected async load(connection: Connection): Promise<PlansData> {
    const { product = '' } = this;
    // What somebody holds is nice to know, and no reason to show nothing.
    const held = connection.credential
      ? import('../try-buy/more.ts').then((is) => is.heldPlans(connection, product)).catch(() => [])
      : [];
    return { plans: await listPlans(connection, product), held: await held };
  }

  protected override isEmpty({ plans }: PlansData): boolean {
    return plans.items.length === 0;
  }

  protected override updated(): void {
    super.updated();
    const { step } = this.#purchase.progress;
    if (step !== 'none') this.internals.states.add(step);
  }

  #buy(event: MouseEvent, plan: Plan, chosen: { readonly interval?: Interval; readonly currency?: Currency }): void {
    if (!this.#purchase.isUnderWay) this.#bought = plan.slug;
    const quantities: Quantity[] = plan.components.map(({ name, default: usual }) => ({
      name,
      value: this.counted[name] ?? usual,
    }));
    this.#purchase.begin(event, { product: this.product ?? '', plan: plan.slug, quantities, ...chosen });
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div class="columns" part="plans">
      ${[1, 2, 3].map(() => html`<div part="plan" class="plan waiting"></div>`)}
    </div>`;
  }

  protected renderData({ plans, held = [] }: PlansData): TemplateResult {
    const { items, terms, name } = plans;
    const all = [...new Set(items.flatMap(({ prices }) => currenciesOf(prices)))];
    const wanted = this.currency ?? settingOf(this, 'currency') ?? '';
    const currency = all.includes(wanted) ? wanted : (all[0] ?? '');
    const intervals = (['month', 'year'] as const).filter((one) =>
      items.some(({ prices }) => prices.some(({ interval }) => interval === one)),
    );
    const interval = intervals.find((one) => one === this.interval) ?? intervals[0];
    const view: PlanView = {
      plans,
      held,
      currency,
      interval,
      counted: this.counted,
      locale: this.locale,
      words: this.#words,
      buttonWords: this.#buttonWords,
      headingLevel: this.headingLevel,
      account: `${connectionOf(this).store}/account/subscriptions`,
      progress: this.#purchase.progress,
      bought: this.#bought,
      isBusy: this.#purchase.isUnderWay,
      onBuy: (event, plan, chosen) => this.#buy(event, plan, chosen),
      onCount: (component, value) => (this.counted = { ...this.counted, [component]: value }),
    };
    const say = this.#words;
    return html`<div part="controls" class="controls" ?hidden=${intervals.length < 2 && all.length < 2}>
        ${intervals.length > 1 ? this.#renderIntervals(items, currency, interval) : nothing}
        ${all.length > 1 ? this.#renderCurrencies(all, currency) : nothing}
      </div>
      <div part="plans" class="columns">${items.map((plan) => planView(plan, view))}</div>
      ${
        terms &&
        html`<p class="terms">
          <a part="terms" href=${terms.url} target="_blank" rel="noopener">${fill(say.terms, { product: name })}</a>
        </p>`
      }`;
  }

  #renderIntervals(items: readonly Plan[], currency: Currency, chosen: Interval | undefined): TemplateResult {
    const say = this.#words;
    const saving = leastSaving(items, currency);
    const percent = saving && new Intl.NumberFormat(this.locale, { style: 'percent' }).format(saving);
    return html`<fieldset part="intervals" class="intervals">
      <legend class="spoken">${say.billing}</legend>
      ${(['month', 'year'] as const).map(
        (one) =>
          html`<label
            ><input
              type="radio"
              name="interval"
              .checked=${one === chosen}
              @change=${() => (this.interval = one)}
            /><span>${say[one]}</span>
            ${one === 'year' && percent ? html`<small>${fill(say.save, { percent })}</small>` : nothing}</label
          >`,
      )}
    </fieldset>`;
  }

  #renderCurrencies(all: readonly Currency[], chosen: Currency): TemplateResult {
    const names = new Intl.DisplayNames(this.locale, { type: 'currency' });
    return html`<select
      part="currency"
      class="currency"
      aria-label=${this.#words.currency}
      @change=${({ target }: Event) => (this.currency = (target as HTMLSelectElement).value)}
    >
      ${all.map(
        (one) => html`<option value=${one} ?selected=${one === chosen}>${one} – ${names.of(one) ?? one}</option>`,
      )}
    </select>`;
  }
}

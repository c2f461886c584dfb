/** Another plan, quantity or interval: chosen, priced by the store, and confirmed. */
import { changeSubscription } from '@chandlery/client/change-subscription';
import { listPlans } from '@chandlery/client/list-plans';
import { previewChange } from '@chandlery/client/preview-change';
import { StoreError } from '@chandlery/client/store-error';
import type { ChangePreview, Interval, Plan, Quantity, Subscription, SubscriptionChange } from '@chandlery/contract';
import { type TemplateResult, html, nothing } from 'lit';
import { dateText } from '../license/dates.ts';
import { fill } from '../locale/say.ts';
import { amountText, everyText } from './amounts.ts';
import type { Holding, Panel } from './holding.ts';

/** Milliseconds of rest after which what was typed is priced. */
const rest = 250;

/** Plans that it could become without an order of the publisher's: its own, and those that a customer chooses. */
const choicesOf = (plans: readonly Plan[], { plan }: Subscription): readonly Plan[] =>
  plans.filter(({ slug, kind, gated }) => slug === plan.slug || (kind !== 'byol' && !gated));

const intervalsOf = ({ prices }: Plan, currency: string | null): readonly Interval[] => [
  ...new Set(
    prices.filter((price) => currency === null || price.currency === currency).map(({ interval }) => interval),
  ),
];

class ChangePanel implements Panel {
  readonly #holding: Holding;
  readonly #plans: readonly Plan[];
  #plan: string;
  #interval: Interval | null;
  /** By component. */
  #quantities: Map<string, number>;
  #preview: ChangePreview | null = null;
  /** Why what is chosen cannot be had. */
  #refusal = '';
  #isPricing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked, so that only the last answer is shown. */
  #turn = 0;

  constructor(holding: Holding, plans: readonly Plan[]) {
    const { plan, interval, quantities } = holding.subscription;
    this.#holding = holding;
    this.#plans = plans;
    this.#plan = plan.slug;
    this.#interval = interval;
    this.#quantities = new Map(quantities.map(({ name, value }) => [name, value]));
  }

  get #chosen(): Plan | undefined {
    return this.#plans.find(({ slug }) => slug === this.#plan);
  }

  #quantity(name: string): number {
    return this.#quantities.get(name) ?? this.#chosen?.components.find((one) => one.name === name)?.default ?? 0;
  }

  get #wanted(): SubscriptionChange {
    const { plan, interval } = this.#holding.subscription;
    const components = this.#chosen?.components ?? [];
    const quantities: Quantity[] = components.map(({ name }) => ({ name, value: this.#quantity(name) }));
    return {
      ...(this.#plan === plan.slug ? {} : { plan: this.#plan }),
      ...(this.#interval === null || this.#interval === interval ? {} : { interval: this.#interval }),
      quantities,
    };
  }

  get #isSame(): boolean {
    const { plan, interval, quantities } = this.#holding.subscription;
    const before = new Map(quantities.map(({ name, value }) => [name, value]));
    return (
      this.#plan === plan.slug &&
      this.#interval === interval &&
      (this.#wanted.quantities ?? []).every(({ name, value }) => before.get(name) === value)
    );
  }

  #choosePlan(slug: string): void {
    this.#plan = slug;
    const intervals = this.#chosen ? intervalsOf(this.#chosen, this.#holding.subscription.currency) : [];
    if (this.#interval === null || !intervals.includes(this.#interval)) this.#interval = intervals[0] ?? null;
    const { components = [] } = this.#chosen ?? {};
    for (const { name, min, max } of components)
      this.#quantities.set(name, Math.min(Math.max(this.#quantity(name), min), max));
    this.#price();
  }

  #chooseInterval(interval: Interval): void {
    this.#interval = interval;
    this.#price();
  }

  #chooseQuantity(name: string, input: HTMLInputElement): void {
    const value = input.valueAsNumber;
    if (!Number.isInteger(value)) return;
    this.#quantities.set(name, value);
    this.#price();
  }

  #price(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#refusal = '';
    this.#preview = null;
    this.#isPricing = !this.#isSame;
    if (this.#isPricing) this.#timer = setTimeout(() => void this.#ask(), rest);
    this.#holding.list.requestUpdate();
  }

  async #ask(): Promise<void> {
    const { turn, list, id } = { turn: this.#turn, list: this.#holding.list, id: this.#holding.subscription.id };
    try {
      const preview = await previewChange(list.connection, id, this.#wanted);
      if (turn !== this.#turn) return;
      this.#preview = preview;
      list.announce(this.#effect(preview));
    } catch (error) {
      if (turn !== this.#turn) return;
      const code = error instanceof StoreError ? error.code : '';
      if (code === 'quantity_out_of_range' || code === 'checkout_required') this.#refusal = list.words[code];
      else this.#holding.fail(error, () => this.#price());
    } finally {
      if (turn === this.#turn) this.#isPricing = false;
      list.requestUpdate();
    }
  }

  async #confirm(preview: ChangePreview): Promise<void> {
    const { list, subscription } = this.#holding;
    const change = { ...this.#wanted, expectedDueNow: preview.dueNow };
    let isStale = false;
    const work = () =>
      changeSubscription(list.connection, subscription.id, change).catch((error: unknown) => {
        isStale = error instanceof StoreError && error.code === 'price_changed';
        throw error;
      });
    const done = await this.#holding.run('change', work, (after) => this.#done(after));
    if (!done && isStale) this.#price();
  }

  #done({ plan, scheduledChange }: Subscription): string {
    const { words, locale } = this.#holding.list;
    if (scheduledChange === null || scheduledChange.at === null) return fill(words.changeDone, { plan: plan.name });
    const date = dateText(locale, new Date(scheduledChange.at));
    return fill(words.changeLater, { plan: scheduledChange.plan.name, date });
  }

  #effect({ effective, effectiveAt, dueNow, currency }: ChangePreview): string {
    const { words, locale } = this.#holding.list;
    if (effective === 'period_end') return fill(words.effectLater, { date: dateText(locale, new Date(effectiveAt)) });
    return `${words.effectNow} ${words.dueNow}: ${amountText(words, locale, dueNow, currency)}`;
  }

  render(): TemplateResult {
    const { words } = this.#holding.list;
    const name = `${this.#holding.subscription.id}-choice`;
    return html`<div class="fields">
        ${this.#plans.length > 1 ? this.#renderPlans(`${name}-plan`) : nothing}
        ${this.#renderIntervals(`${name}-interval`)} ${this.#renderQuantities()}
      </div>
      <div class="preview" aria-busy=${this.#isPricing}>${this.#renderPreview()}</div>
      <div class="buttons">
        ${this.#renderConfirm()}
        <button type="button" @click=${() => this.#holding.dismiss()}>${words.close}</button>
      </div>`;
  }

  #renderPlans(name: string): TemplateResult {
    return html`<fieldset>
      <legend>${this.#holding.list.words.plan}</legend>
      <div class="choices">
        ${this.#plans.map(
          (plan) =>
            html`<label class="choice">
              <input
                type="radio"
                name=${name}
                value=${plan.slug}
                .checked=${plan.slug === this.#plan}
                @change=${() => this.#choosePlan(plan.slug)}
              />
              <span
                ><bdi>${plan.name}</bdi>${plan.description ? html`<small>${plan.description}</small>` : nothing}</span
              >
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderIntervals(name: string): TemplateResult | typeof nothing {
    const { words } = this.#holding.list;
    const intervals = this.#chosen ? intervalsOf(this.#chosen, this.#holding.subscription.currency) : [];
    if (intervals.length < 2) return nothing;
    const texts = { month: words.perMonth, year: words.perYear, once: words.perOnce };
    return html`<fieldset>
      <legend>${words.interval}</legend>
      <div class="choices">
        ${intervals.map(
          (interval) =>
            html`<label class="choice">
              <input
                type="radio"
                name=${name}
                value=${interval}
                .checked=${interval === this.#interval}
                @change=${() => this.#chooseInterval(interval)}
              />
              <span>${texts[interval]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderQuantities(): readonly TemplateResult[] {
    const { words, locale } = this.#holding.list;
    const number = (value: number) => new Intl.NumberFormat(locale).format(value);
    return (this.#chosen?.components ?? []).map(
      ({ name, min, max }) =>
        html`<label class="quantity">
          <span class="label"><bdi>${name}</bdi></span>
          <input
            type="number"
            inputmode="numeric"
            min=${min}
            max=${max}
            step="1"
            .value=${String(this.#quantity(name))}
            @input=${({ target }: Event) => this.#chooseQuantity(name, target as HTMLInputElement)}
          />
          <small>${fill(words.range, { min: number(min), max: number(max) })}</small>
        </label>`,
    );
  }

  #renderPreview(): TemplateResult {
    const { words, locale } = this.#holding.list;
    if (this.#refusal) return html`<p class="refusal">${this.#refusal}</p>`;
    if (this.#isPricing) return html`<p class="quiet">${words.loading}</p>`;
    const preview = this.#preview;
    if (preview === null) return html`<p class="quiet">${words.changeSame}</p>`;
    const { quote, currency, credit, charge, tax, dueNow, effective } = preview;
    const amount = (value: number) => amountText(words, locale, value, currency);
    const row = (label: string, value: string, manner = '') =>
      html`<div class=${manner}>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl part="preview" class="sums">
        ${
          effective === 'now' && charge > 0
            ? html`${row(words.charge, amount(charge))}
              ${credit > 0 ? row(words.credit, `−${amount(credit)}`) : nothing}
              ${tax > 0 ? row(words.tax, amount(tax)) : nothing}`
            : nothing
        }
        ${effective === 'now' ? row(words.dueNow, amount(dueNow), 'total') : nothing}
        ${row(words.afterwards, everyText(words, locale, quote))}
      </dl>
      <p class="quiet">${effective === 'now' ? words.effectNow : this.#effect(preview)}</p>`;
  }

  #renderConfirm(): TemplateResult {
    const { words, locale } = this.#holding.list;
    const preview = this.#preview;
    const pays = preview !== null && preview.effective === 'now' && preview.dueNow > 0;
    const price = pays ? amountText(words, locale, preview.dueNow, preview.currency) : '';
    return html`<button
      part="confirm"
      class="solid"
      type="button"
      ?disabled=${preview === null}
      aria-busy=${this.#holding.busy === 'change'}
      @click=${() => preview && this.#confirm(preview)}
    >
      ${pays ? fill(words.changePay, { price }) : words.changeConfirm}
    </button>`;
  }
}

/** @throws {StoreError} where the product's plans cannot be had */
export const changePanel = async (holding: Holding): Promise<Panel> => {
  const { list, subscription } = holding;
  const { items } = await listPlans(list.connection, subscription.product.slug);
  return new ChangePanel(holding, choicesOf(items, subscription));
};

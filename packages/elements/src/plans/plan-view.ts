/** One plan of a comparison. */
import type { Currency, Interval, Offer, Plan, ProductPlans } from '@chandlery/contract';
import { minorDigits } from '@chandlery/contract/pricing';
import { type TemplateResult, html, nothing } from 'lit';
import { currenciesOf, planOffer, totalOf } from '../checkout/plan-offer.ts';
import type { Progress } from '../checkout/progress.ts';
import { loadBuying } from '../checkout/purchase.ts';
import { money } from '../locale/format.ts';
import { fill } from '../locale/say.ts';
import { label } from '../try-buy/label.ts';
import type { TryBuyWords } from '../try-buy/words.ts';
import { features } from './features.ts';
import type { PlansWords } from './words.ts';

/** What is chosen of a plan. */
interface Chosen {
  readonly interval?: Interval;
  readonly currency?: Currency;
}

/** What all plans of a comparison are shown with. */
export interface PlanView {
  readonly plans: ProductPlans;
  readonly held: readonly string[];
  readonly currency: Currency;
  readonly interval: Interval | undefined;
  /** How many of each component. */
  readonly counted: Readonly<Record<string, number>>;
  readonly locale: string;
  readonly words: PlansWords;
  readonly buttonWords: TryBuyWords;
  readonly headingLevel: number;
  /** Where somebody changes what they hold. */
  readonly account: string;
  readonly progress: Progress;
  /** Slug of the plan that the progress is of. */
  readonly bought: string;
  readonly isBusy: boolean;
  readonly onBuy: (event: MouseEvent, plan: Plan, chosen: Chosen) => void;
  readonly onCount: (component: string, value: number) => void;
}

/** What of a plan's own prices fits best to what is chosen for all. */
const chosenOf = ({ prices }: Plan, { currency, interval }: PlanView): Chosen => {
  const [first] = prices;
  if (!first) return {};
  const own = currenciesOf(prices);
  const paidIn = own.includes(currency) ? currency : first.currency;
  const inCurrency = prices.filter((price) => price.currency === paidIn);
  const every = inCurrency.find((price) => price.interval === interval) ?? inCurrency[0] ?? first;
  return { currency: paidIn, interval: every.interval };
};

const per = (words: PlansWords, interval: Interval): string =>
  interval === 'month' ? words.perMonth : interval === 'year' ? words.perYear : words.once;

const renderPrice = (plan: Plan, chosen: Chosen, offer: Offer, view: PlanView): TemplateResult => {
  const { words, locale, counted } = view;
  const { currency = '', interval } = chosen;
  const quantities = Object.entries(counted).map(([name, value]) => ({ name, value }));
  const total = totalOf(plan, currency, { ...(interval && { interval }), quantities });
  const prices = plan.prices.filter((price) => price.currency === currency && price.interval === interval);
  const metered = prices.filter(({ scheme }) => scheme === 'metered');
  const amount = (value: number) => money(locale, value, currency, minorDigits(currency));
  if (plan.kind !== 'paid' || !interval)
    return html`<p part="price" class="price">
      <b>${offer.action === 'contact' ? words.onRequest : plan.kind === 'byol' ? words.byol : words.free}</b>
    </p>`;
  const [first] = prices;
  return html`<p part="price" class="price" aria-live="polite">
    ${total ? html`<b>${amount(total.amount)}</b> <span>${per(words, interval)}</span>` : nothing}
    ${metered.map(
      (price) =>
        html`<small
          >${fill(words.metered, { price: amount(price.tiers?.[0]?.amount ?? price.amount), component: price.component ?? '' })}</small
        >`,
    )}
    <small>${first?.isTaxIncluded ? words.taxIncluded : words.taxExtra}</small>
  </p>`;
};

const renderQuantities = (plan: Plan, { words, counted, onCount }: PlanView): TemplateResult => {
  const isCounted = (name: string) =>
    plan.prices.some(({ component, scheme }) => component === name && scheme !== 'metered');
  return html`<div class="quantities">
    ${plan.components
      .filter(({ name }) => isCounted(name))
      .map(({ name, min, max, default: usual }) => {
        const value = Math.min(max, Math.max(min, counted[name] ?? usual));
        const id = `${plan.slug}-${name}`;
        const step = (by: number, text: string, sign: string) =>
          html`<button
            type="button"
            aria-label=${fill(text, { name })}
            ?disabled=${value + by < min || value + by > max}
            @click=${() => onCount(name, value + by)}
          >
            ${sign}
          </button>`;
        return html`<div part="quantity" class="quantity">
          <label for=${id}><bdi>${name}</bdi></label>
          ${step(-1, words.fewer, '−')}
          <input
            id=${id}
            type="number"
            inputmode="numeric"
            min=${min}
            max=${max}
            .value=${String(value)}
            @change=${({ target }: Event) => {
              const input = target as HTMLInputElement;
              const wanted = Math.round(Number(input.value)) || min;
              const inRange = Math.min(max, Math.max(min, wanted));
              input.value = String(inRange);
              onCount(name, inRange);
            }}
          />
          ${step(1, words.more, '+')}
        </div>`;
      })}
  </div>`;
};

const renderButton = (plan: Plan, chosen: Chosen, offer: Offer, view: PlanView): TemplateResult => {
  const { plans, held, words, buttonWords, locale, account, bought, isBusy, progress, onBuy } = view;
  const isHeld = held.includes(plan.slug);
  const isOther = !isHeld && held.length > 0 && offer.action === 'buy';
  const isBought = bought === plan.slug;
  const leadsOn = offer.action !== 'buy' || isHeld || isOther;
  const text = isHeld
    ? buttonWords.manage
    : isOther
      ? words.change
      : plan.kind === 'paid' && plan.trialDays === 0 && offer.action === 'buy'
        ? words.buy
        : label(buttonWords, locale, offer, chosen.currency);
  const said = progress.message || (progress.step === 'failed' ? buttonWords.failed : '');
  const note = isBought ? said : '';
  const prepare = () => void loadBuying().catch(() => undefined);
  return html`<div class="action">
    <a
      part="button"
      class="button"
      href=${isHeld || isOther ? account : (plan.contactUrl ?? plans.url)}
      aria-describedby="name-${plan.slug}"
      aria-busy=${isBusy && isBought}
      @click=${leadsOn ? nothing : (event: MouseEvent) => onBuy(event, plan, chosen)}
      @pointerenter=${leadsOn ? nothing : prepare}
      @focus=${leadsOn ? nothing : prepare}
      ><span>${text}</span></a
    >
    <p part="message" class=${`message ${isBought ? progress.step : ''}`} role="status">${note}</p>
  </div>`;
};

export const planView = (plan: Plan, view: PlanView): TemplateResult => {
  const { plans, held, words, headingLevel } = view;
  const chosen = chosenOf(plan, view);
  const offer = planOffer(plan, plans, chosen);
  const isHeld = held.includes(plan.slug);
  const isFirst = plan.isDefault && plans.items.length > 1;
  const badge = isHeld ? words.yours : isFirst ? words.recommended : '';
  return html`<article
    part="plan ${isFirst ? 'recommended' : ''}"
    class="plan ${isFirst ? 'first' : ''}"
    aria-labelledby="name-${plan.slug}"
  >
    <header>
      <b part="name" class="name" id="name-${plan.slug}" role="heading" aria-level=${headingLevel}
        ><bdi>${plan.name}</bdi></b
      >
      ${badge && html`<span part="badge" class="badge">${badge}</span>`}
    </header>
    <p part="description" class="description" dir="auto">${plan.description}</p>
    ${renderPrice(plan, chosen, offer, view)} ${renderQuantities(plan, view)} ${renderButton(plan, chosen, offer, view)}
    <div class="included">
      <ul part="features" class="features">
        ${features(plan, view).map((feature) => html`<li dir="auto">${feature}</li>`)}
      </ul>
      <slot name="plan-${plan.slug}"></slot>
    </div>
  </article>`;
};

/** What is bought and what it costs, line by line. */
import type { Quote, QuoteLine } from '@chandlery/contract';
import { logo } from '../../pages/card/logo.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { CheckoutOffer } from './offer.ts';

export interface Summary {
  readonly offer: CheckoutOffer;
  readonly quote: Quote;
  /** Whether a trial was wanted that its holder has had. */
  readonly isTrialUsed: boolean;
  /** Absolute; null where there is none. */
  readonly icon: string | null;
  readonly title: string;
}

const intervals = { month: 'perMonth', year: 'perYear', once: 'once' } as const;

/** An amount with its interval: “$49 per month”. */
export const recurring = (visitor: Visitor, { currency, interval }: Quote, amount: number): string => {
  if (currency === null || interval === null) return visitor.text('offerFree');
  return visitor.text(intervals[interval], { price: visitor.money(amount, currency) });
};

const day = (visitor: Visitor, time: string): Html => html`<time datetime="${time}">${visitor.date(time)}</time>`;

const percent = (visitor: Visitor, rate: number): string =>
  new Intl.NumberFormat(visitor.locale, { style: 'percent', maximumFractionDigits: 3 }).format(rate / 100);

const line = (label: string | Html, amount: string | Html, look: string | null = null): Html =>
  html`<div class="${look}">
    <dt dir="auto">${label}</dt>
    <dd>${amount}</dd>
  </div>`;

const quoteLine = (visitor: Visitor, { plan, currency }: Quote, priced: QuoteLine): Html => {
  const { component, quantity, unitAmount, amount, scheme } = priced;
  const money = (value: number) => visitor.money(value, currency ?? 'USD');
  const each = unitAmount === null ? null : visitor.text('perUnitShort', { price: money(unitAmount) });
  if (scheme === 'metered')
    return line(html`${component} <small>${each}</small>`, html`<span>${visitor.text('checkoutByUse')}</span>`);
  if (component === null) return line(plan.name, money(amount));
  return line(
    html`${component} × ${visitor.number(quantity)} ${each === null ? null : html`<small>${each}</small>`}`,
    money(amount),
  );
};

/** The most important figure: what it costs, or for how long it costs nothing. */
const headline = (visitor: Visitor, quote: Quote): Html => {
  if (quote.currency === null) return html`<p class="checkout-price"><b>${visitor.text('offerFree')}</b></p>`;
  const price = recurring(visitor, quote, quote.total);
  if (quote.trialDays > 0)
    return html`<p class="checkout-price">
        <b>${visitor.text('checkoutTrial', { days: visitor.days(quote.trialDays) })}</b>
      </p>
      <p class="checkout-then">${visitor.text('checkoutThen', { price })}</p>`;
  const amount = html`<b>${visitor.money(quote.total, quote.currency)}</b>`;
  return html`<p class="checkout-price">${visitor.around(intervals[quote.interval ?? 'once'], 'price', amount)}</p>`;
};

const taxNote = (visitor: Visitor, quote: Quote, money: (value: number) => string): string | null => {
  const { tax, taxRate, isTaxIncluded, taxCountry, total } = quote;
  if (tax > 0 && isTaxIncluded)
    return visitor.text('checkoutTaxIncluded', { tax: money(tax), rate: percent(visitor, taxRate) });
  return taxCountry === null && total > 0 ? visitor.text('checkoutTaxLater') : null;
};

/** What comes after what is due now. */
const afterwards = (visitor: Visitor, quote: Quote): readonly (string | Html)[] => {
  const { nextChargeAt, promotion, interval, trialDays, dueNow, total, totalAfterPromotion, minimumTermMonths } = quote;
  const isLater = trialDays > 0 || dueNow < total;
  const charges = promotion?.charges ?? null;
  const isFirstOnly = charges === 1 && !isLater;
  const next = recurring(visitor, quote, isFirstOnly ? totalAfterPromotion : total);
  return [
    ...(nextChargeAt === null
      ? []
      : [
          html`${visitor.around('checkoutNext', 'date', day(visitor, nextChargeAt)).map((piece) => (typeof piece === 'string' ? piece.replace('{price}', next) : piece))}`,
        ]),
    ...(charges === null || isFirstOnly || interval === 'once'
      ? []
      : [visitor.count('checkoutLater', charges, { price: recurring(visitor, quote, totalAfterPromotion) })]),
    ...(interval === null || interval === 'once' ? [] : [visitor.text('checkoutRenews')]),
    ...(minimumTermMonths > 0 ? [visitor.count('minimumTerm', minimumTermMonths)] : []),
  ];
};

const costs = (visitor: Visitor, quote: Quote): Html | null => {
  const { currency } = quote;
  if (currency === null) return null;
  const money = (value: number) => visitor.money(value, currency);
  const hasTaxOnTop = quote.tax > 0 && !quote.isTaxIncluded;
  const hasMore = quote.discount > 0 || hasTaxOnTop;
  const note = taxNote(visitor, quote, money);
  return html`<dl class="checkout-lines">
      ${quote.lines.map((priced) => quoteLine(visitor, quote, priced))}
      ${hasMore ? line(visitor.text('checkoutSubtotal'), money(quote.subtotal), 'checkout-subtotal') : null}
      ${
        quote.promotion === null
          ? null
          : line(
              html`${visitor.text('checkoutDiscount', { code: quote.promotion.code })}`,
              html`<span class="checkout-off">−${money(quote.discount)}</span>`,
            )
      }
      ${hasTaxOnTop ? line(visitor.text('checkoutTax', { rate: percent(visitor, quote.taxRate) }), money(quote.tax)) : null}
      ${hasMore && quote.dueNow !== quote.total ? line(visitor.text('checkoutTotal'), money(quote.total)) : null}
      ${line(visitor.text('checkoutDueNow'), money(quote.dueNow), 'checkout-due')}
    </dl>
    ${note === null ? null : html`<p class="checkout-note">${note}</p>`}
    <ul class="checkout-notes">
      ${afterwards(visitor, quote).map((said) => html`<li>${said}</li>`)}
    </ul>`;
};

export const summaryView = (visitor: Visitor, { offer, quote, isTrialUsed, icon, title }: Summary): Html =>
  html`<div class="checkout-about">
      ${logo(icon, offer.product.name, 48)}
      <div>
        <h1 dir="auto">${title}</h1>
        <p dir="auto">${offer.plan.name} · ${visitor.text('by', { publisher: offer.publisherName })}</p>
      </div>
    </div>
    <div id="summary" class="checkout-sums" data-fresh aria-live="polite">
      <h2 class="visually-hidden">${visitor.text('checkoutSummary')}</h2>
      <div>${headline(visitor, quote)}</div>
      ${isTrialUsed ? html`<p class="notice notice-hint">${visitor.text('checkoutTrialUsed')}</p>` : null}
      ${costs(visitor, quote)}
    </div>`;

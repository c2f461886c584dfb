import type { Interval, Quantity } from '@chandlery/contract';
import { paths } from '../../account/paths.ts';
import { termsView } from '../../compatible/redeem/item-view.ts';
import { type Choice, type FormErrors, checkbox, field, selection } from '../../pages/form/field.ts';
import { formError } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import { type CheckoutLayout, checkoutLayout } from '../../pages/layout/checkout.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { WorkedOutCheckout } from '../work-out-checkout.ts';
import type { Actor } from './actor.ts';
import { type IntervalChoice, yearlySaving } from './intervals.ts';
import type { CheckoutOffer } from './offer.ts';
import { recurring, summaryView } from './summary.ts';

/** What is chosen, as the form shows it: it may be wrong. */
export interface Chosen {
  readonly holderId: string;
  /** As they were entered, in the order of the plan's components. */
  readonly quantities: readonly string[];
  readonly interval: Interval | null;
  readonly currency: string | null;
  readonly promotionCode: string;
  readonly country: string;
  /** Whether a card is left out where it may be. */
  readonly withoutCard: boolean;
  readonly areTermsAccepted: boolean;
}

export interface CheckoutPage {
  readonly offer: CheckoutOffer;
  readonly worked: WorkedOutCheckout;
  /** Absolute address of the product's icon; null where there is none. */
  readonly icon: string | null;
  /** Path and query that the form is sent to. */
  readonly action: string;
  readonly layout: Omit<CheckoutLayout, 'title' | 'hasErrors'>;
  readonly errors: FormErrors;
}

export interface OpenCheckoutPage extends CheckoutPage {
  readonly actor: Actor;
  readonly chosen: Chosen;
  /** Whether its holder is settled: it pays for something again. */
  readonly isRenewal: boolean;
  readonly intervals: readonly IntervalChoice[];
  readonly currencies: readonly string[];
  readonly countries: readonly Choice[];
  /** Whether nobody can pay here. */
  readonly isUnpayable: boolean;
}

const intervalNames = { month: 'checkoutMonth', year: 'checkoutYear', once: 'checkoutOnce' } as const satisfies Record<
  Interval,
  TextKey
>;

const titleOf = (visitor: Visitor, { offer, worked }: CheckoutPage): string => {
  const key = worked.quote.trialDays > 0 ? 'checkoutTry' : worked.agreed.isPaid ? 'checkoutBuy' : 'checkoutGet';
  return visitor.text(key, { product: offer.product.name });
};

interface RadioCard {
  readonly name: string;
  readonly value: string;
  readonly isChecked: boolean;
  readonly label: string | Html;
  readonly hint: string | Html | null;
}

const radioCard = ({ name, value, isChecked, label, hint }: RadioCard): Html =>
  html`<label class="checkout-option">
    <input type="radio" name="${name}" value="${value}" ${isChecked ? html`checked` : null} />
    <span><b>${label}</b>${hint === null ? null : html`<small>${hint}</small>`}</span>
  </label>`;

const intervalField = (visitor: Visitor, { intervals, chosen, worked }: OpenCheckoutPage): Html | null => {
  if (intervals.length < 2) return null;
  const { currency } = worked.quote;
  const saving = yearlySaving(intervals);
  const saved = new Intl.NumberFormat(visitor.locale, { style: 'percent', maximumFractionDigits: 0 }).format(saving);
  return html`<fieldset class="checkout-options" data-live>
    <legend>${visitor.text('checkoutInterval')}</legend>
    <div>
      ${intervals.map(({ interval, total }) =>
        radioCard({
          name: 'interval',
          value: interval,
          isChecked: interval === chosen.interval,
          label:
            interval === 'year' && saving >= 0.01
              ? html`${visitor.text(intervalNames[interval])}
                  <span class="badge badge-official">${visitor.text('checkoutSave', { percent: saved })}</span>`
              : visitor.text(intervalNames[interval]),
          hint:
            total === null || currency === null
              ? null
              : html`<span id="price-${interval}" data-fresh>${visitor.money(total, currency)}</span>`,
        }),
      )}
    </div>
  </fieldset>`;
};

const optionsSection = (visitor: Visitor, page: OpenCheckoutPage): Html | null => {
  const { offer, chosen, currencies, errors } = page;
  const { components } = offer.plan;
  const names = new Intl.DisplayNames(visitor.locale, { type: 'currency' });
  const adjustable = components.filter(({ min, max }) => min < max);
  if (adjustable.length === 0 && page.intervals.length < 2 && currencies.length < 2) return null;
  return html`<section class="checkout-part" aria-labelledby="part-options">
    <h2 id="part-options">${visitor.text('checkoutOptions')}</h2>
    ${intervalField(visitor, page)}
    <div class="form-row" data-live>
      ${components.map(({ name, min, max }, index) =>
        min < max
          ? field({
              name: `quantity-${index}`,
              label: name,
              hint: visitor.text('checkoutRange', { min: visitor.number(min), max: visitor.number(max) }),
              type: 'number',
              min,
              max,
              value: chosen.quantities[index] ?? '',
              autocomplete: 'off',
              errors,
            })
          : null,
      )}
      ${
        currencies.length < 2
          ? null
          : selection({
              name: 'currency',
              label: visitor.text('checkoutCurrency'),
              value: chosen.currency ?? '',
              choices: currencies.map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` })),
              errors,
            })
      }
    </div>
  </section>`;
};

const buyerSection = (visitor: Visitor, page: OpenCheckoutPage): Html => {
  const { actor, chosen, isRenewal, countries, worked, errors } = page;
  return html`<section class="checkout-part" aria-labelledby="part-buyer">
    <h2 id="part-buyer">${visitor.text('checkoutBuyer')}</h2>
    <p class="checkout-person">
      ${icon('person')}
      <span>${visitor.around('checkoutSignedIn', 'name', html`<b dir="auto">${actor.name}</b>`)}</span>
      ${actor.hasSession ? html`<button type="submit" name="do" value="other" class="button-link" formnovalidate>${visitor.text('checkoutOther')}</button>` : null}
    </p>
    ${
      actor.owned.length < 2 || isRenewal
        ? null
        : html`<div data-live>
            ${selection({
              name: 'holder',
              label: visitor.text('orderHolder'),
              hint: visitor.text('orderHolderHint'),
              value: chosen.holderId,
              choices: actor.owned.map(({ id, name }, index) => ({
                value: id,
                label: index === 0 ? visitor.text('orderYou', { name }) : name,
              })),
              errors,
            })}
          </div>`
    }
    ${
      worked.agreed.isPaid
        ? html`<div data-live>
            ${selection({
              name: 'country',
              label: visitor.text('checkoutCountry'),
              hint: visitor.text('checkoutCountryHint'),
              value: chosen.country,
              choices: [
                ...(chosen.country === '' ? [{ value: '', label: visitor.text('checkoutCountryChoose') }] : []),
                ...countries,
              ],
              autocomplete: 'country',
              errors,
            })}
          </div>`
        : null
    }
  </section>`;
};

const promotionPart = (visitor: Visitor, { worked, chosen, errors }: OpenCheckoutPage): Html | null => {
  const { promotion, currency } = worked.quote;
  if (currency === null) return null;
  if (promotion !== null && errors['promotion'] === undefined)
    return html`<div class="checkout-code">
      <input type="hidden" name="promotion" value="${promotion.code}" />
      <p>
        ${icon('check')}<span
          >${visitor.around('checkoutApplied', 'code', html`<b dir="ltr">${promotion.code}</b>`)}</span
        >
      </p>
      <button
        type="submit"
        name="do"
        value="remove"
        class="button button-small button-quiet"
        formnovalidate
        aria-label="${visitor.text('checkoutRemove')} ${promotion.code}"
      >
        ${visitor.text('checkoutRemove')}
      </button>
    </div>`;
  return html`<div class="checkout-promotion">
    ${field({
      name: 'promotion',
      label: visitor.text('optional', { label: visitor.text('checkoutPromotion') }),
      value: chosen.promotionCode,
      autocomplete: 'off',
      direction: 'ltr',
      isPlain: true,
      isOptional: true,
      maxLength: 50,
      errors,
    })}
    <button type="submit" name="do" value="update" class="button button-quiet" formnovalidate>
      ${visitor.text('checkoutApply')}
    </button>
  </div>`;
};

const trialPart = (visitor: Visitor, { worked, chosen }: OpenCheckoutPage): Html | null => {
  const { nextChargeAt } = worked.quote;
  if (!worked.isCardOptional || !worked.agreed.isPaid || nextChargeAt === null) return null;
  const date = visitor.date(nextChargeAt);
  const { quote } = worked;
  return html`<fieldset class="checkout-options checkout-options-tall">
    <legend>${visitor.text('checkoutAfterTrial')}</legend>
    <div>
      ${radioCard({
        name: 'card',
        value: 'yes',
        isChecked: !chosen.withoutCard,
        label: html`${visitor.text('checkoutWithCard')} · ${recurring(visitor, quote, quote.total)}`,
        hint: visitor.text('checkoutWithCardHint', { date }),
      })}
      ${radioCard({
        name: 'card',
        value: 'no',
        isChecked: chosen.withoutCard,
        label: visitor.text('checkoutWithoutCard'),
        hint: visitor.text('checkoutWithoutCardHint', { date }),
      })}
    </div>
  </fieldset>`;
};

const termsPart = (visitor: Visitor, { offer, chosen, errors }: OpenCheckoutPage): Html | null => {
  const { terms, name } = offer.product;
  if (terms === null) return null;
  return html`<div class="checkout-terms">
    <input type="hidden" name="version" value="${terms.version}" />
    ${checkbox({
      name: 'terms',
      label: visitor.text('orderTerms', { product: name }),
      isChecked: chosen.areTermsAccepted,
      errors,
    })}
    ${termsView(visitor, terms)}
  </div>`;
};

const submitText = (visitor: Visitor, { worked }: OpenCheckoutPage): string => {
  if (!worked.agreed.isPaid) return visitor.text('getIt');
  return visitor.text(worked.quote.trialDays > 0 ? 'checkoutStartTrial' : 'checkoutPay');
};

const payPart = (visitor: Visitor, page: OpenCheckoutPage): Html => {
  const { quote, agreed } = page.worked;
  const hasHint = agreed.isPaid && quote.trialDays === 0;
  return html`<div class="checkout-pay">
    <input id="shown" type="hidden" name="shown" value="${quote.total}" data-fresh />
    <button type="submit" name="do" value="pay" class="button button-wide" ${page.isUnpayable ? html`disabled` : null}>
      <span id="pay" data-fresh>${submitText(visitor, page)}</span>${icon('arrow')}
    </button>
    <p id="pay-hint" class="checkout-note" ${hasHint ? null : html`hidden`} data-fresh>
      ${icon('shield')}<span>${visitor.text('checkoutPayHint')}</span>
    </p>
  </div>`;
};

const frame = (site: Site, visitor: Visitor, page: CheckoutPage, content: Html): Html => {
  const title = titleOf(visitor, page);
  const { offer, worked } = page;
  return checkoutLayout(
    site,
    visitor,
    { ...page.layout, title, hasErrors: Object.keys(page.errors).length > 0 },
    html`<div class="checkout">
      <div class="checkout-summary">
        <div>
          ${summaryView(visitor, { offer, quote: worked.quote, isTrialUsed: worked.isTrialUsed, icon: page.icon, title })}
        </div>
      </div>
      <div class="checkout-main"><div>${content}</div></div>
    </div>`,
  );
};

/** Everything that its customer decides before paying, on one page. The first button is the one that Enter presses: it pays nothing. */
export const openCheckoutPage = (site: Site, visitor: Visitor, page: OpenCheckoutPage): Html =>
  frame(
    site,
    visitor,
    page,
    html`<form id="checkout" class="form" method="post" action="${page.action}">
      ${formError(page.errors)}
      <button
        type="submit"
        name="do"
        value="update"
        class="visually-hidden"
        tabindex="-1"
        aria-hidden="true"
        formnovalidate
      ></button>
      ${optionsSection(visitor, page)} ${buyerSection(visitor, page)} ${promotionPart(visitor, page)}
      <button type="submit" name="do" value="update" class="button button-quiet" data-update formnovalidate>
        ${visitor.text('checkoutUpdate')}
      </button>
      <div id="trial" data-fresh>${trialPart(visitor, page)}</div>
      ${termsPart(visitor, page)} ${payPart(visitor, page)}
    </form>`,
  );

/** Before anybody has signed in: what it is about, and how to go on. */
export const entryCheckoutPage = (
  site: Site,
  visitor: Visitor,
  page: CheckoutPage & { readonly isFramed: boolean },
): Html => {
  const returnTo = { returnTo: visitor.link(page.layout.path) };
  return frame(
    site,
    visitor,
    page,
    page.isFramed
      ? html`<section class="checkout-part" aria-labelledby="part-account">
          <h2 id="part-account">${visitor.text('checkoutAccount')}</h2>
          <p class="checkout-lead">${visitor.text('checkoutOwnWindowText')}</p>
          <p>
            <a class="button button-wide" href="${visitor.link(page.layout.path)}" target="_blank" rel="noopener"
              >${visitor.text('checkoutOwnWindow')}${icon('external')}</a
            >
          </p>
        </section>`
      : html`<section class="checkout-part" aria-labelledby="part-account">
          <h2 id="part-account">${visitor.text('checkoutAccount')}</h2>
          <p class="checkout-lead">${visitor.text('checkoutAccountText')}</p>
          <p class="checkout-entries">
            <a class="button button-wide" href="${visitor.link(paths.signIn, returnTo)}">${visitor.text('signIn')}</a>
            <a class="button button-wide button-quiet" href="${visitor.link(paths.signUp, returnTo)}"
              >${visitor.text('signUp')}</a
            >
          </p>
        </section>`,
  );
};

/** Numbers as they were entered, for components that can be chosen; what cannot be is as it is. */
export const enteredQuantities = (quantities: readonly Quantity[]): readonly string[] =>
  quantities.map(({ value }) => String(value));

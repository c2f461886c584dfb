/** The parts of the form on which everything is decided before paying. */
import type { Interval } from '@chandlery/contract';
import { termsView } from '../../compatible/redeem/item-view.ts';
import { checkbox, field, selection } from '../../pages/form/field.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { OpenCheckoutPage } from './content.ts';
import { savingOf } from './intervals.ts';
import { recurring } from './summary.ts';

const intervalNames = { month: 'checkoutMonth', year: 'checkoutYear', once: 'checkoutOnce' } as const satisfies Record<
  Interval,
  TextKey
>;

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
  const saving = savingOf(intervals);
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

export const optionsSection = (visitor: Visitor, page: OpenCheckoutPage): Html | null => {
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

export const buyerSection = (visitor: Visitor, page: OpenCheckoutPage): Html => {
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

export const promotionPart = (visitor: Visitor, { worked, chosen, errors }: OpenCheckoutPage): Html | null => {
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

export const trialPart = (visitor: Visitor, { worked, chosen }: OpenCheckoutPage): Html | null => {
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

export const termsPart = (visitor: Visitor, { offer, chosen, errors }: OpenCheckoutPage): Html | null => {
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

export const payPart = (visitor: Visitor, page: OpenCheckoutPage): Html => {
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

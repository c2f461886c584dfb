import type { ChangePreview, Interval, Plan, Subscription } from '@chandlery/contract';
import { recurring } from '../../checkout/pages/summary.ts';
import { type FormErrors, field, selection } from '../../pages/form/field.ts';
import { form, formError } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import { type ChosenChange, fieldOf, hiddenChange } from './chosen-change.ts';

export interface ChangePage {
  readonly subscription: Subscription;
  /** Those that it may become, its own included. */
  readonly plans: readonly Plan[];
  readonly chosen: ChosenChange;
  /** Null until something else than what there is has been chosen. */
  readonly preview: ChangePreview | null;
  readonly errors: FormErrors;
}

const intervalNames = { month: 'checkoutMonth', year: 'checkoutYear', once: 'checkoutOnce' } as const satisfies Record<
  Interval,
  TextKey
>;

const planField = (visitor: Visitor, { subscription: { plan: own }, plans, chosen }: ChangePage): Html | null => {
  // One that is not sold any more can be kept all the same.
  const choices = plans.some(({ slug }) => slug === own.slug) ? plans : [own, ...plans];
  return choices.length < 2
    ? null
    : selection({
        name: 'plan',
        label: visitor.text('subscriptionPlan'),
        value: chosen.plan,
        choices: choices.map(({ slug, name }) => ({ value: slug, label: name })),
      });
};

const intervalField = (visitor: Visitor, { chosen }: ChangePage): Html | null =>
  chosen.intervals.length < 2
    ? null
    : selection({
        name: 'interval',
        label: visitor.text('checkoutInterval'),
        value: chosen.interval ?? '',
        choices: chosen.intervals.map((value) => ({ value, label: visitor.text(intervalNames[value]) })),
      });

const quantityFields = (visitor: Visitor, { chosen, errors }: ChangePage): readonly Html[] =>
  chosen.components.map(({ name, min, max }, index) =>
    field({
      name: fieldOf(index),
      label: name,
      hint: visitor.text('checkoutRange', { min: visitor.number(min), max: visitor.number(max) }),
      type: 'number',
      min,
      max,
      value: String(chosen.quantities[index]?.value ?? ''),
      autocomplete: 'off',
      errors,
    }),
  );

const row = (label: string, amount: string, look = ''): Html =>
  html`<div class="${look}">
    <dt>${label}</dt>
    <dd>${amount}</dd>
  </div>`;

const costs = (visitor: Visitor, preview: ChangePreview): Html => {
  const { effective, effectiveAt, currency, credit, charge, tax, dueNow, quote } = preview;
  const money = (amount: number) => (currency === null ? visitor.text('offerFree') : visitor.money(amount, currency));
  const isNow = effective === 'now';
  return html`<dl class="checkout-lines">
      ${isNow && charge > 0 ? row(visitor.text('subscriptionCharge'), money(charge)) : null}
      ${isNow && credit > 0 ? row(visitor.text('subscriptionCredit'), money(-credit)) : null}
      ${isNow && tax > 0 ? row(visitor.text('subscriptionTax'), money(tax)) : null}
      ${row(visitor.text('subscriptionThen'), recurring(visitor, quote, quote.total))}
      ${isNow ? row(visitor.text('checkoutDueNow'), money(dueNow), 'checkout-due') : null}
    </dl>
    <p>
      ${isNow ? visitor.text('subscriptionAtOnce') : visitor.text('subscriptionLater', { date: visitor.date(effectiveAt) })}
    </p>`;
};

const confirmation = (visitor: Visitor, { subscription, chosen, preview }: ChangePage): Html | null =>
  preview === null
    ? null
    : panel(
        'preview',
        visitor.text('subscriptionPreview'),
        html`${costs(visitor, preview)}
        ${form(
          {
            action: visitor.link(`${paths.subscriptions}/change`),
            submit: visitor.text('subscriptionConfirm'),
            hidden: { subscription: subscription.id, ...hiddenChange(chosen), due: String(preview.dueNow) },
          },
          [],
        )}`,
      );

/** Another plan, quantity or interval: chosen, priced, and then confirmed. */
export const changePage = (site: Site, visitor: Visitor, person: Person, page: ChangePage): Html => {
  const { subscription, errors } = page;
  const title = visitor.text('subscriptionChangeTitle', { name: subscription.name });
  const path = `${paths.subscriptions}/${subscription.id}/change`;
  return accountPage(
    site,
    visitor,
    person,
    {
      title,
      lead: visitor.text('subscriptionChangeLead'),
      path,
      section: paths.subscriptions,
      hasErrors: Object.keys(errors).length > 0,
    },
    html`<section class="panel account-panel">
        ${formError(errors)}
        <form class="form" method="get" action="${path}">
          ${visitor.hasChosenLanguage ? html`<input type="hidden" name="lang" value="${visitor.locale}" />` : null}
          ${planField(visitor, page)} ${intervalField(visitor, page)} ${quantityFields(visitor, page)}
          <div class="form-actions">
            <button type="submit" class="button ${page.preview === null ? null : 'button-quiet'}">
              ${visitor.text('subscriptionShow')}
            </button>
          </div>
        </form>
      </section>
      ${confirmation(visitor, page)}
      <p><a href="${visitor.link(paths.subscriptions)}">${visitor.text('subscriptionBack')}</a></p>`,
  );
};

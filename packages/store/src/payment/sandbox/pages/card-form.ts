import { type FormErrors, field } from '../../../pages/form/field.ts';
import { formError } from '../../../pages/form/form.ts';
import { type Html, html } from '../../../pages/html.ts';
import { icon } from '../../../pages/layout/icon.ts';
import type { Visitor } from '../../../pages/visitor.ts';
import { cardChoices, grouped } from './card-words.ts';

export interface CardForm {
  /** Path and query. */
  readonly action: string;
  readonly submit: string;
  readonly number: string;
  readonly errors: FormErrors;
}

export const testNotice = (visitor: Visitor): Html =>
  html`<div class="notice notice-hint">
    ${icon('warning')}
    <p>${visitor.text('sandboxNotice')}</p>
  </div>`;

/** A number to type, and below it the numbers that do something, each at a press. */
export const cardForm = (visitor: Visitor, { action, submit, number, errors }: CardForm): Html =>
  html`<form class="form" method="post" action="${action}">
      ${formError(errors)}
      ${field({
        name: 'number',
        label: visitor.text('sandboxNumber'),
        value: number,
        autocomplete: 'off',
        inputMode: 'numeric',
        direction: 'ltr',
        isCode: true,
        maxLength: 30,
        errors,
      })}
      <div class="form-actions">
        <button type="submit" class="button button-wide">${submit}</button>
      </div>
    </form>
    <section aria-labelledby="test-cards">
      <h2 id="test-cards" class="checkout-small">${visitor.text('sandboxCards')}</h2>
      <form method="post" action="${action}">
        <ul class="checkout-cards">
          ${cardChoices.map(
            ([card, key]) =>
              html`<li>
                <button type="submit" name="number" value="${card}">
                  <span class="visually-hidden">${visitor.text('sandboxUse')}</span>
                  <code dir="ltr">${grouped(card)}</code><span>${visitor.text(key)}</span>
                </button>
              </li>`,
          )}
        </ul>
      </form>
    </section>`;

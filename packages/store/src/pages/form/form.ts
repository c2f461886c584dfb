/** Forms as every page has them: sent by POST to an address of the store, working without a script. */
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import type { FormErrors } from './field.ts';

export interface Form {
  /** A path of this store, with its query. */
  readonly action: string;
  readonly submit: string;
  /** What the button does cannot be undone, or is not what most people want. */
  readonly weight?: 'danger' | 'quiet';
  readonly errors?: FormErrors;
  /** What is sent and not shown. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Names it for whoever hears several of them. */
  readonly label?: string;
}

const hiddenFields = (hidden: Form['hidden'] = {}): readonly Html[] =>
  Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

/** What is wrong with a form as a whole. It has the focus when the page comes, so that it is read out first. */
export const formError = ({ form }: FormErrors = {}): Html | null =>
  form === undefined
    ? null
    : html` <div class="notice notice-error" role="alert" tabindex="-1" autofocus>
        ${icon('warning')}
        <p>${form}</p>
      </div>`;

export const form = ({ action, submit, weight, errors, hidden, label }: Form, fields: readonly Html[]): Html =>
  html` <form class="form" method="post" action="${action}" ${label === undefined ? null : html`aria-label="${label}"`}>
    ${formError(errors)}${hiddenFields(hidden)}${fields}
    <div class="form-actions">
      <button type="submit" class="button ${weight === undefined ? null : `button-${weight}`}">${submit}</button>
    </div>
  </form>`;

/** A button that does one thing, in a form of its own. */
export const actionButton = ({ action, submit, weight = 'quiet', hidden, label }: Form): Html =>
  html` <form class="form-inline" method="post" action="${action}">
    ${hiddenFields(hidden)}
    <button
      type="submit"
      class="button button-small button-${weight}"
      ${label === undefined ? null : html`aria-label="${label}"`}
    >
      ${submit}
    </button>
  </form>`;

/** What a form has done, on the page that follows. */
export const doneNotice = (text: string): Html =>
  html` <div class="notice notice-done" role="status">
    ${icon('check')}
    <p>${text}</p>
  </div>`;

/** Fields of forms: each with its label, its hint, and what is wrong with it, tied together for whoever cannot see that they are. */
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';

/** What is wrong with a form, by the names of its fields. What is wrong with it as a whole has the name `form`. */
export type FormErrors = Readonly<Partial<Record<string, string>>>;

interface Labelled {
  /** As it is sent; unique in its form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | Html;
  readonly errors?: FormErrors;
  /** Begins the ids of a form that is not alone on its page. */
  readonly prefix?: string;
}

export interface Field extends Labelled {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'number';
  /** What it holds; never a password. */
  readonly value?: string;
  /** What browsers and password managers may fill in: the tokens of HTML's `autocomplete`. */
  readonly autocomplete: string;
  readonly isOptional?: boolean;
  readonly maxLength?: number;
  readonly minLength?: number;
  /** Of a number. */
  readonly min?: number;
  readonly max?: number;
  readonly inputMode?: 'numeric' | 'email' | 'url';
  /** A name that a person chose runs either way; all else runs as it is written. */
  readonly direction?: 'ltr' | 'auto';
  /** No word of a language: nothing corrects it or begins it with a capital. */
  readonly isPlain?: boolean;
  /** A code, shown as one. */
  readonly isCode?: boolean;
  /** Of a password: what is beside the box by which it can be looked at. */
  readonly show?: string;
}

const attribute = (name: string, value: string | number | undefined): Html | null =>
  value === undefined ? null : html` ${name}="${value}"`;

const idOf = ({ prefix, name }: Labelled): string => `${prefix === undefined ? '' : `${prefix}-`}${name}`;

const hintOf = (labelled: Labelled): Html | null =>
  labelled.hint === undefined ? null : html`<p class="field-hint" id="${idOf(labelled)}-hint">${labelled.hint}</p>`;

const errorOf = (labelled: Labelled): Html | null => {
  const error = labelled.errors?.[labelled.name];
  return error === undefined
    ? null
    : html`<p class="field-error" id="${idOf(labelled)}-error">${icon('warning')}<span>${error}</span></p>`;
};

/** Ties a control to its hint and its error. The first that is wrong has the focus when the page comes. */
const tied = (labelled: Labelled): Html => {
  const { name, hint, errors = {} } = labelled;
  const id = idOf(labelled);
  const isWrong = errors[name] !== undefined;
  const describing = [...(hint === undefined ? [] : [`${id}-hint`]), ...(isWrong ? [`${id}-error`] : [])].join(' ');
  const isFirst = isWrong && Object.keys(errors)[0] === name;
  return html` id="${id}"
  name="${name}"${describing === '' ? null : html` aria-describedby="${describing}"`}${isWrong ? html` aria-invalid="true"` : null}${isFirst ? html` autofocus` : null}`;
};

export const field = (input: Field): Html => {
  const { type = 'text', value, autocomplete, isOptional = false, maxLength, minLength, inputMode } = input;
  const { direction = type === 'text' ? 'auto' : 'ltr', isCode = false, isPlain = isCode, label } = input;
  return html` <div class="field">
    <label for="${idOf(input)}">${label}</label>
    ${hintOf(input)}${errorOf(input)}
    <input
      ${tied(input)}
      type="${type}"
      dir="${direction}"
      autocomplete="${autocomplete}"
      ${attribute('value', type === 'password' ? undefined : value)}
      ${attribute('maxlength', maxLength)}
      ${attribute('minlength', minLength)}
      ${attribute('min', input.min)}
      ${attribute('max', input.max)}
      ${attribute('inputmode', inputMode)}
      ${attribute('data-show', input.show)}
      ${isCode ? html`class="field-code"` : null}
      ${isPlain ? html`autocapitalize="none" autocorrect="off" spellcheck="false"` : null}
      ${isOptional ? null : html`required`}
    />
  </div>`;
};

export interface TextArea extends Labelled {
  readonly value?: string;
  readonly rows: number;
  readonly maxLength: number;
}

/** Several lines of code: addresses, keys. */
export const textArea = (input: TextArea): Html =>
  html` <div class="field">
    <label for="${idOf(input)}">${input.label}</label>
    ${hintOf(input)}${errorOf(input)}
    <textarea
      ${tied(input)}
      class="field-code"
      rows="${input.rows}"
      maxlength="${input.maxLength}"
      dir="ltr"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      required
    >
${input.value ?? ''}</textarea>
  </div>`;

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The language of the label, where it is not the page's. */
  readonly language?: string;
}

export interface Selection extends Labelled {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly autocomplete?: string;
}

export const selection = (input: Selection): Html =>
  html` <div class="field">
    <label for="${idOf(input)}">${input.label}</label>
    ${hintOf(input)}${errorOf(input)}
    <select ${tied(input)} ${attribute('autocomplete', input.autocomplete)}>
      ${input.choices.map(
        ({ value, label, language }) =>
          html`<option value="${value}" ${attribute('lang', language)} ${value === input.value ? html`selected` : null}>
            ${label}
          </option>`,
      )}
    </select>
  </div>`;

export interface Checkbox extends Labelled {
  /** What is sent where it is ticked. */
  readonly value?: string;
  readonly isChecked?: boolean;
}

export const checkbox = (input: Checkbox): Html => {
  const { value = 'yes', isChecked = false, label } = input;
  return html` <div class="field-check">
    <input type="checkbox" ${tied(input)} value="${value}" ${isChecked ? html`checked` : null} />
    <div><label for="${idOf(input)}">${label}</label>${hintOf(input)}${errorOf(input)}</div>
  </div>`;
};

export interface CheckboxGroup extends Labelled {
  readonly choices: readonly (Choice & { readonly hint?: string })[];
  readonly values: readonly string[];
}

/** Several of one name, of which any number may be ticked. */
export const checkboxGroup = (input: CheckboxGroup): Html => {
  const id = idOf(input);
  const isWrong = input.errors?.[input.name] !== undefined;
  return html` <fieldset class="field-group" ${isWrong ? html`aria-describedby="${id}-error"` : null}>
    <legend>${input.label}</legend>
    ${hintOf(input)}${errorOf(input)}
    ${input.choices.map(
      ({ value, label, hint }) =>
        html` <div class="field-check">
          <input
            type="checkbox"
            id="${id}-${value}"
            name="${input.name}"
            value="${value}"
            ${hint === undefined ? null : html`aria-describedby="${id}-${value}-hint"`}
            ${input.values.includes(value) ? html`checked` : null}
          />
          <div>
            <label for="${id}-${value}">${label}</label>
            ${hint === undefined ? null : html`<p class="field-hint" id="${id}-${value}-hint">${hint}</p>`}
          </div>
        </div>`,
    )}
  </fieldset>`;
};

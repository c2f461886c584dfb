import { type FormErrors, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';

/** What can be done with two-step sign-in; each takes the password. */
export const twoStepActions = {
  'turn-on': { label: 'twoStepTurnOn', weight: undefined },
  'turn-off': { label: 'twoStepTurnOff', weight: 'danger' },
  'new-codes': { label: 'twoStepNewBackup', weight: 'quiet' },
} as const;

const passwordForm = (visitor: Visitor, name: keyof typeof twoStepActions, errors: FormErrors): Html => {
  const { label, weight } = twoStepActions[name];
  return form(
    {
      action: visitor.link(`${paths.security}/two-step/${name}`),
      submit: visitor.text(label),
      errors,
      ...(weight === undefined ? {} : { weight }),
    },
    [
      field({
        name: 'password',
        label: visitor.text('currentPassword'),
        type: 'password',
        autocomplete: 'current-password',
        errors,
        prefix: name,
        ...(name === 'new-codes' ? { hint: visitor.text('twoStepNewBackupText') } : {}),
      }),
    ],
  );
};

/** A form behind its name, open where something is wrong in it. */
const folded = (visitor: Visitor, name: keyof typeof twoStepActions, errors: FormErrors, isOpen: boolean): Html =>
  html` <details class="account-fold" ${isOpen ? html`open` : null}>
    <summary>${visitor.text(twoStepActions[name].label)}</summary>
    ${passwordForm(visitor, name, errors)}
  </details>`;

/** @param errors of the form for one of the actions, named in `action` */
export const twoStepPanel = (visitor: Visitor, person: Person, { action, ...errors }: FormErrors): Html => {
  const of = (name: keyof typeof twoStepActions) => (action === name ? errors : {});
  const state = person.hasTwoStep
    ? html`<span class="badge badge-official">${visitor.text('twoStepOn')}</span>`
    : html`<span class="badge">${visitor.text('twoStepOff')}</span>`;
  return panel(
    'two-step',
    visitor.text('twoStep'),
    person.hasTwoStep
      ? html`${folded(visitor, 'new-codes', of('new-codes'), action === 'new-codes')}
        ${folded(visitor, 'turn-off', of('turn-off'), action === 'turn-off')}`
      : passwordForm(visitor, 'turn-on', of('turn-on')),
    html`${state} ${visitor.text(person.hasTwoStep ? 'twoStepOnText' : 'twoStepOffText')}`,
  );
};

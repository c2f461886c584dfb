import { type FormErrors, checkbox, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import { limits } from '../request/form.ts';
import { type ShownSession, sessionsPanel } from './sessions.ts';
import { twoStepPanel } from './two-step-panel.ts';

export interface SecurityPage {
  readonly sessions: readonly ShownSession[];
  /** Otherwise they sign in with another identity provider. */
  readonly hasPassword: boolean;
  readonly done?: string | null;
  readonly passwordErrors?: FormErrors;
  /** Of the form that turns two-step sign-in on, off, or makes new codes. */
  readonly twoStepErrors?: FormErrors;
}

const passwordForm = (visitor: Visitor, person: Person, errors: FormErrors): Html =>
  form({ action: visitor.link(`${paths.security}/password`), submit: visitor.text('changePassword'), errors }, [
    // Password managers store the new one under this name.
    html`<input
      class="visually-hidden"
      type="text"
      name="username"
      value="${person.email}"
      autocomplete="username"
      tabindex="-1"
      aria-hidden="true"
      readonly
    />`,
    field({
      name: 'currentPassword',
      label: visitor.text('currentPassword'),
      type: 'password',
      autocomplete: 'current-password',
      errors,
    }),
    field({
      name: 'newPassword',
      label: visitor.text('newPassword'),
      type: 'password',
      hint: visitor.text('passwordHint', limits),
      autocomplete: 'new-password',
      minLength: limits.minimum,
      maxLength: limits.maximum,
      errors,
    }),
    checkbox({ name: 'elsewhere', label: visitor.text('changePasswordElsewhere'), isChecked: true }),
  ]);

const noPassword = (visitor: Visitor): Html =>
  html`<p>${visitor.text('noPassword')}</p>
    <p>
      <a class="button button-quiet" href="${visitor.link(paths.forgotten)}">${visitor.text('noPasswordLink')}</a>
    </p>`;

export const securityPage = (site: Site, visitor: Visitor, person: Person, content: SecurityPage): Html => {
  const { sessions, hasPassword, done = null, passwordErrors = {}, twoStepErrors = {} } = content;
  return accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('security'),
      path: paths.security,
      section: paths.security,
      done,
      hasErrors: Object.keys({ ...passwordErrors, ...twoStepErrors }).length > 0,
    },
    html`${panel(
      'password',
      visitor.text('changePassword'),
      hasPassword ? passwordForm(visitor, person, passwordErrors) : noPassword(visitor),
    )}
    ${hasPassword ? twoStepPanel(visitor, person, twoStepErrors) : null} ${sessionsPanel(visitor, sessions)}`,
  );
};
